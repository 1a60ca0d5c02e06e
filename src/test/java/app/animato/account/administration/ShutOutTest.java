package app.animato.account.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.Account;
import app.animato.account.Role;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.media.KeptPhoto;
import app.animato.media.library.Photos;
import app.animato.testing.ActingTest;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application lets go of somebody. */
class ShutOutTest extends ActingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AccountAdministration administration;
    private final JdbcClient jdbc;
    private final Account owner;
    private final Account bob;

    @Autowired
    ShutOutTest(ApplicationContext application, @LocalServerPort int port) {
        super(application, port);
        this.administration = application.getBean(AccountAdministration.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.owner = People.register(application);
        this.bob = People.register(application);
    }

    @BeforeEach
    void actAsAnOwner() {
        jdbc.sql("update account set role = 'OWNER' where id = :id")
                .param("id", owner.id().value())
                .update();
        People.actAs(owner, application());
    }

    @Test
    void who_is_switched_off_is_signed_out_at_once_and_told_why_with_the_right_password_alone() {
        Visitor visitor = new Visitor(port());
        visitor.signInForLong(bob.email().value(), People.PASSWORD);
        assertThat(visitor.isSignedIn()).isTrue();

        administration.disable(bob.id());
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(tried(bob, People.PASSWORD)).endsWith("/sign-in?disabled");
        assertThat(tried(bob, "plum orbit lantern 8")).endsWith("/sign-in?error");

        administration.enable(bob.id());
        assertThat(tried(bob, People.PASSWORD)).endsWith("/");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void another_role_is_had_at_once() {
        Visitor visitor = new Visitor(port());
        visitor.signInForLong(bob.email().value(), People.PASSWORD);
        assertThat(visitor.isSignedIn()).isTrue();
        administration.makeOwner(bob.id());
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(administration.list(bob.email().value()).getFirst().account().role())
                .isEqualTo(Role.OWNER);
    }

    @Test
    void a_deleted_account_leaves_no_video_no_photo_and_nothing_at_the_provider() throws IOException {
        Visitor visitor = new Visitor(port());
        visitor.signInForLong(bob.email().value(), People.PASSWORD);
        GenerationService generations = application().getBean(GenerationService.class);
        KeptPhoto photo = application().getBean(Photos.class).keepSample(bob.id());
        GenerationId made = ask(generations, photo, 1);
        await().atMost(PATIENCE)
                .until(() -> generations
                        .find(bob.id(), made)
                        .filter(done -> done.status() == GenerationStatus.SUCCEEDED)
                        .isPresent());
        String video = generations
                .find(bob.id(), made)
                .flatMap(Generation::result)
                .orElseThrow()
                .video()
                .address();
        assertThat(visitor.get("/" + video).statusCode()).isEqualTo(200);
        GenerationId underWay = ask(generations, photo, 2);

        administration.delete(bob.id());
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(tried(bob, People.PASSWORD)).endsWith("/sign-in?error");
        await().atMost(PATIENCE).until(() -> count("account", "id") == 0);
        assertThat(count("generation", "owner")).isZero();
        assertThat(count("media", "owner")).isZero();
        assertThat(count("photo", "owner")).isZero();
        assertThat(generations.find(bob.id(), underWay)).isEmpty();
    }

    private GenerationId ask(GenerationService generations, KeptPhoto photo, long seed) {
        return generations
                .ask(bob.id(), new Recipe(photo.photo().id(), photo.preview().id(), Effect.DEFAULT, new Seed(seed)))
                .id();
    }

    private long count(String table, String column) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
                .params(Map.of("id", bob.id().value()))
                .query(Long.class)
                .single();
    }
}
