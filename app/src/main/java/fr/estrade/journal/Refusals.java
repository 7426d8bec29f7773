package fr.estrade.journal;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Check;
import org.jooq.ForeignKey;
import org.jooq.Key;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what either engine says when it refuses a row into a {@link ConstraintException}, without the values it quotes. */
final class Refusals {
    private static final Pattern COLUMN = Pattern.compile("column \"(\\w+)");

    private final JournalSchema schema;

    Refusals(JournalSchema schema) {
        this.schema = schema;
    }

    /** Runs statements that write a table. */
    <T> T guard(TableInfo table, Supplier<T> statements) {
        try {
            return statements.get();
        } catch (DataAccessException failed) {
            throw translate(table, failed);
        }
    }

    private RuntimeException translate(TableInfo table, DataAccessException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            for (SQLException sql = cause instanceof SQLException first ? first : null; sql != null; sql = sql.getNextException()) {
                ConstraintException.Kind kind = kind(sql.getSQLState());
                if (kind != null) {
                    return new ConstraintException(kind, table.name(), name(kind, sql).orElse(null));
                }
            }
        }
        return failed;
    }

    private static ConstraintException.Kind kind(String state) {
        return switch (state == null ? "" : state) {
            case "23505" -> ConstraintException.Kind.UNIQUE;
            case "23513", "23514" -> ConstraintException.Kind.CHECK;
            case "23503", "23506" -> ConstraintException.Kind.FOREIGN_KEY;
            case "23502" -> ConstraintException.Kind.NOT_NULL;
            case "22001", "22003" -> ConstraintException.Kind.TOO_LONG;
            default -> null;
        };
    }

    private Optional<String> name(ConstraintException.Kind kind, SQLException sql) {
        boolean column = kind == ConstraintException.Kind.NOT_NULL || kind == ConstraintException.Kind.TOO_LONG;
        if (sql instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            return Optional.ofNullable(column ? message.getColumn() : message.getConstraint());
        }
        String text = String.valueOf(sql.getMessage());
        if (column) {
            Matcher found = COLUMN.matcher(text);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
        // H2 has the name only inside its message, lengthened for indexes.
        String lower = text.toLowerCase(Locale.ROOT);
        return constraintNames().filter(lower::contains).max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private Stream<String> constraintNames() {
        return schema.all().stream().map(TableInfo::table).flatMap(table -> Stream.of(
                table.getKeys().stream().map(Key::getName),
                table.getReferences().stream().map(ForeignKey::getName),
                table.getChecks().stream().map(Check::getName)).flatMap(names -> names));
    }
}
