package app.animato.account.security;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes down which account asked for a file that is another's or is not there: nobody is told which of the two, and here it
 * makes no difference. What was asked for is not written, as whoever asks may have chosen it.
 */
@Component
class MissedFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(MissedFilter.class);

    private static final List<String> WHERE_FILES_ARE = List.of("/media/", "/download/");

    private final CurrentAccount account;

    MissedFilter(CurrentAccount account) {
        this.account = account;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WHERE_FILES_ARE.stream().noneMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            account.find().ifPresent(MissedFilter::note);
        }
    }

    private static void note(AccountId who) {
        log.info("Account {} asked for a file that is not there for it", who);
    }
}
