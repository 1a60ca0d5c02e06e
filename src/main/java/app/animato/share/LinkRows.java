package app.animato.share;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.generation.SetId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of links. Owners reach theirs by account and id, strangers by the hash of the address alone. */
@Repository
class LinkRows {

    private static final String NEWEST_FIRST = " order by owner, created_at desc, id desc";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccountId owner, SharedLink link, String tokenHash, Optional<String> passwordHash) {
        jdbc.sql("""
                        insert into shared_link (id, owner, token_hash, password_hash, shows_photo, created_at,
                          expires_at, views, set_id)
                        values (:id, :owner, :token, :password, :photo, :created, :expires, 0, :set)""")
                .param("id", link.id().value())
                .param("owner", owner.value())
                .param("token", tokenHash)
                .param("password", passwordHash.orElse(null))
                .param("photo", link.showsPhoto())
                .param("created", Moments.utc(link.createdAt()))
                .param("expires", Moments.utc(link.expiresAt()))
                .param("set", link.content() instanceof LinkContent.WholeSet(var set) ? set.value() : null)
                .update();
        if (link.content() instanceof LinkContent.Videos(var ids)) {
            addVideos(link.id(), ids);
        }
    }

    private void addVideos(LinkId link, List<GenerationId> videos) {
        IntStream.range(0, videos.size())
                .forEach(position -> jdbc.sql(
                                "insert into shared_video (link, position, generation) values (:link, :position, :video)")
                        .param("link", link.value())
                        .param("position", position)
                        .param("video", videos.get(position).value())
                        .update());
    }

    /** In one transaction, like all that follow, since what it shows takes a second query. */
    @Transactional(readOnly = true)
    public List<SharedLink> list(AccountId owner) {
        return jdbc.sql("select * from shared_link where owner = :owner" + NEWEST_FIRST)
                .param("owner", owner.value())
                .query(this::link)
                .list();
    }

    /** Those that show this video, alone, among others, or with its set. */
    @Transactional(readOnly = true)
    public List<SharedLink> listOf(AccountId owner, GenerationId video) {
        return jdbc.sql("select * from shared_link where owner = :owner"
                        + " and (id in (select link from shared_video where generation = :video)"
                        + " or set_id in (select set_id from generation where id = :video and owner = :owner))"
                        + NEWEST_FIRST)
                .param("owner", owner.value())
                .param("video", video.value())
                .query(this::link)
                .list();
    }

    @Transactional(readOnly = true)
    public List<SharedLink> listOf(AccountId owner, SetId set) {
        return jdbc.sql("select * from shared_link where owner = :owner and set_id = :set" + NEWEST_FIRST)
                .param("owner", owner.value())
                .param("set", set.value())
                .query(this::link)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<SharedLink> find(AccountId owner, LinkId id) {
        return jdbc.sql("select * from shared_link where owner = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query(this::link)
                .optional();
    }

    /** Returns whether there was such a link. */
    boolean changeToken(AccountId owner, LinkId id, String tokenHash) {
        return change(owner, id, "token_hash", tokenHash);
    }

    boolean changePassword(AccountId owner, LinkId id, Optional<String> passwordHash) {
        return change(owner, id, "password_hash", passwordHash.orElse(null));
    }

    boolean changeEnd(AccountId owner, LinkId id, Optional<Instant> end) {
        return change(owner, id, "expires_at", Moments.utc(end));
    }

    boolean changePhoto(AccountId owner, LinkId id, boolean showsPhoto) {
        return change(owner, id, "shows_photo", showsPhoto);
    }

    private boolean change(AccountId owner, LinkId id, String column, @Nullable Object value) {
        return jdbc.sql("update shared_link set " + column + " = :value where owner = :owner and id = :id")
                        .param("value", value)
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    boolean remove(AccountId owner, LinkId id) {
        return jdbc.sql("delete from shared_link where owner = :owner and id = :id")
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** What a stranger's address leads to, unless its time is over or its account is deleted. */
    @Transactional(readOnly = true)
    public Optional<OpenLink> open(String tokenHash, Instant now) {
        return jdbc.sql("""
                        select * from shared_link
                        where token_hash = :token and (expires_at is null or expires_at > :now)
                          and owner in (select id from account where deleted_at is null)""")
                .param("token", tokenHash)
                .param("now", Moments.utc(now))
                .query((row, number) -> new OpenLink(
                        id(row),
                        new AccountId(row.getObject("owner", UUID.class)),
                        Optional.ofNullable(row.getString("password_hash")),
                        row.getBoolean("shows_photo"),
                        end(row),
                        content(row)))
                .optional();
    }

    void countView(LinkId id) {
        jdbc.sql("update shared_link set views = views + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private SharedLink link(ResultSet row, int number) throws SQLException {
        return new SharedLink(
                id(row),
                content(row),
                row.getString("password_hash") != null,
                row.getBoolean("shows_photo"),
                Moments.read(row, "created_at"),
                end(row),
                row.getLong("views"));
    }

    private LinkContent content(ResultSet row) throws SQLException {
        UUID set = row.getObject("set_id", UUID.class);
        return set == null ? new LinkContent.Videos(videos(id(row))) : new LinkContent.WholeSet(new SetId(set));
    }

    private List<GenerationId> videos(LinkId link) {
        return jdbc.sql("select generation from shared_video where link = :link order by position")
                .param("link", link.value())
                .query((row, number) -> new GenerationId(row.getObject("generation", UUID.class)))
                .list();
    }

    private static LinkId id(ResultSet row) throws SQLException {
        return new LinkId(row.getObject("id", UUID.class));
    }

    private static Optional<Instant> end(ResultSet row) throws SQLException {
        return Moments.find(row, "expires_at");
    }
}
