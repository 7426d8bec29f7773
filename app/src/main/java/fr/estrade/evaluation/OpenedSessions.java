package fr.estrade.evaluation;

import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.journal.Consequence;
import fr.estrade.journal.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * Prepares the evaluations of a session in the change that makes it certain to take place. What the session has already is not asked
 * for twice; a session that is cancelled keeps what it has.
 */
public final class OpenedSessions implements Consequence {

    private static final Set<SessionStatus> OPEN = Set.of(SessionStatus.CONFIRMED, SessionStatus.ONGOING);

    private final DSLContext kept;

    /** @param kept reads what stands in the base without the change that is being made */
    public OpenedSessions(DSLContext kept) {
        this.kept = kept;
    }

    @Override
    public Table<?> records() {
        return SESSION;
    }

    @Override
    public void follow(Tx tx, Collection<UUID> records) {
        List<UUID> opened = new ArrayList<>(open(tx.dsl(), records));
        if (!opened.isEmpty()) {
            opened.removeAll(open(kept, opened));
        }
        if (!opened.isEmpty()) {
            new Preparation(tx, opened).make();
        }
    }

    private static List<UUID> open(DSLContext dsl, Collection<UUID> sessions) {
        return dsl.select(SESSION.ID).from(SESSION).where(SESSION.ID.in(sessions)).and(SESSION.STATUS.in(OPEN)).orderBy(SESSION.ID).fetch(SESSION.ID);
    }
}
