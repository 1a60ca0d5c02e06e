package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.effect.Effect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /history.csv}: the history as a table for other programs, the newest first, by the same filter as the
 * page {@code history}, and with its reader's {@code zone} and {@code language}. Written page by page as it is read. Names and numbers are those of the data and the same in every
 * language, moments are ISO 8601 in UTC.
 */
@RestController
class HistoryExport {

    private static final int PAGE = 500;
    private static final List<String> HEAD =
            List.of("id", "effect", "seed", "status", "asked_at", "seconds", "cost_usd");

    private final History history;
    private final CurrentAccount account;
    private final MessageSource messages;

    HistoryExport(History history, CurrentAccount account, MessageSource messages) {
        this.history = history;
        this.account = account;
        this.messages = messages;
    }

    @GetMapping("/history.csv")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HistoryFilter filter = filter(request);
        response.setContentType("text/csv;charset=utf-8;header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("animato-history.csv")
                        .build()
                        .toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        write(account.require(), filter, response.getWriter());
    }

    private HistoryFilter filter(HttpServletRequest request) {
        Locale locale = Optional.ofNullable(request.getParameter("language"))
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
        return HistoryQuery.read(name -> Optional.ofNullable(request.getParameter(name)))
                .filter(zone(request), effect -> name(effect, locale), locale);
    }

    private String name(Effect effect, Locale locale) {
        return Optional.ofNullable(messages.getMessage("effect." + effect.value(), null, effect.label(), locale))
                .orElse(effect.label());
    }

    private static ZoneId zone(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("zone"))
                    .map(ZoneId::of)
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private void write(AccountId owner, HistoryFilter filter, Writer writer) throws IOException {
        writer.write(Csv.line(HEAD));
        List<HistoryEntry> page = history.list(owner, filter, HistoryOrder.NEWEST_FIRST, 0, PAGE);
        while (!page.isEmpty()) {
            for (HistoryEntry entry : page) {
                writer.write(Csv.line(cells(entry)));
            }
            page = history.after(owner, filter, History.Key.of(page.getLast()), 0, PAGE);
        }
    }

    private static List<String> cells(HistoryEntry entry) {
        return List.of(
                entry.id().toString(),
                entry.effect().value(),
                Long.toString(entry.seed()),
                HistoryPart.of(entry.status()).name().toLowerCase(Locale.ROOT),
                entry.askedAt().toString(),
                entry.took().map(HistoryExport::seconds).orElse(""),
                entry.cost()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
