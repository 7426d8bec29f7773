package fr.estrade.offer;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;
import static fr.estrade.db.Tables.DAY_ROLE;

import fr.estrade.db.code.AudienceImportance;
import fr.estrade.db.tables.records.AudienceRoleRecord;
import fr.estrade.db.tables.records.DayRoleRecord;
import fr.estrade.journal.Journal;
import fr.estrade.journal.Tx;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.ProgrammeDay;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.TableField;

/** What is done with the roles of an audience and the days that expect them: each call is one change. */
public final class RoleGestures {
    private final Journal journal;

    RoleGestures(Journal journal) {
        this.journal = journal;
    }

    /**
     * Adds a role at the end.
     *
     * @param importance may be null
     * @return its id
     */
    public UUID add(ProgrammeOwner owner, String name, AudienceImportance importance) {
        return journal.writeReturning(Labels.of("change.role.added", name), tx -> {
            AudienceRoleRecord role = new AudienceRoleRecord();
            role.set(owner.kind().ofRole, owner.id());
            role.setName(name.strip());
            role.setImportance(importance);
            role.setPosition(Places.at(tx, Rows.roles(tx, owner), AUDIENCE_ROLE.POSITION, Integer.MAX_VALUE));
            return tx.insert(role).getId();
        });
    }

    /**
     * Sets a column: name, importance, note.
     *
     * @throws fr.estrade.journal.StaleRecordException if somebody saved the role since it was seen
     */
    public <T> boolean set(AudienceRole seen, TableField<AudienceRoleRecord, T> column, T value) {
        return journal.write(Labels.of("change.role.edited", seen.name()),
                tx -> Rows.set(tx, AUDIENCE_ROLE, seen.id(), seen.version(), column, value)).changed();
    }

    /** Moves a role; {@code index} counts the places without it. */
    public void move(ProgrammeOwner owner, AudienceRole role, int index) {
        journal.write(Labels.of("change.role.moved", role.name()), tx -> {
            AudienceRoleRecord row = Rows.current(tx, AUDIENCE_ROLE, role.id());
            List<AudienceRoleRecord> others = Rows.without(Rows.roles(tx, owner), AUDIENCE_ROLE.ID, role.id());
            row.setPosition(Places.at(tx, others, AUDIENCE_ROLE.POSITION, index));
            tx.update(row);
        });
    }

    /** Removes a role, also from the days that expect it; who comes in it comes in the main audience. */
    public void remove(AudienceRole role) {
        journal.write(Labels.of("change.role.deleted", role.name()), tx -> remove(tx, role.id()));
    }

    /** Removes a role within a change, also from the days that expect it and from those who come in it. */
    public static void remove(Tx tx, UUID role) {
        tx.deleteWhere(DAY_ROLE, DAY_ROLE.AUDIENCE_ROLE_ID.eq(role));
        tx.loosen(AUDIENCE_ROLE, role);
        tx.deleteTree(AUDIENCE_ROLE, role);
    }

    /** Says that a day expects a role, or does not any more. */
    public void expect(ProgrammeDay day, AudienceRole role, boolean expected) {
        journal.write(Labels.of(expected ? "change.role.expected" : "change.role.notExpected", role.name()), tx -> {
            Condition both = DAY_ROLE.PROGRAMME_DAY_ID.eq(day.id()).and(DAY_ROLE.AUDIENCE_ROLE_ID.eq(role.id()));
            if (!expected) {
                tx.deleteWhere(DAY_ROLE, both);
            } else if (!tx.dsl().fetchExists(DAY_ROLE, both)) {
                DayRoleRecord row = new DayRoleRecord();
                row.setProgrammeDayId(day.id());
                row.setAudienceRoleId(role.id());
                tx.insert(row);
            }
        });
    }
}
