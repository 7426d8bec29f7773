package fr.estrade.journal;

import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.storage.Base;
import fr.estrade.storage.BaseLocation;
import fr.estrade.storage.OpenOptions;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Seed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writes, undoes, does again and reopens at random, and holds the base against a model of it in memory that knows nothing of
 * images or SQL: organisations, and trainers that may belong to one.
 */
class RandomHistoryTest {
    private static final int STEPS = 250;

    private final Random random = Seed.random(RandomHistoryTest.class);
    private final Model model = new Model();
    private Base base;
    private Journal journal;
    private final Set<UUID> written = new HashSet<>();
    private int names;

    @ParameterizedTest
    @EnumSource
    void theBaseIsWhatTheModelIs(TestBases.Kind kind) {
        BaseLocation location = kind.location();
        open(location);
        try {
            for (int step = 0; step < STEPS; step++) {
                int dice = random.nextInt(100);
                if (dice < 55) {
                    write();
                } else if (dice < 75) {
                    undo();
                } else if (dice < 88) {
                    redo();
                } else if (dice < 95) {
                    undoChosen();
                } else {
                    base.close();
                    open(location);
                }
                assertThat(inBase()).as("step %d", step).isEqualTo(model.rows);
            }
        } finally {
            base.close();
        }
    }

    private void open(BaseLocation location) {
        base = Base.open(location, OpenOptions.standard());
        journal = new Journal(base, Clock.systemUTC(), "Claire", List.of());
    }

