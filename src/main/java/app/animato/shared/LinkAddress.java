package app.animato.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where strangers reach us: the public address when one is set, else the one that is being used right now. */
@Component
public class LinkAddress {

    private final String publicUrl;

    LinkAddress(@Value("${animato.public-url:}") String publicUrl) {
        this.publicUrl = withoutSlash(publicUrl.strip());
    }

    /** Whether it is set, and so the same whoever asks. */
    public boolean isPublic() {
        return !publicUrl.isEmpty();
    }

    /** The root of the application as strangers type it, without a slash at its end. */
    public String root(String usedNow) {
        return publicUrl.isEmpty() ? withoutSlash(usedNow) : publicUrl;
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
    }
}
