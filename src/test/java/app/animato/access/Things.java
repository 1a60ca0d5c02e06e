package app.animato.access;

import app.animato.generation.GenerationId;
import app.animato.generation.SetId;
import app.animato.media.KeptPhoto;
import app.animato.share.SharedLink;

/** What somebody has, or what nobody has, one of each kind. */
record Things(GenerationId generation, SetId set, KeptPhoto photo, SharedLink link) {

    /** With their names in it replaced: two texts that are the same then differ in nothing but the names. */
    String anonymous(String text) {
        return text.replace(generation.toString(), "<generation>")
                .replace(set.toString(), "<set>")
                .replace(photo.photo().id().toString(), "<photo>")
                .replace(photo.preview().id().toString(), "<preview>")
                .replace(link.id().toString(), "<link>");
    }

    boolean isIn(String text) {
        return !anonymous(text).equals(text);
    }
}
