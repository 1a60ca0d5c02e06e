package app.animato.share;

import app.animato.shared.HouseCookies;
import app.animato.shared.LinkAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What strangers see at {@code /s/<token>}. An address that leads nowhere gets one and the same page, for any reason. */
@RestController
class SharePageController {

    /** Holds the pass of whoever knew the password. */
    private static final String PASS = "animato-pass";

    /** Says that this browser was counted within the hour, and nothing else. */
    private static final String SEEN = "animato-seen";

    private static final Duration COUNTED_AGAIN = Duration.ofHours(1);

    private final Visits visits;
    private final StrangerPages pages;
    private final LinkAddress address;
    private final HouseCookies cookies;

    SharePageController(Visits visits, StrangerPages pages, LinkAddress address, HouseCookies cookies) {
        this.visits = visits;
        this.pages = pages;
        this.address = address;
        this.cookies = cookies;
    }

    @GetMapping("/s/{token}")
    ResponseEntity<String> look(@PathVariable String token, HttpServletRequest request) {
        Stranger stranger = Stranger.of(request, address);
        Optional<Visit> visit = visits.find(token);
        if (visit.isEmpty()) {
            return nothing(stranger);
        }
        if (!visits.isOpenTo(visit.get(), pass(request))) {
            return page(HttpStatus.OK).body(pages.locked(visit.get(), stranger, Visits.Answer.RIGHT));
        }
        ResponseEntity.BodyBuilder answer = page(HttpStatus.OK);
        if (isNewLook(request)) {
            visits.count(visit.get());
            answer.header(HttpHeaders.SET_COOKIE, cookie(SEEN, "1", visit.get(), request, COUNTED_AGAIN));
        }
        return answer.body(pages.videos(visit.get(), stranger));
    }

    @PostMapping("/s/{token}")
    ResponseEntity<String> unlock(
            @PathVariable String token, @RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        Stranger stranger = Stranger.of(request, address);
        Optional<Visit> found = visits.find(token);
        if (found.isEmpty()) {
            return nothing(stranger);
        }
        Visit visit = found.get();
        Visits.Answer answer = visits.tryPassword(visit, password, request.getRemoteAddr());
        return switch (answer) {
            case RIGHT ->
                page(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.LOCATION,
                                stranger.root() + visit.token().path())
                        .headers(headers ->
                                pass(visit, request).forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie)))
                        .build();
            case WRONG -> page(HttpStatus.FORBIDDEN).body(pages.locked(visit, stranger, answer));
            case TOO_MANY -> page(HttpStatus.TOO_MANY_REQUESTS).body(pages.locked(visit, stranger, answer));
        };
    }

    @RequestMapping("/s/**")
    ResponseEntity<String> nowhere(HttpServletRequest request) {
        return nothing(Stranger.of(request, address));
    }

    ResponseEntity<String> nothing(Stranger stranger) {
        return page(HttpStatus.NOT_FOUND).body(pages.nothing(stranger));
    }

    private static ResponseEntity.BodyBuilder page(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                // Else Spring takes what an unknown address ends with for the kind of a file to be saved.
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
    }

    private Stream<String> pass(Visit visit, HttpServletRequest request) {
        return visit.link().passwordHash().isEmpty()
                ? Stream.empty()
                : Stream.of(cookie(PASS, visits.pass(visit), visit, request, Pass.LIFE));
    }

    private boolean isNewLook(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                && cookie(request, cookies.somewhere(SEEN)).isEmpty()
                && request.getHeader("Sec-Purpose") == null
                && !Previewers.isOne(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** Brought by whoever knew the password before. */
    Optional<String> pass(HttpServletRequest request) {
        return cookie(request, cookies.somewhere(PASS));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        return all == null
                ? Optional.empty()
                : Arrays.stream(all)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** For this address alone, so that two links know nothing of each other. */
    private String cookie(String name, String value, Visit visit, HttpServletRequest request, Duration life) {
        return ResponseCookie.from(cookies.somewhere(name), value)
                .path(request.getContextPath() + visit.token().path())
                .maxAge(life)
                .httpOnly(true)
                .secure(cookies.secure(request))
                .sameSite("Lax")
                .build()
                .toString();
    }
}
