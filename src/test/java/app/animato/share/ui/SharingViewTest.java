package app.animato.share.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.GenerationId;
import app.animato.generation.SetId;
import app.animato.generation.ui.SetSharing;
import app.animato.share.LinkContent;
import app.animato.share.LinkLife;
import app.animato.share.LinkTerms;
import app.animato.share.SharedLink;
import app.animato.share.SharedLinks;
import app.animato.shared.ui.CopyLink;
import app.animato.testing.Films;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SharingViewTest extends ViewTest {

    @Autowired
    private ApplicationContext context;

    private GenerationId film;

    @BeforeEach
    void makeAFilm() {
        film = new GenerationId(new Films(context).add(person().id()));
    }

    @Test
    void says_what_to_do_while_nothing_is_shared() {
        navigate(SharedView.class);
        assertThat(shownText()).contains("You have not shared anything yet.", "Go to the gallery");
    }

    @Test
    void a_link_is_made_as_was_said_and_its_address_shown() {
        bean(Sharing.class).open(List.of(film));
        roundTrip();
        life().setValue(LinkLife.WEEK);
        find(PasswordField.class).single().setValue("open sesame");
        find(Checkbox.class).single().setValue(true);
        click("Create link");
        assertThat(find(CopyLink.class).single().getElement().getAttribute("value"))
                .matches(".*/s/[\\w-]{43}");
        assertThat(mine()).singleElement().satisfies(link -> {
            assertThat(link.content()).isEqualTo(LinkContent.of(film));
            assertThat(link.hasPassword()).isTrue();
            assertThat(link.showsPhoto()).isTrue();
            assertThat(link.expiresAt()).contains(link.createdAt().plus(Duration.ofDays(7)));
        });
        assertThat(shownText()).contains("Links to this video", "With a password", "With the photo", "Not seen yet");
    }

    @Test
    void one_of_a_set_is_shared_alone_or_with_its_whole_set() {
        SetId set = inASet();
        bean(Sharing.class).open(List.of(film));
        roundTrip();
        assertThat(shownText()).contains("A page of its own for this video.");
        find(Checkbox.class)
                .withLabel("Share the whole set of 3 videos")
                .single()
                .setValue(true);
        assertThat(shownText()).contains("2 videos now, and one more as soon as it is ready.");
        click("Create link");
        assertThat(mine())
                .singleElement()
                .satisfies(link -> assertThat(link.content()).isEqualTo(new LinkContent.WholeSet(set)));
        assertThat(shownText()).contains("Links to this set", "A set of 2 videos");
        assertThat(find(Anchor.class).withText("A set of 2 videos").single().getHref())
                .isEqualTo("gallery?set=" + set);
    }

    @Test
    void a_set_is_shared_from_where_it_was_made() {
        SetId set = inASet();
        bean(SetSharing.class).open(set);
        roundTrip();
        assertThat(shownText()).contains("A page of its own for this set: 2 videos now");
        assertThat(find(Checkbox.class)
                        .withLabel("Share the whole set of 3 videos")
                        .all())
                .isEmpty();
        click("Create link");
        assertThat(mine()).hasSize(1);
        bean(SetSharing.class).open(SetId.create());
        roundTrip();
        assertThat(shownText()).contains("There is no video to share here any more.");
    }

    private SetId inASet() {
        UUID second = new Films(context).add(archive().entry(person().id()).seed(43));
        UUID open = archive().add(archive().entry(person().id()).seed(44).open("WAITING"));
        return new SetId(archive().group(film.value(), second, open));
    }

    @Test
    void what_is_not_there_any_more_cannot_be_shared() {
        bean(Sharing.class).open(List.of(new GenerationId(UUID.randomUUID())));
        roundTrip();
        assertThat(shownText()).contains("There is no video to share here any more.");
    }

    @Test
    void a_link_can_be_taken_back() {
        share();
        navigate(SharedView.class);
        assertThat(shownText()).contains("Fluffy Hair", "Works until ");
        click("Take back");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(mine()).isEmpty();
        assertThat(shownText()).contains("You have not shared anything yet.");
    }

    @Test
    void a_new_address_is_shown_once() {
        share();
        navigate(SharedView.class);
        click("New address");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(CopyLink.class).single().getElement().getAttribute("value"))
                .contains("/s/");
        open("history");
        navigate(SharedView.class);
        assertThat(find(CopyLink.class).all()).isEmpty();
    }

    @Test
    void what_is_not_changed_stays() {
        share();
        navigate(SharedView.class);
        click("Change");
        find(Checkbox.class).withLabel("Show the photo too").single().setValue(true);
        click("Save");
        assertThat(mine()).singleElement().satisfies(link -> {
            assertThat(link.showsPhoto()).isTrue();
            assertThat(link.hasPassword()).isFalse();
            assertThat(link.expiresAt()).contains(link.createdAt().plus(Duration.ofDays(30)));
        });
        click("Change");
        life().setValue(LinkLife.FOREVER);
        click("Save");
        assertThat(mine())
                .singleElement()
                .satisfies(link -> assertThat(link.expiresAt()).isEmpty());
    }

    private void share() {
        bean(SharedLinks.class).create(person().id(), LinkContent.of(film), LinkTerms.USUAL);
    }

    private List<SharedLink> mine() {
        return bean(SharedLinks.class).list(person().id());
    }

    @SuppressWarnings("unchecked")
    private Select<LinkLife> life() {
        return find(Select.class).single();
    }
}
