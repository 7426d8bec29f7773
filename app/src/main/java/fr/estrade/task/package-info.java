/**
 * Background work: the only place of the house that makes threads.
 *
 * <p>Everything that touches a base or a file is started through a {@link fr.estrade.task.TaskRunner}; its outcome comes
 * back on the thread of the user interface. Nothing here knows JavaFX: the executor of the interface is given.
 */
package fr.estrade.task;
