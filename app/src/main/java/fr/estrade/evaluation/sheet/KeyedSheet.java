package fr.estrade.evaluation.sheet;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A sheet as the base has it.
 *
 * @param number        written on the paper
 * @param name          of the respondent; null where it is anonymous
 * @param anonymisedOn  when the name was taken away; null: never
 * @param entry         what stands on it
 */
public record KeyedSheet(UUID id, int number, String name, LocalDate anonymisedOn, SheetEntry entry) {
}
