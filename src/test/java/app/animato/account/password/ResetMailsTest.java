package app.animato.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.roster.Accounts;
import app.animato.testing.People;
import app.animato.testing.WholeApplication;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, with a mail server beside it. */
@WholeApplication
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class ResetMailsTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Pattern LINK = Pattern.compile("(?m)^(\\S+)/reset-password/(\\S+)\\s*$");
    private static final String HERE = "192.0.2.1";

    private final ResetMails mails;
    private final PasswordResets resets;
    private final Accounts accounts;
    private final Account ada;

    @Autowired
    ResetMailsTest(ApplicationContext application) {
        mails = application.getBean(ResetMails.class);
        resets = application.getBean(PasswordResets.class);
        accounts = application.getBean(Accounts.class);
        ada = People.register(application);
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("animato.public-url", () -> "https://animato.example.org/");
    }

    @BeforeEach
    void emptyTheBoxes() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stopTheServer() {
        SERVER.stop();
    }

    @Test
    void a_link_at_the_public_address_is_mailed_in_the_language_of_whoever_asks(CapturedOutput output)
            throws Exception {
        assertThat(mails.isOffered()).isTrue();
        assertThat(mails.ask(" " + ada.email().value().toUpperCase(Locale.ROOT), HERE, Locale.GERMAN))
                .isTrue();
        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("Ein neues Passwort für Animato");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("animato@animato.example.org");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly(ada.email().value());
        Matcher link = link(mail);
        assertThat(link.group(1)).isEqualTo("https://animato.example.org");
        assertThat(resets.recognise(link.group(2))).contains(ada.email());
        assertThat(resets.reset(link.group(2), "plum orbit lantern 8", false))
                .isInstanceOf(PasswordResult.Changed.class);
        assertThat(output.getAll().lines().filter(line -> !line.contains("icegreen")))
                .noneMatch(line -> line.contains(ada.email().value()) || line.contains(link.group(2)));
    }

    @Test
    void whoever_has_no_account_or_is_switched_off_gets_no_mail_and_the_same_answer() throws Exception {
        Account off = add("off@example.org");
        accounts.enable(off.id(), false);
        assertThat(mails.ask("nobody@example.org", "192.0.2.2", Locale.ENGLISH)).isTrue();
        assertThat(mails.ask("no address", "192.0.2.2", Locale.ENGLISH)).isTrue();
        assertThat(mails.ask(off.email().value(), "192.0.2.2", Locale.ENGLISH)).isTrue();
        // One after the other: when this one is there, the others would have been.
        assertThat(mails.ask(ada.email().value(), "192.0.2.2", Locale.ENGLISH)).isTrue();
        assertThat(only().getAllRecipients())
                .extracting(Object::toString)
                .containsExactly(ada.email().value());
    }

    @Test
    void one_place_asks_for_so_many_and_one_box_is_not_flooded_from_many_places() throws Exception {
        Account bob = add("bob@example.org");
        for (int place = 0; place < 5; place++) {
            assertThat(mails.ask(bob.email().value(), "198.51.100." + place, Locale.ENGLISH))
                    .isTrue();
        }
        for (int time = 0; time < 10; time++) {
            assertThat(mails.ask("nobody@example.org", "192.0.2.3", Locale.ENGLISH))
                    .isTrue();
        }
        assertThat(mails.ask(ada.email().value(), "192.0.2.3", Locale.ENGLISH)).isFalse();
        mails.ask(ada.email().value(), "192.0.2.4", Locale.ENGLISH);
        await().until(() -> SERVER.getReceivedMessages().length >= 4);
        assertThat(SERVER.getReceivedMessages())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactly(
                        bob.email().value(),
                        bob.email().value(),
                        bob.email().value(),
                        ada.email().value());
    }

    private Account add(String email) {
        Account account = new Account(AccountId.create(), new EmailAddress(email), Role.MEMBER, ada.createdAt());
        accounts.add(account, "");
        return account;
    }

    private static MimeMessage only() {
        await().until(() -> SERVER.getReceivedMessages().length > 0);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    private static Matcher link(MimeMessage mail) throws MessagingException, IOException {
        Matcher link = LINK.matcher(mail.getContent().toString());
        assertThat(link.find()).isTrue();
        return link;
    }
}
