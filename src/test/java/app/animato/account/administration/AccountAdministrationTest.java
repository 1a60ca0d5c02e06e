package app.animato.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.account.AccountEntry;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.ResetLink;
import app.animato.account.Role;
import app.animato.account.door.TestDoor;
import app.animato.account.farewell.Departures;
import app.animato.account.farewell.TestDepartures;
import app.animato.account.password.PasswordResets;
import app.animato.account.password.TestPasswords;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.House;
import app.animato.account.roster.TestRoster;
import app.animato.account.secondfactor.TestSecondFactor;
import app.animato.account.signin.SignIn;
import app.animato.account.signin.SignInId;
import app.animato.account.signin.SignIns;
import app.animato.account.signin.TestSignIns;
import app.animato.audit.AuditEntry;
import app.animato.audit.AuditFilter;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.audit.TestAudit;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;

@OnEachDatabase
class AccountAdministrationTest {

    private final TickingClock clock = new TickingClock();
    private final TestDatabase database;
    private final Accounts accounts;
    private final House house;
    private final SignIns signIns;
    private final AtomicBoolean allGone = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final Departures departures;
    private final PasswordResets resets;
    private final Account owner = account("owner@example.org", Role.OWNER);
    private final Account bob = account("bob@example.org", Role.MEMBER);

    AccountAdministrationTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        accounts = TestRoster.accounts(database);
        house = TestRoster.house(database);
        signIns = TestSignIns.over(database, clock);
        AuditLog audit = TestAudit.over(database, clock);
        resets = TestPasswords.resets(database, signIns, TestDoor.otherWays(audit), audit, clock);
        departures = TestDepartures.of(accounts, this::clear);
    }

    @Test
    void a_link_to_another_password_is_made_for_whoever_can_sign_in_and_for_nobody_else() {
        ResetLink link = actingAs(owner).makeResetLink(bob.id()).orElseThrow();
        assertThat(resets.recognise(link.token().reveal())).contains(bob.email());
        clock.tick(Duration.ofHours(24));
        assertThat(resets.recognise(link.token().reveal())).isEmpty();
        actingAs(owner).disable(bob.id());
        assertThat(actingAs(owner).makeResetLink(bob.id())).isEmpty();
        assertThat(actingAs(owner).makeResetLink(AccountId.create())).isEmpty();
    }

    @Test
    void codes_are_switched_off_for_who_lost_everything_and_by_owners_alone() {
        TestSecondFactor bobs = TestSecondFactor.of(bob.id(), database);
        assertThatThrownBy(() -> actingAs(bob).removeSecondFactor(bob.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actingAs(bob).withSecondFactor()).isInstanceOf(AccessDeniedException.class);
        assertThat(actingAs(owner).withSecondFactor()).containsExactly(bob.id());
        assertThat(bobs.isOn()).isTrue();

        assertThat(actingAs(owner).removeSecondFactor(bob.id())).isEqualTo(AccountChange.DONE);
        assertThat(bobs.isOn()).isFalse();
        assertThat(actingAs(owner).withSecondFactor()).isEmpty();
        assertThat(actingAs(owner).removeSecondFactor(AccountId.create())).isEqualTo(AccountChange.GONE);
        assertThat(TestAudit.over(database, clock).read(AuditFilter.ALL, Optional.empty(), 10))
                .extracting(AuditEntry::deed)
                .containsExactly(Deed.to(
                        AuditKind.SECOND_FACTOR_REMOVED,
                        owner.id().value(),
                        bob.id().value()));
    }

    @Test
    void what_is_done_is_written_down_and_what_is_refused_is_not() {
        actingAs(owner).makeOwner(bob.id());
        actingAs(owner).makeMember(bob.id());
        actingAs(owner).makeMember(owner.id());
        assertThat(TestAudit.over(database, clock).read(AuditFilter.ALL, Optional.empty(), 10))
                .extracting(AuditEntry::deed)
                .containsExactly(
                        Deed.to(
                                AuditKind.MADE_MEMBER,
                                owner.id().value(),
                                bob.id().value()),
                        Deed.to(
                                AuditKind.MADE_OWNER,
                                owner.id().value(),
                                bob.id().value()));
    }

    private boolean clear(AccountId account) {
        assertThat(account).isEqualTo(bob.id());
        asked.incrementAndGet();
        return allGone.get();
    }

    @BeforeEach
    void furnish() {
        house.rememberKey();
        accounts.add(owner, "hash");
        accounts.add(bob, "hash");
    }

    @Test
    void accounts_are_found_by_a_part_of_their_address() {
        AccountAdministration administration = actingAs(owner);
        assertThat(administration.list(""))
                .extracting(entry -> entry.account().email().value())
                .containsExactly("bob@example.org", "owner@example.org");
        assertThat(administration.list(" BOB@ ")).containsExactly(new AccountEntry(bob, true, Optional.empty()));
        assertThat(administration.list("%")).isEmpty();
    }

    @Test
    void switching_off_ends_all_sessions_and_nothing_else() {
        MockHttpSession session = signIn(bob);
        assertThat(actingAs(owner).disable(bob.id())).isEqualTo(AccountChange.DONE);
        Awaitility.await().until(session::isInvalid);
        assertThat(TestSignIns.list(signIns, bob.id())).isEmpty();
        assertThat(accounts.findPrincipal(bob.email()))
                .hasValueSatisfying(
                        principal -> assertThat(principal.isEnabled()).isFalse());
        assertThat(actingAs(owner).enable(bob.id())).isEqualTo(AccountChange.DONE);
        assertThat(accounts.findPrincipal(bob.email()))
                .hasValueSatisfying(
                        principal -> assertThat(principal.isEnabled()).isTrue());
    }

    @Test
    void another_role_counts_from_the_next_request_on_and_signs_nobody_out_who_stays_signed_in() {
        MockHttpSession session = signIn(bob);
        SignInId stays = TestSignIns.remember(signIns, session);
        signIn(bob);
        assertThat(actingAs(owner).makeOwner(bob.id())).isEqualTo(AccountChange.DONE);
        Awaitility.await().until(session::isInvalid);
        assertThat(TestSignIns.list(signIns, bob.id())).extracting(SignIn::id).containsExactly(stays);
        assertThat(accounts.findPrincipal(bob.id()).orElseThrow().account().role())
                .isEqualTo(Role.OWNER);
    }

    @Test
    void the_last_owner_stays_and_stays_an_owner() {
        AccountAdministration administration = actingAs(owner);
        assertThat(administration.disable(owner.id())).isEqualTo(AccountChange.LAST_OWNER);
        assertThat(administration.makeMember(owner.id())).isEqualTo(AccountChange.LAST_OWNER);
        assertThat(administration.delete(owner.id())).isEqualTo(AccountChange.LAST_OWNER);

        administration.makeOwner(bob.id());
        administration.disable(bob.id());
        assertThat(administration.delete(owner.id())).isEqualTo(AccountChange.LAST_OWNER);
        administration.enable(bob.id());
        assertThat(administration.makeMember(owner.id())).isEqualTo(AccountChange.DONE);
    }

    @Test
    void two_owners_who_turn_on_each_other_at_once_do_not_both_go() throws Exception {
        accounts.changeRole(bob.id(), Role.OWNER);
        Account bobTheOwner = new Account(bob.id(), bob.email(), Role.OWNER, bob.createdAt());
        List<Callable<AccountChange>> deeds = List.of(
                () -> actingAs(owner).makeMember(bob.id()),
                () -> actingAs(bobTheOwner).makeMember(owner.id()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(deeds).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(AccountChange.DONE, AccountChange.LAST_OWNER);
        }
        assertThat(TestRoster.owners(accounts)).isOne();
    }

    @Test
    void a_deleted_account_is_hidden_at_once_and_its_address_free() {
        MockHttpSession session = signIn(bob);
        assertThat(actingAs(owner).delete(bob.id())).isEqualTo(AccountChange.DONE);
        Awaitility.await().until(session::isInvalid);
        assertThat(TestSignIns.list(signIns, bob.id())).isEmpty();
        assertThat(accounts.findPrincipal(bob.email())).isEmpty();
        assertThat(accounts.findPrincipal(bob.id())).isEmpty();
        assertThat(actingAs(owner).list("")).hasSize(1);
        assertThat(actingAs(owner).enable(bob.id())).isEqualTo(AccountChange.GONE);
        accounts.add(account("bob@example.org", Role.MEMBER), "another hash");
        assertThat(accounts.findPrincipal(bob.email())).isPresent();
    }

    @Test
    void what_a_deleted_account_had_is_cleared_away_until_all_is_gone_and_then_it_goes() {
        actingAs(owner).delete(bob.id());
        Awaitility.await().until(() -> asked.get() == 1);
        Awaitility.await().untilAsserted(() -> {
            TestDepartures.sweep(departures);
            assertThat(asked.get()).isGreaterThan(2);
        });
        assertThat(count(bob)).isOne();
        allGone.set(true);
        TestDepartures.sweep(departures);
        assertThat(count(bob)).isZero();
        assertThat(count(owner)).isOne();
    }

    @Test
    void members_are_refused() {
        AccountAdministration member = actingAs(bob);
        assertThatThrownBy(() -> member.list("")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.disable(owner.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.enable(owner.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.makeOwner(bob.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.makeMember(owner.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.makeResetLink(owner.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.delete(owner.id())).isInstanceOf(AccessDeniedException.class);
    }

    private AccountAdministration actingAs(Account account) {
        return new AccountAdministration(
                () -> Optional.of(account),
                accounts,
                house,
                TestRoster.ownership(database),
                signIns,
                departures,
                resets,
                TestSecondFactor.all(database),
                TestAudit.over(database, clock),
                database.transaction(),
                clock);
    }

    private MockHttpSession signIn(Account account) {
        MockHttpSession session = new MockHttpSession();
        assertThat(TestSignIns.begin(signIns, session, TestRoster.principal(account)))
                .isPresent();
        return session;
    }

    private Account account(String email, Role role) {
        return new Account(AccountId.create(), new EmailAddress(email), role, clock.instant());
    }

    private long count(Account account) {
        return database.jdbc()
                .sql("select count(*) from account where id = :id")
                .param("id", account.id().value())
                .query(Long.class)
                .single();
    }
}
