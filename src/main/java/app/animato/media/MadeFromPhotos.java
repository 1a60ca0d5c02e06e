package app.animato.media;

import app.animato.account.AccountId;

/** Deletes what was made from a photo, for those who do not want the photo any more. */
public interface MadeFromPhotos {

    /**
     * Deletes all that was made from the owner's photo, or nothing while some of it is still in the making or waits for
     * its person's decision.
     *
     * @return whether nothing made from it is left
     */
    boolean deleteMadeFrom(AccountId owner, MediaId photo);
}
