package app.animato.media.ui;

import app.animato.account.AccountId;
import app.animato.media.fetch.PhotoFetcher;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.library.Photos;
import org.springframework.stereotype.Component;

/** Makes photo pickers for pages. */
@Component
public class PhotoPickers {

    private final PhotoIntake intake;
    private final PhotoFetcher fetcher;
    private final Photos photos;

    PhotoPickers(PhotoIntake intake, PhotoFetcher fetcher, Photos photos) {
        this.intake = intake;
        this.fetcher = fetcher;
        this.photos = photos;
    }

    /** A picker for a page of this person, to be used on that page alone. */
    public PhotoPicker open(AccountId owner) {
        return new PhotoPicker(intake, fetcher, photos, owner);
    }
}
