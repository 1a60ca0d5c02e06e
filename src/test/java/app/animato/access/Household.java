package app.animato.access;

import app.animato.account.Account;
import app.animato.generation.GenerationId;
import app.animato.generation.SetId;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.library.Photos;
import app.animato.share.LinkContent;
import app.animato.share.LinkId;
import app.animato.share.LinkTerms;
import app.animato.share.NewLink;
import app.animato.share.SharedLink;
import app.animato.share.SharedLinks;
import app.animato.testing.Archive;
import app.animato.testing.People;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada, who has one of everything; Bob, who has nothing; and Olga, who owns the house. */
record Household(ApplicationContext application, Account ada, Account bob, Account olga, Things hers, String address) {

    static Household of(ApplicationContext application) throws IOException {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        Account olga = People.register(application);
        jdbc.sql("update account set role = 'OWNER' where id = :id")
                .param("id", olga.id().value())
                .update();
        Account ada = People.register(application);
        KeptPhoto photo = application.getBean(Photos.class).keepSample(ada.id());
        Archive archive = new Archive(jdbc);
        UUID video = archive.add(archive.entry(ada.id()));
        UUID set = archive.group(video);
        jdbc.sql("update generation set photo = :photo, photo_preview = :preview, video = :photo where id = :id")
                .param("photo", photo.photo().id().value())
                .param("preview", photo.preview().id().value())
                .param("id", video)
                .update();
        GenerationId generation = new GenerationId(video);
        NewLink link = application
                .getBean(SharedLinks.class)
                .create(ada.id(), LinkContent.of(generation), LinkTerms.USUAL.withPhoto());
        return new Household(
                application,
                ada,
                People.register(application),
                olga,
                new Things(generation, new SetId(set), photo, link.link()),
                link.token().path());
    }

    /** What looks like hers and never was. */
    Things nobodys() {
        SharedLink link = hers.link();
        GenerationId never = new GenerationId(UUID.randomUUID());
        return new Things(
                never,
                SetId.create(),
                new KeptPhoto(
                        renamed(hers.photo().photo()), renamed(hers.photo().preview())),
                new SharedLink(
                        new LinkId(UUID.randomUUID()),
                        LinkContent.of(never),
                        link.hasPassword(),
                        link.showsPhoto(),
                        link.createdAt(),
                        link.expiresAt(),
                        link.views()));
    }

    private static MediaItem renamed(MediaItem item) {
        return new MediaItem(
                MediaId.create(),
                item.owner(),
                item.kind(),
                item.contentType(),
                item.bytes(),
                item.width(),
                item.height(),
                item.createdAt(),
                item.sha256());
    }

    /** All that the database knows of what is hers. */
    String hersAsKept() {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        return Stream.of("generation", "media", "photo", "shared_link")
                .map(table -> jdbc.sql("select * from " + table + " where owner = :ada order by id")
                        .param("ada", ada.id().value())
                        .query()
                        .listOfRows()
                        .toString())
                .collect(Collectors.joining("\n"));
    }
}
