package app.animato.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@OnEachDatabase
class AuditLogTest {

    private final TickingClock clock = new TickingClock();
    private final TestDatabase database;
    private final AuditLog log;
    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    AuditLogTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        log = TestAudit.over(database, clock);
    }

    @AfterEach
    void noRequestIsAnswered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_deed_is_found_again_with_its_facts_its_moment_and_its_place() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.77");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        Deed deed = Deed.to(AuditKind.BUDGET_CHANGED, ada, bob, "12.50", "");
        log.note(deed);
        assertThat(read(AuditFilter.ALL)).singleElement().satisfies(entry -> {
            assertThat(entry.deed()).isEqualTo(deed);
            assertThat(entry.at()).isEqualTo(clock.instant());
            assertThat(entry.place()).isEqualTo("203.0.113.*");
        });
    }

    @Test
    void what_was_not_done_after_all_is_not_written_down() {
        database.transaction().executeWithoutResult(running -> {
            log.note(Deed.own(AuditKind.PASSWORD_CHANGED, ada));
            running.setRollbackOnly();
        });
        assertThat(read(AuditFilter.ALL)).isEmpty();
    }

    @Test
    void entries_are_found_by_kind_and_by_whoever_has_to_do_with_them() {
        log.note(Deed.own(AuditKind.SIGNED_IN, ada));
        log.note(Deed.to(AuditKind.MADE_OWNER, ada, bob));
        log.note(Deed.upon(AuditKind.SIGN_IN_THROTTLED, Optional.empty()));
        assertThat(kinds(new AuditFilter(Optional.empty(), Optional.of(ada))))
                .containsExactly(AuditKind.MADE_OWNER, AuditKind.SIGNED_IN);
        assertThat(kinds(new AuditFilter(Optional.empty(), Optional.of(bob)))).containsExactly(AuditKind.MADE_OWNER);
        assertThat(kinds(new AuditFilter(Optional.of(AuditKind.SIGNED_IN), Optional.empty())))
                .containsExactly(AuditKind.SIGNED_IN);
        assertThat(kinds(new AuditFilter(Optional.of(AuditKind.SIGNED_IN), Optional.of(bob))))
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_while_more_is_done() {
        IntStream.range(0, 5).forEach(number -> log.note(Deed.by(AuditKind.LINK_MADE, ada, "" + number)));
        List<AuditEntry> first = log.read(AuditFilter.ALL, Optional.empty(), 3);
        log.note(Deed.by(AuditKind.LINK_MADE, ada, "meanwhile"));
        List<AuditEntry> second =
                log.read(AuditFilter.ALL, Optional.of(first.getLast().id()), 3);
        assertThat(first).extracting(entry -> entry.deed().facts().getFirst()).containsExactly("4", "3", "2");
        assertThat(second).extracting(entry -> entry.deed().facts().getFirst()).containsExactly("1", "0");
    }

    @Test
    void what_is_older_than_it_is_kept_goes() {
        log.note(Deed.own(AuditKind.SIGNED_IN, ada));
        clock.tick(Duration.ofDays(100));
        log.note(Deed.own(AuditKind.PASSWORD_CHANGED, ada));
        clock.tick(Duration.ofDays(81));
        log.sweep();
        assertThat(kinds(AuditFilter.ALL)).containsExactly(AuditKind.PASSWORD_CHANGED);
    }

    private List<AuditEntry> read(AuditFilter filter) {
        return log.read(filter, Optional.empty(), 10);
    }

    private List<AuditKind> kinds(AuditFilter filter) {
        return read(filter).stream().map(entry -> entry.deed().kind()).toList();
    }
}
