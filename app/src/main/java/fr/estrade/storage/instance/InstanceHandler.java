package fr.estrade.storage.instance;

import java.io.OutputStream;

/** Does in the first process what a second start asks for. */
@FunctionalInterface
public interface InstanceHandler {

    /**
     * Does it, on a thread of the server's executor.
     *
     * @param out goes to the second start's standard output
     * @param err goes to its standard error
     * @return its exit status
     */
    int handle(InstanceRequest request, OutputStream out, OutputStream err) throws Exception;
}
