package fr.estrade.organisation;

import static fr.estrade.db.Tables.ORGANISATION;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.exchange.NamedRows;
import fr.estrade.journal.Tx;
import fr.estrade.text.SearchKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Organisations as files call them: by name, short name or code. One that nothing is called is made, in the role of its column. */
public final class OrganisationNames implements NamedRows {
    private final TableField<OrganisationRecord, Boolean> role;

    private OrganisationNames(TableField<OrganisationRecord, Boolean> role) {
        this.role = role;
    }

    /** Employers, who are in no other role for that. */
    public static OrganisationNames employers() {
        return new OrganisationNames(null);
    }

    /** Providers of trainers. */
    public static OrganisationNames providers() {
        return new OrganisationNames(ORGANISATION.PROVIDER);
    }

    @Override
    public Map<String, List<UUID>> known(DSLContext dsl) {
        Map<String, List<UUID>> known = new HashMap<>();
        dsl.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.SHORT_NAME, ORGANISATION.CODE).from(ORGANISATION).orderBy(ORGANISATION.ID)
                .forEach(row -> Stream.of(row.value2(), row.value3(), row.value4()).map(SearchKey::of).filter(key -> !key.isEmpty()).distinct()
                        .forEach(key -> known.computeIfAbsent(key, none -> new ArrayList<>()).add(row.value1())));
        return known;
    }

    @Override
    public UUID make(Tx tx, String name) {
        OrganisationRecord organisation = new OrganisationRecord();
        organisation.setName(name);
        organisation.setCode(Organisations.CODES.free(tx, name));
        if (role != null) {
            organisation.set(role, true);
        }
        return tx.insert(organisation).getId();
    }
}
