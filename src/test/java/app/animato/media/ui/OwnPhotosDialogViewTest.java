package app.animato.media.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.media.KeptPhoto;
import app.animato.media.library.Photos;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnPhotosDialogViewTest extends ViewTest {

    private KeptPhoto photo;

    @BeforeEach
    void bringAPhoto() throws IOException {
        photo = bean(Photos.class).keepSample(person().id());
    }

    @Test
    void a_photo_is_removed_with_its_videos_after_a_question_that_counts_them() {
        GenerationId first = madeFromIt("SUCCEEDED");
        GenerationId second = madeFromIt("FAILED");
        remove();
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message")).contains("2 videos were made from it");
        test(question).confirm();
        assertThat(shownText()).contains("Photos you bring are kept here");
        assertThat(bean(Photos.class).newest(person().id())).isEmpty();
        assertThat(bean(GenerationService.class).find(person().id(), first)).isEmpty();
        assertThat(bean(GenerationService.class).find(person().id(), second)).isEmpty();
    }

    @Test
    void a_photo_that_waits_for_a_decision_stays_with_all_that_was_made_from_it() {
        GenerationId made = madeFromIt("SUCCEEDED");
        madeFromIt("UNCONFIRMED");
        remove();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(bean(Photos.class).newest(person().id())).hasSize(1);
        assertThat(bean(GenerationService.class).find(person().id(), made)).isPresent();
    }

    private void remove() {
        open("history");
        new OwnPhotosDialog(bean(Photos.class), person().id(), chosen -> {}).open();
        roundTrip();
        test(find(Button.class).withClassName("photo-own-remove").single()).click();
    }

    private GenerationId madeFromIt(String status) {
        UUID id = archive()
                .add(archive().entry(person().id()).id(UUID.randomUUID()).status(status));
        bean(JdbcClient.class)
                .sql("update generation set photo = :photo, photo_preview = :preview where id = :id")
                .param("photo", photo.photo().id().value())
                .param("preview", photo.preview().id().value())
                .param("id", id)
                .update();
        return new GenerationId(id);
    }
}
