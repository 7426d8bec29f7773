package fr.estrade.exchange;

import static fr.estrade.db.Tables.IMPORT_MAPPING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.estrade.db.tables.records.ImportMappingRecord;
import fr.estrade.journal.Tx;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The mappings that were used, by target and shape of the file. One is kept within the change of the import that used it: it adds
 * nothing to the history, and taking an import back that mapped its columns wrongly forgets the wrong mapping too.
 */
final class Mappings {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() { };

    private Mappings() {
    }

    /** The mapping that was used last for a file of that shape. */
    static Optional<Mapping> recall(DSLContext dsl, ImportTarget<?> target, Mapping guessed) {
        return Optional.ofNullable(dsl.select(IMPORT_MAPPING.FIELDS).from(IMPORT_MAPPING)
                        .where(IMPORT_MAPPING.TARGET.eq(target.name())).and(IMPORT_MAPPING.SHAPE.eq(guessed.shape()))
                        .fetchOne(IMPORT_MAPPING.FIELDS))
                .map(Mappings::parse)
                .filter(fields -> fields.size() == guessed.fields().size())
                .map(fields -> new Mapping(guessed.headings(),
                        fields.stream().map(name -> name != null && target.find(name).isPresent() ? name : null).toList()));
    }

    /** Keeps the mapping for the next file of its shape. */
    static void keep(Tx tx, ImportTarget<?> target, Mapping mapping) {
        ImportMappingRecord kept = tx.dsl().selectFrom(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.TARGET.eq(target.name())).and(IMPORT_MAPPING.SHAPE.eq(mapping.shape())).fetchOne();
        ImportMappingRecord row = kept == null ? new ImportMappingRecord() : kept;
        row.setTarget(target.name());
        row.setShape(mapping.shape());
        row.setFields(write(mapping.fields()));
        if (kept == null) {
            tx.insert(row);
        } else {
            tx.update(row);
        }
    }

    private static List<String> parse(String fields) {
        try {
            return JSON.readValue(fields, NAMES);
        } catch (JsonProcessingException notOurs) {
            return List.of();
        }
    }

    private static String write(List<String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
