package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.Account;
import app.animato.account.administration.AccountAdministration;
import app.animato.account.signin.SignIns;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody may have a page say who knows how pages talk. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class ForgeriesTest {

    private static final String BYTES = "application/octet-stream";

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final int port;
    private final Household house;
    private final Visitor ada;
    private final Visitor bob;

    @Autowired
    ForgeriesTest(ApplicationContext application, @LocalServerPort int port) throws IOException {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.port = port;
        this.house = Household.of(application);
        this.ada = signedIn(house.ada());
        this.bob = signedIn(house.bob());
    }

    @Test
    void what_is_pressed_is_paid_once_and_only_where_its_person_has_chosen_something() {
        BarePage his = BarePage.open(bob, "", again());
        his.press(his.generate());
        assertThat(count("generation")).isEqualTo(1);
        BarePage hers = BarePage.open(ada, "", again());
        Map<String, Object> press = hers.pressing(hers.generate());
        hers.say(press);
        hers.say(press);
        assertThat(count("generation")).isEqualTo(2);
    }

    @Test
    void what_is_not_on_the_screen_cannot_be_pressed_nor_be_put_there() {
        BarePage page = BarePage.open(bob, "", "");
        int sample = page.button("Try it with our sample");
        long before = count("media");
        page.press(sample);
        long kept = count("media");
        assertThat(kept).isGreaterThan(before);
        page.press(sample);
        for (int where : List.of(0, 1, 3)) {
            page.say(Map.of("type", "mSync", "node", sample, "feature", where, "property", "visible", "value", true));
        }
        page.say(Map.of(
                "type",
                "publishedEventHandler",
                "node",
                sample,
                "templateEventMethodName",
                "setVisible",
                "templateEventMethodArgs",
                List.of(true)));
        page.press(sample);
        assertThat(count("media")).isEqualTo(kept);
    }

    @Test
    void what_is_switched_off_on_the_screen_does_nothing_nor_can_it_be_switched_on_there() {
        BarePage page = BarePage.open(ada, "history", "");
        int first = page.called("Move Effect to the left");
        int second = page.called("Move Seed to the left");
        for (String property : List.of("disabled", "enabled")) {
            page.say(Map.of("type", "mSync", "node", first, "feature", 1, "property", property, "value", false));
        }
        page.press(first);
        assertThat(keptLayouts()).isZero();
        page.press(second);
        assertThat(keptLayouts()).isOne();
    }

    private long keptLayouts() {
        return jdbc.sql("select count(*) from history_layout where account = :ada")
                .param("ada", house.ada().id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void who_does_not_own_the_house_any_more_changes_nothing_on_a_page_that_is_open_still() {
        Visitor olga = signedIn(house.olga());
        BarePage hers = BarePage.open(olga, "admin/accounts", "");
        BarePage another = BarePage.open(olga, "admin/accounts", "");
        Set<UUID> before = switchedOff();
        hers.press(hers.menuItem("Switch off"));
        assertThat(switchedOff()).hasSize(before.size() + 1);
        jdbc.sql("update account set enabled = true where not enabled and id not in (:before)")
                .param(
                        "before",
                        Stream.concat(before.stream(), Stream.of(UUID.randomUUID()))
                                .toList())
                .update();

        // Another node has done it, of which this one has not heard yet.
        changeRole("MEMBER");
        Map<String, Object> press = another.pressing(another.menuItem("Switch off"));
        another.sayAs(olga, press);
        assertThat(switchedOff()).isEqualTo(before);

        changeRole("OWNER");
        Visitor again = signedIn(house.olga());
        BarePage last = BarePage.open(again, "admin/accounts", "");
        Map<String, Object> late = last.pressing(last.menuItem("Switch off"));
        Account owner = People.register(application);
        jdbc.sql("update account set role = 'OWNER' where id = :id")
                .param("id", owner.id().value())
                .update();
        People.actAs(owner, application);
        application.getBean(AccountAdministration.class).makeMember(house.olga().id());
        last.sayAs(again, late);
        assertThat(switchedOff()).isEqualTo(before);
        assertThat(again.isSignedIn()).isFalse();
    }

    private void changeRole(String role) {
        jdbc.sql("update account set role = :role where id = :id")
                .param("role", role)
                .param("id", house.olga().id().value())
                .update();
    }

    /** With those that are deleted. */
    private Set<UUID> switchedOff() {
        return Set.copyOf(jdbc.sql("select id from account where not enabled")
                .query(UUID.class)
                .list());
    }

    @Test
    void a_page_of_who_was_signed_out_meanwhile_takes_no_photo_and_no_press() throws IOException {
        BarePage hers = BarePage.open(ada, "", again());
        BarePage empty = BarePage.open(ada, "", "");
        Map<String, Object> press = hers.pressing(hers.generate());
        String receiver = empty.receiver();
        long photos = count("media");
        application.getBean(SignIns.class).endAll(house.ada().id());
        assertThat(ada.post(receiver, BYTES, photo()).statusCode()).isNotEqualTo(200);
        hers.sayAs(ada, press);
        assertThat(count("media")).isEqualTo(photos);
        assertThat(count("generation")).isEqualTo(1);
    }

    @Test
    void no_way_within_a_page_leads_to_what_is_not_for_its_person() {
        BarePage his = BarePage.open(bob, "", "");
        BarePage nobodys = BarePage.open(new Visitor(port), "sign-in", "");
        for (String route : List.of(
                "admin/accounts", "admin/money", "generation/" + house.hers().generation())) {
            assertThat(his.go(route, "")).contains("Not found").doesNotContain("@example.org");
            assertThat(his.say(Map.of("type", "navigation", "location", route))).doesNotContain("@example.org");
            assertThat(nobodys.go(route, "")).doesNotContain("@example.org", "\"tag\"");
        }
        assertThat(nobodys.go("", again())).doesNotContain("data-intention");
    }

    @Test
    void what_a_page_knows_is_worth_nothing_to_others_and_the_page_goes_on() {
        BarePage hers = BarePage.open(ada, "", again());
        BarePage.open(bob, "", "");
        Map<String, Object> press = hers.pressing(hers.generate());
        for (Visitor other : List.of(bob, new Visitor(port))) {
            assertThat(hers.sayAs(other, press).body())
                    .contains("\"syncId\":-1")
                    .doesNotContain("clientId");
        }
        assertThat(count("generation")).isEqualTo(1);
        hers.say(press);
        assertThat(count("generation")).isEqualTo(2);
    }

    @Test
    void a_photo_that_is_sent_to_anothers_page_is_kept_for_nobody() throws IOException {
        BarePage hers = BarePage.open(ada, "", "");
        BarePage.open(bob, "", "");
        long before = count("media");
        for (Visitor other : List.of(bob, new Visitor(port))) {
            assertThat(other.post(hers.receiver(), BYTES, photo()).statusCode()).isNotEqualTo(200);
        }
        assertThat(count("media")).isEqualTo(before);
        assertThat(ada.post(hers.receiver(), BYTES, photo()).statusCode()).isEqualTo(200);
        assertThat(count("media")).isGreaterThan(before);
    }

    @Test
    void nobody_hears_what_is_said_to_anothers_page() throws IOException {
        BarePage hers = BarePage.open(ada, "", "");
        BarePage.open(bob, "", "");
        Queue<String> own = new ConcurrentLinkedQueue<>();
        ada.listen(hers.line(), into(own));
        Queue<String> others = new ConcurrentLinkedQueue<>();
        for (Visitor other : List.of(bob, new Visitor(port))) {
            other.listen(hers.line(), into(others));
        }
        ada.post(hers.receiver(), BYTES, photo());
        // A page has one line, so that what she hears has not gone to anybody else.
        await().untilAsserted(() -> assertThat(String.join("", own)).contains("media/"));
        assertThat(String.join("", others)).doesNotContain("media/", "\"node\"");
    }

    @Test
    void what_is_forged_is_written_down_in_a_line(CapturedOutput log) {
        BarePage hers = BarePage.open(ada, "", "");
        BarePage.open(bob, "", "");
        int before = log.getAll().length();
        bob.post("/logout", Map.of("_csrf", "guessed"));
        hers.sayAs(bob, hers.pressing(hers.generate()));
        assertThat(log.getAll().substring(before).lines())
                .satisfiesOnlyOnce(line -> assertThat(line).endsWith("A forged form was refused, from localhost"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("Invalid security key"));
    }

    @Test
    void asking_for_what_is_anothers_is_written_down_and_for_ones_own_is_not(CapturedOutput log) throws IOException {
        String photo = "/media/" + house.hers().photo().photo().id();
        String video = "generation/" + house.hers().generation();
        int before = log.getAll().length();
        assertThat(ada.get(photo).statusCode()).isEqualTo(200);
        assertThat(bob.get(photo).statusCode()).isEqualTo(404);
        assertThat(bob.get("/download/" + house.hers().generation() + ".mp4").statusCode())
                .isEqualTo(404);
        BarePage.open(bob, video, "");
        String noted = log.getAll().substring(before);
        assertThat(noted.lines().filter(line -> line.endsWith("is not there for it")))
                .hasSize(3)
                .allMatch(line -> line.contains("Account " + house.bob().id() + " asked for"));
        assertThat(noted).doesNotContain(photo);
    }

    @Test
    void no_name_that_a_person_brings_becomes_the_name_of_a_file_in_what_they_take_along() throws IOException {
        ada.saying("X-Filename", "..%2f..%2fevil%0d%0a.sh")
                .saying("Content-Disposition", "attachment; filename=\"../../evil.sh\"");
        BarePage hers = BarePage.open(ada, "", "");
        assertThat(ada.post(hers.receiver(), BYTES, photo()).statusCode()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ada.download("/my-data.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(2)
                .allMatch(name -> name.matches("animato\\.json|(photos|videos|others)/[0-9a-f-]{36}\\.[a-z0-9]{3,4}"));
    }

    @AfterEach
    void actAsNobody() {
        People.actAsNobody(application);
    }

    private Visitor signedIn(Account account) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(account.email().value(), People.PASSWORD);
        return visitor;
    }

    private static WebSocket.Listener into(Queue<String> heard) {
        return new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence text, boolean last) {
                heard.add(text.toString());
                line.request(1);
                return null;
            }
        };
    }

    /** What Ada made once, to be made again. */
    private String again() {
        return "again=" + house.hers().generation();
    }

    /** Of both. */
    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where owner in (:both)")
                .param(
                        "both",
                        List.of(house.ada().id().value(), house.bob().id().value()))
                .query(Long.class)
                .single();
    }

    /** One that nobody has yet. */
    private static byte[] photo() throws IOException {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB), "png", photo);
        return photo.toByteArray();
    }
}
