package fr.estrade.record;

import fr.estrade.journal.Journal;
import fr.estrade.journal.MergePlan;
import fr.estrade.journal.Tx;
import fr.estrade.record.show.Named;
import fr.estrade.storage.change.CanonicalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * Two records of a table that are to become one: which values stay is chosen field by field; what refers to the one that goes follows.
 * The one that was made first stays. Proposed is what is known where the other knows nothing, and else what stays.
 *
 * @param <R> type of the records
 */
public final class RecordMerge<R extends UpdatableRecord<R>> {

    /** Which value stays. */
    public enum Choice {
        /** That of the record that stays. */
        STAYS,
        /** That of the record that goes. */
        GOES,
        /** The text of both, one after the other. */
        BOTH
    }

    /** A field in which the two differ. */
    public record Differing<R extends Record>(TableField<R, ?> field, Object stays, Object goes, boolean canBeBoth) {
    }

    private final Table<R> table;
    private final R stays;
    private final R goes;
    private final MergePlan plan;
    private final Map<UUID, Named> names;
    private final List<Differing<R>> differing = new ArrayList<>();
    private final Map<TableField<R, ?>, Choice> choices = new HashMap<>();
    private final Set<UUID> preferred = new HashSet<>();

    private RecordMerge(Table<R> table, R stays, R goes, MergePlan plan, Map<UUID, Named> names) {
        this.table = table;
        this.stays = stays;
        this.goes = goes;
        this.plan = plan;
        this.names = names;
        for (TableField<R, ?> field : SchemaFacts.columns(table)) {
            Object mine = stays.get(field);
            Object theirs = goes.get(field);
            if (!ColumnFacts.of(field).isKept() && !CanonicalText.same(mine, theirs)) {
                boolean both = ColumnFacts.of(field).isMultiline() && mine != null && theirs != null;
                differing.add(new Differing<>(field, mine, theirs, both));
                choices.put(field, mine == null || Boolean.FALSE.equals(mine) && !field.getName().equals("archived") ? Choice.GOES
                        : Boolean.TRUE.equals(mine) && field.getName().equals("archived") ? Choice.GOES : both ? Choice.BOTH : Choice.STAYS);
            }
        }
    }

    /** Reads two records; empty if one of them is gone. Reads the base. */
    public static <R extends UpdatableRecord<R>> Optional<RecordMerge<R>> read(DSLContext dsl, Journal journal, Table<R> table, UUID one, UUID other) {
        Field<UUID> id = SchemaFacts.idColumn(table);
        UUID first = one.toString().compareTo(other.toString()) < 0 ? one : other;
        UUID second = first.equals(one) ? other : one;
        R stays = dsl.selectFrom(table).where(id.eq(first)).fetchOne();
        R goes = dsl.selectFrom(table).where(id.eq(second)).fetchOne();
        if (stays == null || goes == null || one.equals(other)) {
            return Optional.empty();
        }
        MergePlan plan = journal.mergePlan(table, first, second);
        List<Record> rows = new ArrayList<>(List.of(stays, goes));
        plan.clashes().forEach(clash -> rows.addAll(List.of(clash.stays(), clash.goes())));
        return Optional.of(new RecordMerge<>(table, stays, goes, plan, names(dsl, rows)));
    }

    private static Map<UUID, Named> names(DSLContext dsl, Collection<Record> rows) {
        Map<UUID, Named> names = new HashMap<>();
        for (Record row : rows) {
            for (ForeignKey<?, ?> key : ((UpdatableRecord<?>) row).getTable().getReferences()) {
                UUID referred = row.get(key.getFields().getFirst().getName(), UUID.class);
                if (referred != null && !names.containsKey(referred)) {
                    names.putAll(Named.read(dsl, key.getKey().getTable(), List.of(referred)));
                }
            }
        }
        return names;
    }

    /** Id of the record that stays. */
    public UUID staysId() {
        return SchemaFacts.id(stays);
    }

    /** What the record that stays is called. */
    public String staysName() {
        return nameOf(stays);
    }

    /** What the record that goes is called. */
    public String goesName() {
        return nameOf(goes);
    }

    private static String nameOf(Record row) {
        return Objects.requireNonNullElse(Named.name(row), "?");
    }

    /** The fields in which they differ, in the order of the schema. */
    public List<Differing<R>> differing() {
        return List.copyOf(differing);
    }

    /** What is chosen for a field now. */
    public Choice choice(TableField<R, ?> field) {
        return choices.get(field);
    }

    /** Chooses which value of a field stays. */
    public void choose(TableField<R, ?> field, Choice choice) {
        choices.put(field, choice);
    }

    /** What follows, and of what only one of two rows can stay. */
    public MergePlan plan() {
        return plan;
    }

    /** Lets the row of the record that goes stay in a clash, or that of the other. */
    public void prefer(MergePlan.Clash clash, boolean ofTheOneThatGoes) {
        UUID id = SchemaFacts.id((UpdatableRecord<?>) clash.goes());
        if (ofTheOneThatGoes) {
            preferred.add(id);
        } else {
            preferred.remove(id);
        }
    }

    /** What a key that the two records or their rows hold stands for; null where it has no name. */
    public String nameOf(UUID id) {
        Named named = names.get(id);
        return named == null ? null : named.toString();
    }

    /**
     * Writes it, within a change.
     *
     * @throws fr.estrade.journal.StaleRecordException if one of the two was changed since it was read
     */
    public void write(Tx tx) {
        tx.merge(stays, goes, preferred);
        R kept = stays.into(table);
        differing.forEach(one -> apply(kept, one.field()));
        tx.update(kept);
    }

    private <T> void apply(R kept, TableField<R, T> field) {
        T mine = stays.get(field);
        T theirs = goes.get(field);
        switch (choices.get(field)) {
            case STAYS -> { }
            case GOES -> kept.set(field, theirs);
            case BOTH -> kept.set(field, field.getType().cast(mine + "\n\n" + theirs));
        }
    }
}
