package app.animato.generation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.effect.Effect;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.Order;
import app.animato.generation.OutputIds;
import app.animato.generation.Price;
import app.animato.generation.Prices;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.line.LineBoard;
import app.animato.generation.line.LineRows;
import app.animato.generation.line.LineState;
import app.animato.generation.provider.Origin;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.library.MediaLibrary;
import app.animato.media.ui.PhotoPicker;
import app.animato.shared.ui.VideoPlayer;
import app.animato.shared.ui.Wording;
import app.animato.testing.TickingClock;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;

class StudioViewTest extends ViewTest {

    /** What is ordered waits in line, as if the provider had no room: nothing here is about what becomes of it. */
    @BeforeEach
    void openThePage() {
        bean(LineRows.class)
                .store(new LineState(
                        Optional.of(0),
                        Optional.empty(),
                        Optional.of(Instant.now().plus(Duration.ofHours(1))),
                        1));
        navigate(StudioView.class);
    }

    /** Nothing that others find in the line, or in the books when it ends. */
    @AfterEach
    void nothingIsLeftInLine() {
        made().stream()
                .filter(each -> each.status() == GenerationStatus.WAITING)
                .forEach(each -> bean(GenerationService.class).cancel(each.owner(), each.id()));
        bean(LineRows.class).store(LineState.OPEN);
    }

    @Test
    void fluffy_hair_and_seed_42_are_in_place_at_first() {
        assertThat(effects().chosen()).containsExactly(Effect.FLUFFY_HAIR);
        assertThat(seed().getValue()).isEqualTo(Seed.DEFAULT.toString());
        assertThat(text(order())).contains("1 video");
    }

