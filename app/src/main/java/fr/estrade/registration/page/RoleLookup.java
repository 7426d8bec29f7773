package fr.estrade.registration.page;

import static fr.estrade.db.Tables.AUDIENCE_ROLE;

import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.registration.Registrations;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.UUID;

/** Chooses a role of a session's audience; one that it does not have yet is made. */
final class RoleLookup {

    private RoleLookup() {
    }

    static Lookup of(Kit kit, BaseAccess base, UUID sessionId) {
        ListDefinition roles = ListDefinition.named("audienceRoles")
                .from(AUDIENCE_ROLE, AUDIENCE_ROLE.ID)
                .where(AUDIENCE_ROLE.SESSION_ID.eq(sessionId))
                .column("name", AUDIENCE_ROLE.NAME, column -> column.searchable().sortBy(AUDIENCE_ROLE.POSITION))
                .order(Sort.by("name"))
                .build();
        return new ListLookup(kit.texts(), base.list(roles, AUDIENCE_ROLE), roles.query(), null)
                .creating(name -> new Registrations(base.journal(), base.clock()).addRole(sessionId, name));
    }
}
