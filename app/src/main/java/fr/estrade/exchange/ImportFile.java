package fr.estrade.exchange;

import fr.estrade.exchange.read.ImportException;
import fr.estrade.exchange.read.Limits;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.exchange.read.Tables;
import fr.estrade.text.Texts;
import java.time.Clock;
import org.jooq.DSLContext;

/**
 * A file that was opened to be imported, and what its columns probably are.
 *
 * @param source  where it comes from
 * @param table   its rows
 * @param sample  the first of them
 * @param mapping remembered from a file of the same shape, or guessed from its headings
 * @param isKnown whether the mapping is remembered
 */
public record ImportFile(TableSource source, Table table, Sample sample, Mapping mapping, boolean isKnown) {

    /**
     * Opens a file. Reads it, and the base.
     *
     * @param sheet of a workbook; null for the one that was shown last
     * @throws ImportException if it cannot be read
     */
    public static ImportFile open(TableSource source, String sheet, ImportTarget<?> target, DSLContext dsl) {
        Table table = new Tables(Limits.USUAL).open(source, sheet);
        Sample sample = Sample.of(table, source.name());
        Mapping guessed = sample.guess(target);
        return Mappings.recall(dsl, target, guessed)
                .map(known -> new ImportFile(source, table, sample, known, true))
                .orElseGet(() -> new ImportFile(source, table, sample, guessed, false));
    }

    /** The same with another mapping. */
    public ImportFile with(Mapping other) {
        return new ImportFile(source, table, sample, other, isKnown);
    }

    /** The import of it. */
    public <R extends org.jooq.UpdatableRecord<R>> ImportRun<R> run(ImportTarget<R> target, Texts texts, Clock clock) {
        return new ImportRun<>(target, table, source.name(), mapping, texts, clock);
    }

    /** What the file is, in the user's language. */
    public String form(Texts texts) {
        return texts.get(table.formKey(), table.formArguments().toArray());
    }
}
