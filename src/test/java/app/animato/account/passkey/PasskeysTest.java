package app.animato.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Proof;
import app.animato.account.Role;
import app.animato.account.door.TestDoor;
import app.animato.account.passkey.PasskeyOffer.Draft;
import app.animato.account.passkey.PasskeyOffer.Refused;
import app.animato.account.password.TestHashes;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.TestRoster;
import app.animato.account.signin.PersonCheck;
import app.animato.account.signin.SignIns;
import app.animato.account.signin.TestSignIns;
import app.animato.audit.TestAudit;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.SoftPasskey;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;

@OnEachDatabase
class PasskeysTest {

    private static final String HOME = "http://localhost";
    private static final String PASSWORD = "plum orbit lantern 7";

    private final TickingClock clock = new TickingClock();
    private final PasswordEncoder encoder = TestHashes.QUICK;
    private final Accounts accounts;
    private final SignIns signIns;
    private final PasskeyRows rows;
    private final RelyingParties parties;
    private final PasskeyEntrance entrance;
    private final PasskeyCheck check;
    private final Passkeys passkeys;
    private final MockHttpSession session = new MockHttpSession();
    private final Account ada = account("ada@example.org");
    private final Account bob = account("bob@example.org");

    PasskeysTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        accounts = TestRoster.accounts(database);
        signIns = TestSignIns.over(database, clock);
        PasskeyHolders holders = new PasskeyHolders(database.jdbc());
        rows = new PasskeyRows(database.jdbc(), clock);
        parties = new RelyingParties("", holders, rows);
        entrance = new PasskeyEntrance(parties);
        check = new PasskeyCheck(entrance, parties, holders, TestDoor.admission(accounts));
        PersonCheck person = TestSignIns.person(database, signIns, encoder, clock);
        passkeys = new Passkeys(
                TestRoster.current(accounts),
                SecurityContextHolder.getContextHolderStrategy(),
                rows,
                holders,
                parties,
                person,
                TestAudit.over(database, clock));
    }

    @BeforeEach
    void adaIsSignedIn() {
        accounts.add(ada, encoder.encode(PASSWORD));
        accounts.add(bob, encoder.encode("another " + PASSWORD));
        actAs(ada);
        assertThat(TestSignIns.begin(
                        signIns, session, accounts.findPrincipal(ada.id()).orElseThrow()))
                .isPresent();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_passkey_that_was_added_signs_its_person_in_again_and_again() {
        SoftPasskey phone = added("My phone");
        assertThat(passkeys.list())
                .extracting(Passkey::name, Passkey::createdAt, Passkey::usedAt)
                .containsExactly(tuple("My phone", clock.instant(), Optional.empty()));
        clock.tick(Duration.ofDays(1));
        assertThat(signIn(phone)).isEqualTo(ada);
        assertThat(passkeys.list()).first().extracting(Passkey::usedAt).isEqualTo(Optional.of(clock.instant()));
        assertThat(signIn(phone)).isEqualTo(ada);
    }

    @Test
    void authenticators_learn_a_handle_that_says_nothing_of_whose_it_is_and_stays_the_same() {
        String handle = draft().options().getUser().getId().toBase64UrlString();
        assertThat(draft().options().getUser().getId().toBase64UrlString()).isEqualTo(handle);
        assertThat(draft().options().getUser().getName()).isEqualTo("ada@example.org");
        assertThat(draft().options().getUser().getId().getBytes()).hasSizeGreaterThanOrEqualTo(32);
        actAs(bob);
        assertThat(((Draft) passkeys.offer(request(), "another " + PASSWORD))
                        .options()
                        .getUser()
                        .getId()
                        .toBase64UrlString())
                .isNotEqualTo(handle);
    }

    @Test
    void somebody_elses_passkey_can_neither_be_seen_nor_renamed_nor_removed() {
        SoftPasskey phone = added("My phone");
        PasskeyId id = passkeys.list().getFirst().id();
        actAs(bob);
        assertThat(passkeys.list()).isEmpty();
        assertThat(passkeys.rename(id, "Mine")).isFalse();
        assertThat(passkeys.remove(id)).isFalse();
        actAs(ada);
        assertThat(passkeys.rename(id, "  Old\nphone ")).isTrue();
        assertThat(passkeys.list()).extracting(Passkey::name).containsExactly("Old phone");
        assertThat(signIn(phone)).isEqualTo(ada);
        assertThat(passkeys.remove(id)).isTrue();
        assertThat(passkeys.remove(id)).isFalse();
        assertRefused(phone);
    }

    @Test
    void what_was_asked_of_one_person_is_not_added_for_another() {
        Draft adas = draft();
        actAs(bob);
        assertThat(passkeys.add(request(), adas, "Mine", new SoftPasskey(HOME).make(adas.json())))
                .isFalse();
    }

    @Test
    void a_new_passkey_answers_what_was_asked_here_and_now_and_proves_who_holds_it() {
        assertThat(passkeys.add(request(), draft(), "Late", new SoftPasskey(HOME).make(draft().json())))
                .isFalse();
        Draft draft = draft();
        assertThat(passkeys.add(
                        request(), draft, "Elsewhere", new SoftPasskey("http://localhost.evil").make(draft.json())))
                .isFalse();
        assertThat(passkeys.add(
                        request(),
                        draft,
                        "Careless",
                        new SoftPasskey(HOME).careless().make(draft.json())))
                .isFalse();
        assertThat(passkeys.add(request(), draft, "Garbled", "NotAllowedError")).isFalse();
        assertThat(passkeys.add(request(), draft, "Garbled", "{\"id\": \"§\"}")).isFalse();
        assertThat(passkeys.list()).isEmpty();
        SoftPasskey phone = new SoftPasskey(HOME);
        assertThat(passkeys.add(request(), draft, "Good", phone.make(draft.json())))
                .isTrue();
        assertThat(passkeys.add(request(), draft, "Twice", phone.make(draft.json())))
                .isFalse();
        assertThat(passkeys.list()).hasSize(1);
    }

    @Test
    void an_answer_counts_once_in_the_session_that_was_asked_and_from_the_address_that_it_is_for() {
        SoftPasskey phone = added("My phone");
        String asked = entrance.ask(request()).orElseThrow();
        assertThat(entrance.ask(request())).as("on a second page").contains(asked);
        String answer = phone.use(asked);
        assertThat(signInWith(answer)).isEqualTo(ada);
        assertThatThrownBy(() -> signInWith(answer)).isInstanceOf(BadCredentialsException.class);

        String askedAnew = entrance.ask(request()).orElseThrow();
        assertThatThrownBy(() -> signInWith(answer)).isInstanceOf(BadCredentialsException.class);
        assertThat(entrance.ask(request()).orElseThrow()).isNotEqualTo(askedAnew);
        assertRefused(phone.at("https://animato.evil"));
        assertRefused(new SoftPasskey(HOME));
        assertRefused(phone.careless());
        assertThatThrownBy(() -> signInWith("{")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_copy_of_a_passkey_that_falls_behind_is_refused() {
        SoftPasskey phone = added("My phone");
        assertThat(signIn(phone.signedSoOften(5))).isEqualTo(ada);
        assertRefused(phone.at(HOME).signedSoOften(3));
        assertThat(signIn(phone)).isEqualTo(ada);
    }

    @Test
    void accounts_that_are_switched_off_or_deleted_stay_out() {
        SoftPasskey phone = added("My phone");
        accounts.enable(ada.id(), false);
        assertThatThrownBy(() -> signIn(phone)).isInstanceOf(DisabledException.class);
        accounts.markDeleted(ada.id(), clock.instant());
        assertRefused(phone);
        accounts.remove(ada.id());
        assertRefused(phone);
        assertThat(rows.list(ada.id())).isEmpty();
    }

    @Test
    void whoever_signed_in_a_while_ago_proves_anew_who_they_are_and_guesses_come_to_an_end() {
        assertThat(passkeys.proof(request())).isEqualTo(Proof.NOTHING);
        clock.tick(Duration.ofMinutes(10));
        assertThat(passkeys.proof(request())).isEqualTo(Proof.PASSWORD);
        assertThat(passkeys.offer(request(), "")).isEqualTo(Refused.WRONG_PASSWORD);
        assertThat(passkeys.offer(request(), PASSWORD)).isInstanceOf(Draft.class);
        for (int guess = 0; guess < 7; guess++) {
            assertThat(passkeys.offer(request(), "guess " + guess)).isEqualTo(Refused.WRONG_PASSWORD);
        }
        assertThat(passkeys.offer(request(), PASSWORD)).isEqualTo(Refused.TOO_MANY_TRIES);
    }

    @Test
    void there_are_only_so_many() {
        for (int number = 0; number < Passkeys.MOST; number++) {
            added("Number " + number);
        }
        assertThat(passkeys.offer(request(), "")).isEqualTo(Refused.TOO_MANY_PASSKEYS);
    }

    @Test
    void where_passkeys_do_not_work_none_is_asked_for() {
        MockHttpServletRequest elsewhere = request();
        elsewhere.setServerName("animato.example.org");
        assertThat(passkeys.offer(elsewhere, "")).isEqualTo(Refused.NOT_HERE);
        assertThat(entrance.ask(elsewhere)).isEmpty();
    }

    private SoftPasskey added(String name) {
        SoftPasskey passkey = new SoftPasskey(HOME);
        Draft draft = draft();
        assertThat(passkeys.add(request(), draft, name, passkey.make(draft.json())))
                .isTrue();
        return passkey;
    }

    private Draft draft() {
        return (Draft) passkeys.offer(request(), PASSWORD);
    }

    private Account signIn(SoftPasskey passkey) {
        return signInWith(passkey.use(entrance.ask(request()).orElseThrow()));
    }

    private Account signInWith(String answer) {
        MockHttpServletRequest request = request();
        request.setParameter("passkey", answer);
        return check.door().check().apply(request).getPrincipal().account();
    }

    private void assertRefused(SoftPasskey passkey) {
        assertThatThrownBy(() -> signIn(passkey)).isInstanceOf(AuthenticationException.class);
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    private void actAs(Account account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                TestDoor.admitted(accounts.findPrincipal(account.id()).orElseThrow())));
    }

    private Account account(String email) {
        return new Account(AccountId.create(), new EmailAddress(email), Role.MEMBER, clock.instant());
    }
}
