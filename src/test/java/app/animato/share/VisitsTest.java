package app.animato.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.audit.AuditLog;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.testing.Archive;
import app.animato.testing.Films;
import app.animato.testing.People;
import app.animato.testing.TickingClock;
import app.animato.testing.WholeApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** A link from both its sides, by a clock of the test's own. */
@WholeApplication
class VisitsTest {

    private final ApplicationContext application;
    private final Account ada;
    private final GenerationId film;
    private final TickingClock clock = new TickingClock();
    private final SharedLinks links;
    private final Visits visits;

    @Autowired
    VisitsTest(ApplicationContext application) {
        this.application = application;
        this.ada = People.register(application);
        this.film = new GenerationId(new Films(application).add(ada.id()));
        LinkRows rows = application.getBean(LinkRows.class);
        GenerationService generations = application.getBean(GenerationService.class);
        PasswordEncoder passwords = application.getBean(PasswordEncoder.class);
        LinkVideos videos = new LinkVideos(generations);
        links = new SharedLinks(
                rows,
                videos,
                passwords,
                application.getBean(AuditLog.class),
                application.getBean(TransactionTemplate.class),
                clock);
        visits = new Visits(rows, videos, passwords, new GuessLimits(clock), clock);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_lives_as_long_as_was_said(LinkLife life) {
        NewLink link = create(LinkTerms.USUAL.lasting(life));
        Optional<Instant> end = link.link().expiresAt();
        assertThat(end.isEmpty()).isEqualTo(life == LinkLife.FOREVER);
        clock.tick(end.map(last -> Duration.between(clock.instant(), last).minusMillis(1))
                .orElse(Duration.ofDays(10_000)));
        assertThat(visit(link)).isPresent();
        clock.tick(Duration.ofMillis(1));
        assertThat(visit(link).isPresent()).isEqualTo(life == LinkLife.FOREVER);
    }

    @Test
    void it_ends_with_its_account_before_anything_of_that_is_cleared_away() {
        NewLink link = create(LinkTerms.USUAL.lasting(LinkLife.FOREVER));
        application
                .getBean(JdbcClient.class)
                .sql("update account set deleted_at = created_at where id = :id")
                .param("id", ada.id().value())
                .update();
        assertThat(visit(link)).isEmpty();
    }

    @Test
    void it_ends_after_thirty_days_when_nothing_else_is_said() {
        assertThat(create(LinkTerms.USUAL).link().expiresAt())
                .contains(clock.instant().plus(Duration.ofDays(30)));
    }

    @Test
    void what_was_taken_back_is_gone_and_a_new_address_ends_the_one_before() {
        NewLink link = create(LinkTerms.USUAL);
        NewLink renewed = links.renew(ada.id(), link.link().id()).orElseThrow();
        assertThat(visit(link)).isEmpty();
        assertThat(visit(renewed)).isPresent();
        links.revoke(ada.id(), link.link().id());
        assertThat(visit(renewed)).isEmpty();
        assertThat(links.list(ada.id())).isEmpty();
    }

    @Test
    void it_shows_what_is_left_of_its_videos_and_ends_with_the_last() {
        GenerationId second = new GenerationId(new Films(application).add(ada.id()));
        NewLink link = links.create(ada.id(), LinkContent.of(second, film), LinkTerms.USUAL);
        assertThat(visit(link).orElseThrow().videos())
                .map(shown -> shown.generation().id())
                .containsExactly(second, film);
        delete(second);
        assertThat(visit(link).orElseThrow().videos())
                .map(shown -> shown.generation().id())
                .containsExactly(film);
        delete(film);
        assertThat(visit(link)).isEmpty();
    }

    @Test
    void nobody_shares_what_is_anothers_unfinished_or_nothing() {
        Account stranger = People.register(application);
        Archive archive = new Archive(application.getBean(JdbcClient.class));
        GenerationId waiting =
                new GenerationId(archive.add(archive.entry(ada.id()).open("WAITING")));
        assertThatThrownBy(() -> links.create(stranger.id(), LinkContent.of(film), LinkTerms.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.create(ada.id(), LinkContent.of(film, waiting), LinkTerms.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.create(ada.id(), LinkContent.of(), LinkTerms.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(links.list(stranger.id())).isEmpty();
    }

    @Test
    void a_password_opens_it_and_lets_in_until_it_is_changed() {
        NewLink link = create(LinkTerms.USUAL.withPassword("open sesame"));
        Visit visit = visit(link).orElseThrow();
        assertThat(visits.isOpenTo(visit, Optional.empty())).isFalse();
        assertThat(visits.tryPassword(visit, "open", "here")).isEqualTo(Visits.Answer.WRONG);
        assertThat(visits.tryPassword(visit, "open sesame", "here")).isEqualTo(Visits.Answer.RIGHT);
        String pass = visits.pass(visit);
        assertThat(visits.isOpenTo(visit, Optional.of(pass))).isTrue();
        links.changePassword(ada.id(), link.link().id(), Optional.of("another"));
        assertThat(visits.isOpenTo(visit(link).orElseThrow(), Optional.of(pass)))
                .isFalse();
        links.changePassword(ada.id(), link.link().id(), Optional.empty());
        assertThat(visits.isOpenTo(visit(link).orElseThrow(), Optional.empty())).isTrue();
    }

    @Test
    void who_guesses_too_often_has_to_wait_even_with_the_right_one() {
        Visit visit = visit(create(LinkTerms.USUAL.withPassword("open sesame"))).orElseThrow();
        for (int guess = 0; guess < 6; guess++) {
            assertThat(visits.tryPassword(visit, "guess " + guess, "there")).isEqualTo(Visits.Answer.WRONG);
        }
        assertThat(visits.tryPassword(visit, "open sesame", "there")).isEqualTo(Visits.Answer.TOO_MANY);
        assertThat(visits.tryPassword(visit, "open sesame", "elsewhere")).isEqualTo(Visits.Answer.RIGHT);
        clock.tick(Duration.ofMinutes(2));
        assertThat(visits.tryPassword(visit, "open sesame", "there")).isEqualTo(Visits.Answer.RIGHT);
    }

    @Test
    void guessing_from_many_places_leads_nowhere_either() {
        GuessLimits limits = new GuessLimits(clock);
        LinkId link = LinkId.create();
        long allowed = IntStream.range(0, 500)
                .filter(place -> limits.mayGuess(link, "place " + place))
                .count();
        assertThat(allowed).isEqualTo(60);
        assertThat(limits.mayGuess(LinkId.create(), "place 1")).isTrue();
    }

    private void delete(GenerationId id) {
        application.getBean(GenerationService.class).delete(ada.id(), id);
    }

    private NewLink create(LinkTerms terms) {
        return links.create(ada.id(), LinkContent.of(film), terms);
    }

    private Optional<Visit> visit(NewLink link) {
        return visits.find(link.token().path().substring("/s/".length()));
    }
}
