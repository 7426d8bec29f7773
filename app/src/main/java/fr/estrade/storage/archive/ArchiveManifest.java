package fr.estrade.storage.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a backup says of itself.
 *
 * @param format     of the backup: what this program writes is {@link #FORMAT}
 * @param baseId     the base it was made of; null for a PostgreSQL base
 * @param schema     version of the schema
 * @param appVersion version of the program
 * @param madeAt     when
 * @param reason     why it was made
 * @param newest     number of the newest change in it; 0 for a base without changes
 * @param tables     its tables
 */
public record ArchiveManifest(int format, UUID baseId, int schema, String appVersion, Instant madeAt, Reason reason, long newest, List<ArchiveTable> tables) {
    public static final int FORMAT = 1;

    private static final String KIND = "estrade-backup";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TABLE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Why a backup was made. */
    public enum Reason {
        /** After an opening. */
        OPENING,
        /** Before a migration of the schema. */
        MIGRATION,
        /** Somebody asked for it. */
        DEMAND,
        /** After a bulk load, whose rows the journal does not hold. */
        LOAD,
        /** After a restore. */
        RESTORE,
        /** To rebuild a damaged file from its own rows. */
        REBUILD
    }

    public ArchiveManifest {
        tables = List.copyOf(tables);
    }

    byte[] toJson() throws IOException {
        ObjectNode node = JSON.createObjectNode()
                .put("kind", KIND)
                .put("format", format)
                .put("base", baseId == null ? null : baseId.toString())
                .put("schema", schema)
                .put("app", appVersion)
                .put("madeAt", madeAt.toString())
                .put("reason", reason.name())
                .put("newestChange", newest);
        ArrayNode list = node.putArray("tables");
        for (ArchiveTable table : tables) {
            list.addObject().put("name", table.name()).put("rows", table.rows()).put("bytes", table.bytes()).put("sha256", table.sha256());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }

    static ArchiveManifest ofJson(byte[] json) throws BadArchiveException {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.path("kind").asText().equals(KIND)) {
                throw new BadArchiveException(BadArchiveException.Reason.NOT_A_BACKUP, "its manifest is another's", null);
            }
            int format = node.path("format").asInt();
            if (format > FORMAT) {
                throw new BadArchiveException(BadArchiveException.Reason.NEWER, "format " + format, null);
            }
            String base = node.path("base").asText(null);
            return new ArchiveManifest(format, base == null ? null : UUID.fromString(base), node.path("schema").asInt(), node.path("app").asText(),
                    Instant.parse(node.path("madeAt").asText()), Reason.valueOf(node.path("reason").asText()), node.path("newestChange").asLong(),
                    tables(node.path("tables")));
        } catch (BadArchiveException found) {
            throw found;
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw new BadArchiveException(BadArchiveException.Reason.DAMAGED, "its manifest cannot be read", null);
        }
    }

    private static List<ArchiveTable> tables(JsonNode list) throws BadArchiveException {
        List<ArchiveTable> tables = new ArrayList<>();
        for (JsonNode table : list) {
            String name = table.path("name").asText();
            if (!TABLE_NAME.matcher(name).matches()) {
                throw new BadArchiveException(BadArchiveException.Reason.FOREIGN, "a table's name is none", null);
            }
            tables.add(new ArchiveTable(name, table.path("rows").asLong(), table.path("bytes").asLong(), table.path("sha256").asText()));
        }
        return tables;
    }
}
