package app.animato.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.generation.SetId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class LinkRowsTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final JdbcClient jdbc;
    private final Archive archive;
    private final LinkRows rows;
    private final AccountId ada;
    private final GenerationId film;
    private final GenerationId other;

    LinkRowsTest(DatabaseKind kind) {
        jdbc = new TestDatabase(kind).jdbc();
        archive = new Archive(jdbc);
        rows = new LinkRows(jdbc);
        ada = archive.newOwner();
        film = new GenerationId(archive.add(archive.entry(ada)));
        other = new GenerationId(archive.add(archive.entry(ada).seed(43)));
    }

    @Test
    void what_is_written_is_read() {
        SharedLink link = link(NOON, LinkContent.of(other, film), Optional.of(NOON.plus(Duration.ofDays(1))));
        LinkToken token = add(link, Optional.of("hash"));
        assertThat(rows.list(ada)).containsExactly(link);
        assertThat(rows.find(ada, link.id())).contains(link);
        assertThat(rows.open(token.hash(), NOON))
                .contains(new OpenLink(
                        link.id(), ada, Optional.of("hash"), true, link.expiresAt(), LinkContent.of(other, film)));
        assertThat(rows.listOf(ada, film)).containsExactly(link);
        assertThat(rows.listOf(ada, new GenerationId(LinkId.create().value()))).isEmpty();
    }

    @Test
    void a_link_to_a_set_is_read_and_found_by_the_set_and_by_each_of_its_videos() {
        GenerationId alone = new GenerationId(archive.add(archive.entry(ada)));
        SetId set = new SetId(archive.group(film.value(), other.value()));
        SharedLink link = link(NOON, new LinkContent.WholeSet(set), Optional.empty());
        LinkToken token = add(link, Optional.of("hash"));
        assertThat(rows.list(ada)).containsExactly(link);
        assertThat(rows.open(token.hash(), NOON).orElseThrow().content()).isEqualTo(link.content());
        assertThat(rows.listOf(ada, set)).containsExactly(link);
        assertThat(rows.listOf(ada, other)).containsExactly(link);
        assertThat(rows.listOf(ada, alone)).isEmpty();
        AccountId stranger = archive.newOwner();
        assertThat(rows.listOf(stranger, set)).isEmpty();
        assertThat(rows.listOf(stranger, film)).isEmpty();
    }

    @Test
    void the_newest_comes_first() {
        SharedLink old = link(NOON, LinkContent.of(film), Optional.empty());
        SharedLink recent = link(NOON.plusSeconds(1), LinkContent.of(film), Optional.empty());
        add(old, Optional.of("hash"));
        add(recent, Optional.of("hash"));
        assertThat(rows.list(ada)).containsExactly(recent, old);
    }

    @Test
    void the_address_itself_is_nowhere_in_the_database() {
        LinkToken token = add(link(NOON, LinkContent.of(film), Optional.empty()), Optional.of("hash"));
        String stored = jdbc.sql("select token_hash from shared_link")
                .query(String.class)
                .single();
        assertThat(stored).hasSize(64).isEqualTo(token.hash());
        assertThat(token.path()).doesNotContain(stored);
    }

    @Test
    void a_link_ends_at_its_time_to_the_moment() {
        LinkToken token = add(link(NOON, LinkContent.of(film), Optional.of(NOON.plusSeconds(60))), Optional.of("hash"));
        assertThat(rows.open(token.hash(), NOON.plusSeconds(60).minusNanos(1000)))
                .isPresent();
        assertThat(rows.open(token.hash(), NOON.plusSeconds(60))).isEmpty();
        LinkToken endless = add(link(NOON, LinkContent.of(film), Optional.empty()), Optional.of("hash"));
        assertThat(rows.open(endless.hash(), NOON.plus(Duration.ofDays(100_000))))
                .isPresent();
    }

    @Test
    void nobody_reads_or_changes_what_is_anothers() {
        SharedLink link = link(NOON, LinkContent.of(film), Optional.empty());
        LinkToken token = add(link, Optional.of("hash"));
        AccountId stranger = archive.newOwner();
        assertThat(rows.list(stranger)).isEmpty();
        assertThat(rows.listOf(stranger, film)).isEmpty();
        assertThat(rows.find(stranger, link.id())).isEmpty();
        assertThat(rows.changeToken(stranger, link.id(), LinkToken.create().hash()))
                .isFalse();
        assertThat(rows.changePassword(stranger, link.id(), Optional.empty())).isFalse();
        assertThat(rows.changeEnd(stranger, link.id(), Optional.empty())).isFalse();
        assertThat(rows.changePhoto(stranger, link.id(), false)).isFalse();
        assertThat(rows.remove(stranger, link.id())).isFalse();
        assertThat(rows.list(ada)).containsExactly(link);
        assertThat(rows.open(token.hash(), NOON)).isPresent();
    }

    @Test
    void what_is_changed_is_changed() {
        SharedLink link = link(NOON, LinkContent.of(film), Optional.empty());
        LinkToken before = add(link, Optional.of("hash"));
        LinkToken after = LinkToken.create();
        assertThat(rows.changeToken(ada, link.id(), after.hash())).isTrue();
        rows.changePassword(ada, link.id(), Optional.empty());
        rows.changePhoto(ada, link.id(), false);
        rows.changeEnd(ada, link.id(), Optional.of(NOON.plusSeconds(5)));
        rows.countView(link.id());
        rows.countView(link.id());
        assertThat(rows.open(before.hash(), NOON)).isEmpty();
        assertThat(rows.open(after.hash(), NOON)).isPresent();
        assertThat(rows.find(ada, link.id()))
                .contains(new SharedLink(
                        link.id(), LinkContent.of(film), false, false, NOON, Optional.of(NOON.plusSeconds(5)), 2));
        assertThat(rows.remove(ada, link.id())).isTrue();
        assertThat(rows.open(after.hash(), NOON)).isEmpty();
    }

    @Test
    void a_link_outlives_neither_its_videos_rows_nor_its_account() {
        SharedLink link = link(NOON, LinkContent.of(film), Optional.empty());
        LinkToken token = add(link, Optional.of("hash"));
        jdbc.sql("delete from generation where id = :id")
                .param("id", film.value())
                .update();
        assertThat(rows.open(token.hash(), NOON).orElseThrow().content()).isEqualTo(LinkContent.of());
        jdbc.sql("delete from generation").update();
        jdbc.sql("delete from account where id = :id").param("id", ada.value()).update();
        assertThat(rows.open(token.hash(), NOON)).isEmpty();
    }

    private LinkToken add(SharedLink link, Optional<String> passwordHash) {
        LinkToken token = LinkToken.create();
        rows.add(ada, link, token.hash(), passwordHash);
        return token;
    }

    private static SharedLink link(Instant created, LinkContent content, Optional<Instant> end) {
        return new SharedLink(LinkId.create(), content, true, true, created, end, 0);
    }
}
