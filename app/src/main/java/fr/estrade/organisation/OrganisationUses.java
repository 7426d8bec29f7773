package fr.estrade.organisation;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.PARTICIPANT_GROUP;
import static fr.estrade.db.Tables.PLACE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.list.ListFields;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.View;
import fr.estrade.ui.form.RelatedRecords;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Where an organisation is named: its trainers, its people, what it commissioned or gives. */
final class OrganisationUses {

    private OrganisationUses() {
    }

    static View of(Kit kit, BaseAccess base, UUID id) {
        return new RelatedRecords(kit, base, "organisation.uses.none")
                .of("nav.trainers", Icons.TRAINER, "trainer", dsl -> dsl.select(TRAINER.ID,
                                DSL.coalesce(ListFields.name(TRAINER.FIRST_NAME, TRAINER.LAST_NAME), TRAINER.PLACEHOLDER))
                        .from(TRAINER).where(TRAINER.ORGANISATION_ID.eq(id)).orderBy(TRAINER.LAST_NAME, TRAINER.FIRST_NAME, TRAINER.ID))
                .of("organisation.uses.places", Icons.PLACE, "place", dsl -> dsl.select(PLACE.ID, PLACE.NAME).from(PLACE)
                        .where(PLACE.ORGANISATION_ID.eq(id)).orderBy(PLACE.NAME, PLACE.ID))
                .of("organisation.uses.offers", Icons.OFFER, "offer", dsl -> dsl.select(OFFER.ID, titled(OFFER.CODE, OFFER.TITLE))
                        .from(OFFER).where(OFFER.ORGANISATION_ID.eq(id).or(OFFER.PROVIDER_ID.eq(id))).orderBy(OFFER.CODE.desc(), OFFER.ID))
                .of("organisation.uses.sessions", Icons.SESSION, "session",
                        dsl -> dsl.select(SESSION.ID, titled(SESSION.CODE, SESSION.TITLE))
                        .from(SESSION).where(SESSION.ORGANISATION_ID.eq(id)).orderBy(SESSION.STARTS_ON.desc(), SESSION.CODE, SESSION.ID))
                .of("organisation.uses.groups", Icons.GROUP, "group", dsl -> dsl.select(PARTICIPANT_GROUP.ID, PARTICIPANT_GROUP.NAME)
                        .from(PARTICIPANT_GROUP).where(PARTICIPANT_GROUP.ORGANISATION_ID.eq(id))
                        .orderBy(PARTICIPANT_GROUP.NAME, PARTICIPANT_GROUP.ID))
                .of("organisation.uses.participants", Icons.PERSON, "participant", dsl -> dsl.select(PARTICIPANT.ID,
                                ListFields.name(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME))
                        .from(PARTICIPANT).where(PARTICIPANT.ORGANISATION_ID.eq(id))
                        .orderBy(PARTICIPANT.LAST_NAME, PARTICIPANT.FIRST_NAME, PARTICIPANT.ID));
    }

    private static Field<String> titled(Field<String> code, Field<String> title) {
        return DSL.concat(code, DSL.inline(" · "), title);
    }
}
