package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the wall in the browser what hangs on it, piece by piece as it is looked at. Not by way of the page, so that
 * scrolling waits for nothing else that happens there.
 */
@RestController
class WallController {

    private final Gallery gallery;
    private final GalleryWishes wishes;
    private final CurrentAccount account;

    WallController(Gallery gallery, GalleryWishes wishes, CurrentAccount account) {
        this.gallery = gallery;
        this.wishes = wishes;
        this.account = account;
    }

    @GetMapping("/wall/timeline")
    ResponseEntity<WallTimeline> timeline(@RequestParam MultiValueMap<String, String> parameters) {
        AccountId owner = account.require();
        GalleryWish wish = wish(parameters);
        Optional<GalleryKey> from = from(parameters);
        List<WallItem> items = from.isPresent() ? List.of() : items(owner, wish, from);
        List<GalleryKey> keys = gallery.keys(owner, wish, from, WallTimeline.PART + 1);
        return fresh(WallTimeline.of(keys, zone(parameters), items));
    }

    @GetMapping("/wall/items")
    ResponseEntity<List<WallItem>> items(@RequestParam MultiValueMap<String, String> parameters) {
        return fresh(items(account.require(), wish(parameters), from(parameters)));
    }

    private List<WallItem> items(AccountId owner, GalleryWish wish, Optional<GalleryKey> from) {
        return gallery.page(owner, wish, from, WallTimeline.PAGE).stream()
                .map(WallItem::of)
                .toList();
    }

    private GalleryWish wish(MultiValueMap<String, String> parameters) {
        Locale locale = Locale.forLanguageTag(first(parameters, "lang").orElse("en"));
        return wishes.of(GalleryFilter.parse(parameters), locale, zone(parameters));
    }

    private static Optional<GalleryKey> from(MultiValueMap<String, String> parameters) {
        return first(parameters, "from-key").flatMap(GalleryKey::parse);
    }

    private static ZoneId zone(MultiValueMap<String, String> parameters) {
        try {
            return ZoneId.of(first(parameters, "zone").orElse("Z"));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static Optional<String> first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
