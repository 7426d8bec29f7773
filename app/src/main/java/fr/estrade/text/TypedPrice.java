package fr.estrade.text;

import java.math.BigDecimal;

/**
 * An amount as typed.
 *
 * @param amount   in euros, with two decimals
 * @param taxBasis "TTC", "HT" or "NET"; null when none was typed
 */
public record TypedPrice(BigDecimal amount, String taxBasis) {
}
