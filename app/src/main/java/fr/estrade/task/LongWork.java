package fr.estrade.task;

/**
 * Work that takes long enough to tell how far it is and to be cancelled.
 *
 * @param <T> type of the result
 */
@FunctionalInterface
public interface LongWork<T> {

    /**
     * Does the work.
     *
     * @param progress where to tell how far the work is and to ask whether it is still wanted
     * @return the result; may be null
     * @throws TaskCancelledException when the work stops because it was cancelled
     */
    T run(Progress progress) throws Exception;
}