    /** One change of one to three rows, of which the schema may refuse one: then nothing of it is there. */
    private void write() {
        Map<UUID, Model.Row> before = model.copy();
        written.clear();
        boolean refused = false;
        try {
            journal.write(ChangeLabel.of("test"), tx -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    writeRow(tx);
                }
            });
        } catch (ConstraintException refusal) {
            refused = true;
        }
        assertThat(refused).isEqualTo(!model.isAllowed());
        if (refused) {
            model.rows = before;
        } else {
            model.record(before);
        }
    }

    private void writeRow(Tx tx) {
        if (!model.isAllowed()) {
            return;
        }
        List<UUID> organisations = model.ids(true);
        // A row is written once in a change: undo goes step by step, so a passing state of a row could stand in its way.
        List<UUID> free = organisations.stream().filter(id -> !written.contains(id)).toList();
        List<UUID> trainers = model.ids(false).stream().filter(id -> !written.contains(id)).toList();
        switch (random.nextInt(6)) {
            case 0, 1 -> insertOrganisation(tx);
            case 2 -> insertTrainer(tx, organisations);
            case 3 -> pick(free).ifPresent(id -> rename(tx, id));
            case 4 -> pick(trainers).ifPresent(id -> moveTrainer(tx, id, organisations));
            default -> pick(random.nextBoolean() ? free : trainers).ifPresent(id -> delete(tx, id));
        }
    }

    private void insertOrganisation(Tx tx) {
        OrganisationRecord organisation = new OrganisationRecord();
        organisation.setId(Ids.next());
        organisation.setCode(code());
        organisation.setName("Nom " + ++names);
        put(organisation.getId(), new Model.Row(true, organisation.getCode(), organisation.getName(), null));
        tx.insert(organisation);
    }

    private void insertTrainer(Tx tx, List<UUID> organisations) {
        TrainerRecord trainer = new TrainerRecord();
        trainer.setId(Ids.next());
        trainer.setCode(code());
        trainer.setLastName("Nom " + ++names);
        trainer.setOrganisationId(pick(organisations).orElse(null));
        put(trainer.getId(), new Model.Row(false, trainer.getCode(), trainer.getLastName(), trainer.getOrganisationId()));
        tx.insert(trainer);
    }

    private void rename(Tx tx, UUID id) {
        OrganisationRecord organisation = tx.dsl().fetchOne(ORGANISATION, ORGANISATION.ID.eq(id));
        boolean both = random.nextBoolean();
        organisation.setName("Nom " + ++names);
        if (both) {
            organisation.setCode(code());
        }
        put(id, new Model.Row(true, organisation.getCode(), organisation.getName(), null));
        tx.update(organisation);
    }

    private void moveTrainer(Tx tx, UUID id, List<UUID> organisations) {
        TrainerRecord trainer = tx.dsl().fetchOne(TRAINER, TRAINER.ID.eq(id));
        trainer.setOrganisationId(pick(organisations).orElse(null));
        put(id, new Model.Row(false, trainer.getCode(), trainer.getLastName(), trainer.getOrganisationId()));
        tx.update(trainer);
    }

    private void put(UUID id, Model.Row row) {
        written.add(id);
        model.rows.put(id, row);
    }

    private void delete(Tx tx, UUID id) {
        written.add(id);
        boolean organisation = model.rows.remove(id).organisation();
        if (organisation) {
            tx.delete(tx.dsl().fetchOne(ORGANISATION, ORGANISATION.ID.eq(id)));
        } else {
            tx.delete(tx.dsl().fetchOne(TRAINER, TRAINER.ID.eq(id)));
        }
    }

    /** Few codes, so that they clash. */
    private String code() {
        return "C" + random.nextInt(12);
    }

    private <T> Optional<T> pick(List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    private void undo() {
        model.newestStanding().ifPresentOrElse(
                change -> reverse(change, true, () -> journal.undo()),
                () -> assertThat(journal.undo()).isEmpty());
    }

    private void redo() {
        model.lastUndone().ifPresentOrElse(
                change -> reverse(change, false, () -> journal.redo()),
                () -> assertThat(journal.redo()).isEmpty());
    }

    private void undoChosen() {
        List<Model.Change> changes = model.changes;
        pick(changes).ifPresent(change -> {
            UUID id = journal.history().all(null, 1000).stream().filter(found -> found.number() == change.number).findFirst().orElseThrow().id();
            if (change.undone) {
                assertThat(journal.undo(id)).isEmpty();
            } else {
                reverse(change, true, () -> journal.undo(id));
            }
        });
    }

    private void reverse(Model.Change change, boolean undo, Runnable inJournal) {
        Optional<Map<UUID, Model.Row>> expected = model.reversed(change, undo);
        try {
            inJournal.run();
            assertThat(expected).as("the journal took back what the model could not").isPresent();
            model.rows = expected.get();
            model.noteReversal(change, undo);
        } catch (UndoConflictException refused) {
            assertThat(expected).as("the journal refused what the model could take back: %s", refused.reason()).isEmpty();
        }
    }

    private Map<UUID, Model.Row> inBase() {
        Map<UUID, Model.Row> rows = new LinkedHashMap<>();
        base.dsl().selectFrom(ORGANISATION).forEach(row -> rows.put(row.getId(), new Model.Row(true, row.getCode(), row.getName(), null)));
        base.dsl().selectFrom(TRAINER).forEach(row -> rows.put(row.getId(), new Model.Row(false, row.getCode(), row.getLastName(), row.getOrganisationId())));
        return rows;
    }

    /** The office as the test thinks it is. */
    private static final class Model {
        private Map<UUID, Row> rows = new LinkedHashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private long number;

        private record Row(boolean organisation, String code, String name, UUID owner) {
            Object[] fields() {
                return new Object[] {code, name, owner};
            }
        }

        /** A change: for each row what it was and became (null: not there), and when it was last turned around. */
        private static final class Change {
            private final long number;
            private final Map<UUID, Row> before = new LinkedHashMap<>();
            private final Map<UUID, Row> after = new LinkedHashMap<>();
            private boolean undone;
            private long turned;

            Change(long number) {
                this.number = number;
            }
        }

        Map<UUID, Row> copy() {
            return new LinkedHashMap<>(rows);
        }

        List<UUID> ids(boolean organisations) {
            return rows.entrySet().stream().filter(row -> row.getValue().organisation() == organisations).map(Map.Entry::getKey).toList();
        }

        boolean isAllowed() {
            return isAllowed(rows);
        }

        private static boolean isAllowed(Map<UUID, Row> rows) {
            long codes = rows.values().stream().map(row -> row.organisation() + row.code()).distinct().count();
            return codes == rows.size() && rows.values().stream().allMatch(row -> row.owner() == null || rows.containsKey(row.owner()));
        }

        void record(Map<UUID, Row> former) {
            Change change = new Change(number + 1);
            former.forEach((id, row) -> {
                if (!row.equals(rows.get(id))) {
                    change.before.put(id, row);
                    change.after.put(id, rows.get(id));
                }
            });
            rows.forEach((id, row) -> {
                if (!former.containsKey(id)) {
                    change.before.put(id, null);
                    change.after.put(id, row);
                }
            });
            if (!change.before.isEmpty()) {
                number++;
                changes.add(change);
            }
        }

        Optional<Change> newestStanding() {
            return changes.reversed().stream().filter(change -> !change.undone).findFirst();
        }

        Optional<Change> lastUndone() {
            long newest = changes.isEmpty() ? 0 : changes.getLast().number;
            return changes.stream().filter(change -> change.undone && change.turned > newest).max((a, b) -> Long.compare(a.turned, b.turned));
        }

        void noteReversal(Change change, boolean undo) {
            change.undone = undo;
            change.turned = ++number;
        }

        /** The rows after a change was turned around; empty if it cannot be. */
        Optional<Map<UUID, Row>> reversed(Change change, boolean undo) {
            Map<UUID, Row> from = undo ? change.after : change.before;
            Map<UUID, Row> to = undo ? change.before : change.after;
            Map<UUID, Row> result = copy();
            for (UUID id : from.keySet()) {
                Row left = from.get(id);
                Row wanted = to.get(id);
                Row now = rows.get(id);
                if (left == null ? now != null : now == null) {
                    return Optional.empty();
                }
                if (wanted == null) {
                    if (!now.equals(left)) {
                        return Optional.empty();
                    }
                    result.remove(id);
                } else if (left == null) {
                    result.put(id, wanted);
                } else {
                    Row merged = merged(left, wanted, now);
                    if (merged == null) {
                        return Optional.empty();
                    }
                    result.put(id, merged);
                }
            }
            return isAllowed(result) ? Optional.of(result) : Optional.empty();
        }

        /** Sets back what the change had changed, and keeps what others changed; null if both changed the same. */
        private static Row merged(Row left, Row wanted, Row now) {
            Object[] fields = now.fields();
            for (int i = 0; i < fields.length; i++) {
                if (!Objects.equals(left.fields()[i], wanted.fields()[i])) {
                    if (!Objects.equals(left.fields()[i], fields[i])) {
                        return null;
                    }
                    fields[i] = wanted.fields()[i];
                }
            }
            return new Row(now.organisation(), (String) fields[0], (String) fields[1], (UUID) fields[2]);
        }
    }
}
