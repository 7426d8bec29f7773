package fr.estrade.list;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A value of a {@link ColumnKind#MONEY} column.
 *
 * @param euros the amount in euros
 * @param basis constant of the tax basis (TTC, HT, NET); null: not known
 */
public record Amount(BigDecimal euros, Enum<?> basis) {
    public Amount {
        Objects.requireNonNull(euros, "euros");
    }
}
