package app.animato.backup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a column holds, and how its values are written so that every database reads them alike. */
@SuppressWarnings("ImmutableEnumChecker")
enum ColumnKind {
    TEXT(String.class, text -> text, "varchar", "bpchar", "text", "character varying", "character"),
    ID(UUID.class, UUID::fromString, "uuid"),
    TRUTH(Boolean.class, Boolean::valueOf, "bool", "boolean"),
    WHOLE(String.class, Long::valueOf, "int2", "int4", "int8", "smallint", "integer", "bigint", "serial", "bigserial"),
    NUMBER(BigDecimal.class, BigDecimal::new, "numeric"),
    MOMENT(OffsetDateTime.class, OffsetDateTime::parse, "timestamptz", "timestamp with time zone"),
    DAY(LocalDate.class, LocalDate::parse, "date"),
    BYTES(byte[].class, text -> Base64.getDecoder().decode(text), "bytea", "binary varying");

    private final Class<?> type;
    private final Function<String, Object> reader;
    private final Set<String> names;

    ColumnKind(Class<?> type, Function<String, Object> reader, String... names) {
        this.type = type;
        this.reader = reader;
        this.names = Set.of(names);
    }

    static ColumnKind named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.names.contains(plain))
                .findFirst()
                .orElseThrow(() -> new BackupException("A column of the kind " + name + " cannot be copied"));
    }

    Optional<String> write(ResultSet row, int column) throws SQLException {
        Object value = type == String.class ? row.getString(column) : row.getObject(column, type);
        return row.wasNull() ? Optional.empty() : Optional.of(text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case OffsetDateTime moment -> moment.toInstant().toString();
            default -> value.toString();
        };
    }

    Object read(String text) {
        return reader.apply(text);
    }
}
