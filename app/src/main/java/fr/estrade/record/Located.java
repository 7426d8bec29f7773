package fr.estrade.record;

import org.jooq.TableField;

/**
 * A problem and where it is.
 *
 * @param model   the record, which may be a child of the one that was asked
 * @param field   its field
 * @param problem what is wrong
 */
public record Located(RecordModel<?> model, TableField<?, ?> field, Problem problem) {
}