    @Test
    void every_effect_can_be_chosen_by_its_name() {
        assertThat(find(EffectCard.class).all())
                .map(card -> text(card).strip())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Effect.values()).map(Effect::label).toList());
    }

    @Test
    void picks_add_up_once_a_choice_has_begun() {
        effects().toggle(Effect.CRASH, true);
        assertThat(effects().chosen()).containsExactly(Effect.CRASH);
        effects().toggle(Effect.JUNGLE, true);
        assertThat(effects().chosen()).containsExactly(Effect.JUNGLE, Effect.CRASH);
        effects().toggle(Effect.CRASH, false);
        assertThat(effects().chosen()).containsExactly(Effect.JUNGLE);
    }

    @Test
    void what_is_ordered_is_a_set_of_every_effect_with_every_seed() throws IOException {
        choosePhoto();
        chooseTwoEffectsTwice();
        assertThat(text(order())).contains("2 effects × 2 variations = 4 videos");
        generate();
        List<Generation> made = made();
        assertThat(made)
                .hasSize(4)
                .extracting(Generation::set)
                .containsOnly(made.getFirst().set());
        assertThat(made.reversed().stream().map(each -> each.recipe().effect()))
                .containsExactly(Effect.JUNGLE, Effect.JUNGLE, Effect.CRASH, Effect.CRASH);
        assertThat(made.stream().map(each -> each.recipe().seed()).distinct())
                .hasSize(2)
                .contains(Seed.DEFAULT);
        assertThat(shownText()).contains("2 effects × 2 variations").contains("of 4 done");
    }

    @Test
    void a_state_of_the_form_is_ordered_once_however_often_it_is_sent() throws IOException {
        choosePhoto();
        String pressed = order().intention();
        order().press(pressed);
        order().press(pressed);
        assertThat(made()).hasSize(1);
        effects().toggle(Effect.CRASH, true);
        order().press(pressed);
        assertThat(made()).hasSize(1);
        effects().toggle(Effect.JUNGLE, true);
        generate();
        assertThat(made()).hasSize(3);
    }

    @Test
    void the_second_half_of_a_double_click_orders_nothing_though_the_button_stands_for_something_new()
            throws IOException {
        choosePhoto();
        generate();
        generate();
        assertThat(made()).hasSize(1);
        assertThat(button().isEnabled()).isTrue();
    }

    @Test
    void an_order_that_breaks_leaves_the_button_usable_and_says_so() {
        SeedsField seeds = new SeedsField(() -> {});
        OrderBar broken = new OrderBar(
                bean(GenerationService.class),
                bean(Prices.class),
                seeds,
                find(BalanceLine.class).single(),
                new TickingClock(),
                set -> {
                    throw new IllegalStateException("the database is away");
                });
        String before = broken.intention();
        broken.press(before);
        assertThat(text(broken)).contains("what was taken already is not asked or paid for twice");
        assertThat(broken.intention()).isEqualTo(before);
        assertThat(broken.isUsable()).isTrue();
    }

    @Test
    void what_was_ordered_stays_chosen_until_another_choice_begins() throws IOException {
        choosePhoto();
        generate();
        assertThat(effects().chosen()).containsExactly(Effect.FLUFFY_HAIR);
        effects().toggle(Effect.CRASH, true);
        assertThat(effects().chosen()).containsExactly(Effect.CRASH);
    }

    @Test
    void more_than_can_be_asked_for_at_once_is_refused_by_name() throws IOException {
        choosePhoto();
        Stream.of(Effect.values()).limit(7).forEach(effect -> effects().toggle(effect, true));
        variations().setValue(4);
        generate();
        assertThat(text(order())).contains("At most 24 videos can be asked for at once; these are 28.");
        assertThat(made()).isEmpty();
    }

    @Test
    void without_an_effect_nothing_is_made_and_the_page_says_so() throws IOException {
        choosePhoto();
        effects().toggle(Effect.FLUFFY_HAIR, false);
        generate();
        assertThat(text(order())).contains("Choose an effect first.");
        assertThat(made()).isEmpty();
    }

    @Test
    void what_it_will_cost_is_told_before() {
        String expected =
                switch (bean(Prices.class).of(Set.of(Effect.JUNGLE), 3)) {
                    case Price.About about ->
                        "about " + Wording.of(UI.getCurrent()).dollars(about.dollars());
                    case Price.Unknown unknown -> "price not known yet";
                    case Price.Free free ->
                        throw new IllegalStateException("Videos of this application cost something");
                };
        navigate(StudioView.class);
        variations().setValue(3);
        effects().toggle(Effect.JUNGLE, true);
        assertThat(text(order())).contains(expected).contains("3 videos");
    }

    @Test
    void what_was_chosen_is_still_there_after_a_look_elsewhere() throws IOException {
        choosePhoto();
        chooseTwoEffectsTwice();
        seed().setValue("7");
        List<Seed> further = find(SeedsField.class).single().further();
        open("history");
        open("");
        assertThat(find(PhotoPicker.class).single().chosen()).isPresent();
        assertThat(effects().chosen()).containsExactly(Effect.JUNGLE, Effect.CRASH);
        assertThat(variations().getValue()).isEqualTo(2);
        assertThat(find(SeedsField.class).single().further()).isEqualTo(further);
        effects().toggle(Effect.LAUGHING, true);
        assertThat(effects().chosen()).hasSize(3);
    }

    @Test
    void what_is_asked_for_elsewhere_while_the_page_opens_is_shown() {
        assertThat(find(SetPanel.class).all()).isEmpty();
        beforeThePageListens(() ->
                archive().add(archive().entry(person().id()).effect("crash").open("QUEUED")));
        assertThat(find(SetPanel.class).all()).hasSize(1);
    }

    @Test
    void without_a_photo_nothing_is_made_and_the_page_says_so() {
        generate();
        assertThat(shownText()).contains("Choose a photo first.");
        assertThat(button().isEnabled()).isTrue();
        assertThat(made()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.5", "4294967296", "", "1e3", "99999999999999999999"})
    void nothing_is_made_from_a_seed_that_is_none(String nonsense) {
        seed().setValue(nonsense);
        generate();
        assertThat(seed().isInvalid()).isTrue();
        assertThat(seed().getErrorMessage()).isEqualTo("The seed is a whole number from 0 to 4294967295.");
        assertThat(button().isEnabled()).isTrue();
        assertThat(made()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "42", "4294967295", " 7 "})
    void a_seed_in_range_is_taken(String good) {
        seed().setValue(good);
        generate();
        assertThat(seed().isInvalid()).isFalse();
    }

    @Test
    void a_surprise_is_a_seed_in_range() {
        seed().setValue("nonsense");
        generate();
        test(find(Button.class).withAriaLabel("Surprise me").single()).click();
        assertThat(Seed.parse(seed().getValue())).isPresent();
        assertThat(seed().isInvalid()).isFalse();
    }

    @Test
    void making_again_puts_effect_and_seed_in_place() {
        UUID mine = archive().add(archive().entry(person().id()).effect("crash").seed(77));
        open("?again=" + mine);
        assertThat(effects().chosen()).containsExactly(Effect.CRASH);
        assertThat(seed().getValue()).isEqualTo("77");
    }

    @Test
    void making_again_can_bring_another_seed_or_leave_the_effect_open() {
        UUID mine = archive().add(archive().entry(person().id()).effect("crash").seed(77));
        open("?again=" + mine + "&with=new-seed");
        assertThat(effects().chosen()).containsExactly(Effect.CRASH);
        assertThat(seed().getValue()).isNotEqualTo("77");
        open("?again=" + mine + "&with=other-effect");
        assertThat(effects().chosen()).isEmpty();
        assertThat(seed().getValue()).isEqualTo("77");
    }

    @Test
    void what_is_anothers_deleted_or_nonsense_is_not_made_again() {
        UUID foreign = archive()
                .add(archive().entry(archive().newOwner()).effect("crash").seed(77));
        UUID deleted = archive()
                .add(archive().entry(person().id()).effect("crash").seed(77).deletedByItsOwner());
        for (Object id : new Object[] {foreign, deleted, UUID.randomUUID(), "nonsense", ""}) {
            open("?again=" + id);
            assertThat(effects().chosen()).containsExactly(Effect.FLUFFY_HAIR);
            assertThat(seed().getValue()).isEqualTo(Seed.DEFAULT.toString());
        }
    }

    @Test
    void every_reason_to_wait_or_to_fail_has_its_sentence() {
        MessageSource texts = bean(MessageSource.class);
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("tr"))) {
            assertThat(Stream.concat(
                            Stream.concat(
                                    Stream.of(Hold.values()).map(hold -> "generation.hold." + hold),
                                    Stream.of(FailureKind.values()).map(kind -> "generation.failure." + kind)),
                            Stream.of(Effect.values()).map(effect -> "effect." + effect.value())))
                    .allSatisfy(key ->
                            assertThat(texts.getMessage(key, null, language)).isNotBlank());
        }
    }

    @Test
    void who_has_too_many_waiting_reads_how_many_and_that_nothing_is_lost() {
        order().explain(Optional.of(ShortageWording.of(new Order.LineFull(98, 100))));
        assertThat(text(order()))
                .contains("98 of your videos wait in line already, and 100 may wait at once.")
                .contains("Your photo and your choice are kept")
                .contains("Nothing was asked for or charged.");
    }

    @Test
    void a_card_whose_video_is_coming_gets_its_player_and_is_otherwise_left_alone() {
        GenerationCard card = card(waiting());
        String before = text(card);
        Generation coming = coming();
        card.coming(coming);
        assertThat(find(VideoPlayer.class, card).single().source())
                .isEqualTo(OutputIds.output(coming.id(), 0).address());
        assertThat(text(card)).isEqualTo(before).contains("Cancel");
    }

    @Test
    void a_card_that_is_over_takes_no_player_for_a_video_that_was_coming_before() {
        Generation cancelled = waiting();
        cancelled.requestCancel(Instant.now());
        GenerationCard card = card(cancelled);
        card.coming(coming());
        assertThat(find(VideoPlayer.class, card).all()).isEmpty();
    }

    @Test
    void what_could_not_be_cancelled_can_be_cancelled_again() {
        GenerationCard card = card(waiting());
        Button cancel = find(Button.class, card).withText("Cancel").single();
        withoutTable("generation", () -> test(cancel).click());
        assertThat(test(find(Notification.class).single()).getText()).endsWith("Please try again.");
        assertThat(cancel.isEnabled()).isTrue();
    }

    @Test
    void of_two_that_end_in_one_moment_both_are_said_aloud() throws IOException {
        choosePhoto();
        chooseTwoEffectsTwice();
        generate();
        SetPanel set = find(SetPanel.class).single();
        MakingNews news = new MakingNews();
        find(GenerationCard.class).all().stream().limit(2).forEach(card -> news.ended(set, card));
        assertThat(find(GenerationCard.class).all().stream().limit(2))
                .allSatisfy(card -> assertThat(text(news)).contains(card.name()));
        assertThat(news.getChildren()).hasSize(2);
    }

    private GenerationCard card(Generation generation) {
        GenerationCard card =
                new GenerationCard(bean(GenerationService.class), bean(LineBoard.class), generation, Optional.empty());
        UI.getCurrent().add(card);
        return card;
    }

    private Generation waiting() {
        return Generation.ask(
                person().id(),
                new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, Seed.DEFAULT),
                Instant.now());
    }

    private Generation coming() {
        Generation coming = waiting();
        coming.submit(Instant.now());
        coming.accept(new TaskRef("1", "token"));
        coming.observe(
                new TaskReport(
                        new TaskRef("1", "token"),
                        "task_postprocess_end",
                        new TaskState.Succeeded(List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.UNKNOWN),
                Instant.now());
        return coming;
    }

    private void chooseTwoEffectsTwice() {
        effects().toggle(Effect.CRASH, true);
        effects().toggle(Effect.JUNGLE, true);
        test(variations()).selectItem("2");
    }

    private void choosePhoto() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(96, 72, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        PhotoVerdict verdict = bean(PhotoIntake.class).judge(new ByteArrayInputStream(jpeg.toByteArray()));
        KeptPhoto kept = bean(MediaLibrary.class).keepPhoto(person().id(), ((PhotoVerdict.Clean) verdict).photo());
        find(PhotoPicker.class).single().choose(kept);
    }

    private void generate() {
        order().press(order().intention());
    }

    /** The newest first. */
    private List<Generation> made() {
        return bean(GenerationService.class).recent(person().id());
    }

    private OrderBar order() {
        return find(OrderBar.class).single();
    }

    private EffectPicker effects() {
        return find(EffectPicker.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> variations() {
        return find(RadioButtonGroup.class).single();
    }

    private TextField seed() {
        return find(SeedField.class).single();
    }

    private Button button() {
        return find(Button.class).withText("Generate").single();
    }
}
