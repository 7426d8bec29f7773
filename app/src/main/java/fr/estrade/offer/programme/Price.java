package fr.estrade.offer.programme;

import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A price as it is stated. Every part may be null: a sheet may show the label "Tarifs" with nothing behind it.
 *
 * @param originId   in a session, the offer's price it was copied from, which may be gone; otherwise null
 * @param amount     in euros, on the given tax basis and for the given unit
 * @param inclusions what the price covers besides the training
 */
public record Price(UUID id, long version, UUID originId, String label, BigDecimal amount, TaxBasis basis, PriceUnit unit,
        String inclusions, String note) {
}
