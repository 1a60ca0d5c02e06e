package app.animato.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.MediaPlace;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Everything that a house keeps comes back out of its copy, in either database, and nothing of anybody's is overwritten. */
@OnEachDatabase
class BackupTest {

    @TempDir
    Path folder;

    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final Archive archive;
    private AccountId owner = AccountId.create();

    BackupTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        jdbc = database.jdbc();
        archive = new Archive(jdbc);
    }

    @BeforeEach
    void furnish() {
        owner = archive.newOwner();
        jdbc.sql("insert into house (id, remember_key) values (1, 'the key that signs cookies')")
                .update();
        jdbc.sql("""
                        insert into passkey (id, account, credential, name, public_key, attestation, transports,
                          person_verified, backup_eligible, backed_up, signatures, created_at)
                        values (:id, :owner, 'credential', 'phone', :bytes, :bytes, '', true, false, false, 3, :now)""")
                .param("id", UUID.randomUUID())
                .param("owner", owner.value())
                .param("bytes", new byte[] {0, 1, -1, 127, -128})
                .param("now", Instant.parse("2026-05-04T03:02:01.123456Z").atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into second_factor (account, secret, used_step, created_at) values (:owner, :bytes, 7, :now)")
                .param("owner", owner.value())
                .param("bytes", new byte[] {0, 1, -1, 127, -128})
                .param("now", Instant.parse("2026-05-04T03:02:01.123456Z").atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into recovery_code (account, code_hash) values (:owner, :hash)")
                .param("owner", owner.value())
                .param("hash", "a".repeat(64))
                .update();
        note("signed in");
        jdbc.sql("""
                        insert into expense (wish, account, coin, asked_on, reserved, spent, state)
                        values (:id, :owner, 'REAL', date '2026-05-04', 1, 2, 'SPENT')""")
                .param("id", UUID.randomUUID())
                .param("owner", owner.value())
                .update();
        archive.add(archive.entry(owner).cost("0.123456789012"));
        archive.add(archive.entry(owner).id(UUID.randomUUID()).status("FAILED"));
        keepFile("a photo");
    }

    @ParameterizedTest
    @EnumSource
    void every_row_and_every_file_comes_back(DatabaseKind into) throws Exception {
        jdbc.sql("update generation set failure_detail = 'Überraschung \"…\"\n, 日本' where status = 'FAILED'")
                .update();
        BackupReport report = backup();
        TestDatabase other = new TestDatabase(into);
        Premises restored = new Premises(folder.resolve("restored"), other.dataSource());
        RestoreReport result = new Restoration(restored).restore(copy());

        assertThat(rows(other)).isEqualTo(rows(database));
        assertThat(report.rows()).isEqualTo(result.rows());
        assertThat(files(restored)).isEqualTo(files(house())).isNotEmpty();
        assertThat(report.missing()).isZero();
        assertThat(restored.media()).satisfies(this::isReadByNobodyElse);
        // What is noted next does not take the number of what was noted before.
        new Notes(other.jdbc()).add("later");
        assertThat(other.jdbc()
                        .sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private void isReadByNobodyElse(Path media) throws IOException {
        if (media.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (Stream<Path> all = Files.walk(media)) {
                assertThat(all.filter(Files::isRegularFile).toList())
                        .isNotEmpty()
                        .allSatisfy(file ->
                                assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
            }
        }
    }

    @Test
    void what_waited_is_not_sent_again_and_what_is_under_way_is_followed() throws Exception {
        UUID waiting = archive.add(archive.entry(owner).id(UUID.randomUUID()).open("WAITING"));
        UUID sent = archive.add(archive.entry(owner).id(UUID.randomUUID()).open("SUBMITTING"));
        UUID running = archive.add(archive.entry(owner).id(UUID.randomUUID()).open("RUNNING"));
        backup();
        TestDatabase other = new TestDatabase();
        RestoreReport result =
                new Restoration(new Premises(folder.resolve("restored"), other.dataSource())).restore(copy());

        assertThat(result.held()).isEqualTo(1);
        assertThat(Stream.of(waiting, sent, running).map(id -> status(other, id)))
                .containsExactly("UNCONFIRMED", "SUBMITTING", "RUNNING");
    }

    @Test
    void no_open_way_in_comes_back() throws Exception {
        jdbc.sql("""
                        insert into password_reset (token_hash, account, created_at, expires_at)
                        values ('hash', :owner, current_timestamp, current_timestamp)""").param("owner", owner.value()).update();
        jdbc.sql("""
                        insert into sign_in (id, account, token_hash, browser, operating_system, created_at, seen_at)
                        values (:id, :owner, 'hash', '', '', current_timestamp, current_timestamp)""")
                .param("id", UUID.randomUUID())
                .param("owner", owner.value())
                .update();
        invite("open", null);
        invite("used", OffsetDateTime.now(ZoneOffset.UTC));
        backup();
        TestDatabase other = new TestDatabase();
        new Restoration(new Premises(folder.resolve("restored"), other.dataSource())).restore(copy());
        assertThat(Stream.of("password_reset", "sign_in")
                        .map(table -> other.jdbc()
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()))
                .containsOnly(0L);
        assertThat(other.jdbc()
                        .sql("select note from invitation")
                        .query(String.class)
                        .list())
                .containsExactly("used");
    }

    private void invite(String note, @Nullable OffsetDateTime used) {
        jdbc.sql("""
                        insert into invitation (id, token_hash, note, created_at, expires_at, used_at)
                        values (:id, :note, :note, current_timestamp, current_timestamp, :used)""")
                .param("id", UUID.randomUUID())
                .param("note", note)
                .param("used", used, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Test
    void all_tables_are_of_one_moment() throws SQLException {
        try (Snapshot snapshot = Snapshot.take(database.dataSource())) {
            note("meanwhile");
            archive.newOwner();
            assertThat(count(snapshot, "audit_entry")).isEqualTo(1);
            assertThat(count(snapshot, "account")).isEqualTo(1);
        }
    }

    @Test
    void nothing_is_restored_over_somebodys_house() throws Exception {
        backup();
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new Restoration(house()).restore(copy()))
                .withMessageContaining("There is a house here already");
        assertThat(rows(database).get("account")).hasSize(1);
    }

    @Test
    void a_copy_is_never_written_over_another_one_and_only_its_maker_can_read_it() throws Exception {
        backup();
        byte[] before = Files.readAllBytes(copy());
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(this::backup)
                .withMessageContaining("is there already");
        assertThat(copy()).hasBinaryContent(before);
        if (copy().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(copy())).hasSize(2);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).noneMatch(path -> path.toString().endsWith("part"));
        }
    }

    @Test
    void a_copy_that_is_damaged_or_none_restores_nothing() throws Exception {
        Files.writeString(file(keepFile("another")), "something else");
        backup();
        TestDatabase other = new TestDatabase();
        Premises empty = new Premises(folder.resolve("restored"), other.dataSource());
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new Restoration(empty).restore(copy()))
                .withMessageContaining("is not what was kept");
        assertThat(rows(other).get("account")).isEmpty();

        Path nonsense = folder.resolve("nonsense.zip");
        try (OutputStream out = Files.newOutputStream(nonsense);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new Restoration(empty).restore(nonsense))
                .withMessageContaining("is no copy of a house");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new Restoration(empty).restore(folder.resolve("nowhere.zip")))
                .withMessageContaining("is not there");
    }

    @Test
    void a_file_that_is_missing_is_counted_and_the_rest_is_copied() throws Exception {
        Files.delete(file(keepFile("lost")));
        BackupReport backup = backup();
        assertThat(backup.missing()).isEqualTo(1);
        TestDatabase other = new TestDatabase();
        RestoreReport result =
                new Restoration(new Premises(folder.resolve("restored"), other.dataSource())).restore(copy());
        assertThat(result.missing()).isEqualTo(1);
        assertThat(result.files()).isEqualTo(1);
        assertThat(List.of(backup.outcome().exitCode(), result.outcome().exitCode()))
                .containsOnly(2);
    }

    @Test
    void a_restore_that_was_killed_while_it_made_the_tables_can_be_begun_again() throws Exception {
        backup();
        TestDatabase other = new TestDatabase();
        // H2 keeps what a step has done so far, and the step is not noted.
        other.jdbc()
                .sql("delete from \"flyway_schema_history\" where \"installed_rank\" > 20")
                .update();
        new Restoration(new Premises(folder.resolve("restored"), other.dataSource())).restore(copy());
        assertThat(rows(other)).isEqualTo(rows(database));
    }

    @Test
    void what_a_killed_copy_left_is_cleared_away_and_one_that_is_being_made_is_left_alone() throws Exception {
        Path abandoned = Files.writeString(folder.resolve("yesterday.zip.animato-part"), "half of it");
        Path beingMade = Files.writeString(folder.resolve("now.zip.animato-part"), "half of it");
        try (FileChannel other = FileChannel.open(beingMade, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            backup();
            assertThat(lock.isValid()).isTrue();
            assertThat(beingMade).exists();
        }
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void a_copy_of_another_user_is_refused_with_the_reason() throws Exception {
        backup();
        Files.setPosixFilePermissions(copy(), Set.of());
        assumeThat(Files.isReadable(copy()))
                .as("the superuser reads everything")
                .isFalse();
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new Restoration(house()).restore(copy()))
                .withMessageContaining("cannot be read by the user who runs this");
    }

    @Test
    void tables_without_any_of_their_files_are_no_copy() throws Exception {
        Premises astray = new Premises(folder.resolve("elsewhere"), database.dataSource());
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> new BackupWriter(astray, Clock.systemUTC()).write(copy()))
                .withMessageContaining("None of the 1 photos and videos")
                .withMessageContaining("ANIMATO_DATA");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("copy.zip"));
    }

    @Test
    void a_file_that_came_and_went_while_the_copy_was_made_is_not_missing() throws Exception {
        MediaId passing = keepFile("passing");
        Files.delete(file(passing));
        AtomicInteger connections = new AtomicInteger();
        DataSource busy = new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                // After the first look at the files, and the one at all tables.
                if (connections.incrementAndGet() == 3) {
                    jdbc.sql("delete from media where id = :id")
                            .param("id", passing.value())
                            .update();
                }
                return super.getConnection();
            }
        };
        BackupReport report =
                new BackupWriter(new Premises(folder.resolve("house"), busy), Clock.systemUTC()).write(copy());
        assertThat(report.missing()).isZero();
        assertThat(report.outcome().exitCode()).isZero();
    }

    private BackupReport backup() throws IOException, SQLException {
        return new BackupWriter(house(), Clock.systemUTC()).write(copy());
    }

    private Premises house() {
        return new Premises(folder.resolve("house"), database.dataSource());
    }

    private Path copy() {
        return folder.resolve("copy.zip");
    }

    private void note(String what) {
        new Notes(jdbc).add(what);
    }

    private record Notes(JdbcClient jdbc) {
        void add(String what) {
            jdbc.sql("""
                            insert into audit_entry (happened_at, kind, facts, place)
                            values (current_timestamp, 'TEST', :what, '')""").param("what", what).update();
        }
    }

    private MediaId keepFile(String content) {
        MediaId id = MediaId.create();
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            Files.createDirectories(file(id).getParent());
            Files.write(file(id), bytes);
            jdbc.sql("""
                            insert into media (id, owner, kind, content_type, bytes, width, height, sha256, created_at)
                            values (:id, :owner, 'PHOTO', 'image/jpeg', :bytes, 1, 1, :sha, current_timestamp)""")
                    .param("id", id.value())
                    .param("owner", owner.value())
                    .param("bytes", bytes.length)
                    .param(
                            "sha",
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .update();
            return id;
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Path file(MediaId id) {
        return house().media().resolve(MediaPlace.of(MediaKind.PHOTO, id, "image/jpeg"));
    }

    private static Map<String, String> files(Premises house) throws IOException {
        try (Stream<Path> all = Files.walk(house.media())) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(house.media().relativize(file).toString(), Files.readString(file));
            }
            return contents;
        }
    }

    private static String status(TestDatabase database, UUID id) {
        return database.jdbc()
                .sql("select status from generation where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static long count(Snapshot snapshot, String name) throws SQLException {
        long[] count = {0};
        Table table = snapshot.tables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        snapshot.each(table, row -> count[0]++);
        return count[0];
    }

    /** All of all tables, as texts. */
    private static Map<String, List<String>> rows(TestDatabase database) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Snapshot snapshot = Snapshot.take(database.dataSource())) {
            for (Table table : snapshot.tables()) {
                List<String> rows = new ArrayList<>();
                snapshot.each(table, row -> {
                    StringBuilder texts = new StringBuilder();
                    int place = 1;
                    for (ColumnKind column : table.columns().values()) {
                        texts.append(column.write(row, place++)).append('|');
                    }
                    rows.add(texts.toString());
                });
                all.put(table.name(), rows.stream().sorted().toList());
            }
        }
        return all;
    }

    @Test
    void every_table_is_copied_but_for_what_each_database_has_for_itself() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(Table.all(connection).stream().map(Table::name))
                    .contains(
                            "account",
                            "generation",
                            "media",
                            "photo",
                            "house",
                            "expense",
                            "shared_link",
                            "passkey",
                            "second_factor",
                            "recovery_code")
                    .doesNotContain("scheduled_tasks", "flyway_schema_history");
        }
    }
}
