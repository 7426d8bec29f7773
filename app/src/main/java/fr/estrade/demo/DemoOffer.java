package fr.estrade.demo;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.OfferRecord;
import java.util.Map;

/**
 * An offer with its programme, as sessions are opened of it.
 *
 * @param texts what the offer says in each of its sections, shared blocks first; sections without a text are missing
 */
record DemoOffer(OfferRecord offer, ProgrammeRows programme, Map<TextSection, String> texts) {
}
