package app.animato.media.library;

import app.animato.media.MediaId;
import java.io.IOException;

/** Copies of kept files in other shapes. They have no row of their own, and nothing of them outlives what they show. */
public interface Derivatives {

    /** Deletes what there is of a file that is kept no longer. */
    void forget(MediaId original) throws IOException;
}
