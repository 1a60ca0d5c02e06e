package app.animato.share;

import java.util.Optional;

/**
 * What a link shall be like.
 *
 * @param password what strangers have to know besides the address; empty for nothing
 * @param showsPhoto whether the photo that a video was made from is shown too
 */
public record LinkTerms(LinkLife life, Optional<String> password, boolean showsPhoto) {

    public static final LinkTerms USUAL = new LinkTerms(LinkLife.DEFAULT, Optional.empty(), false);

    /** Longer ones would only cost time. */
    public static final int LONGEST_PASSWORD = 256;

    public LinkTerms {
        password = password.filter(text -> !text.isEmpty());
        if (password.filter(text -> text.length() > LONGEST_PASSWORD).isPresent()) {
            throw new IllegalArgumentException("The password is too long");
        }
    }

    public LinkTerms lasting(LinkLife other) {
        return new LinkTerms(other, password, showsPhoto);
    }

    public LinkTerms withPassword(String other) {
        return new LinkTerms(life, Optional.of(other), showsPhoto);
    }

    public LinkTerms withPhoto() {
        return new LinkTerms(life, password, true);
    }
}
