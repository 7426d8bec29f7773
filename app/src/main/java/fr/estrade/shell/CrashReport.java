package fr.estrade.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What is told of an unforeseen failure: a short code, the same for the same fault in every office, and where it happened.
 * The messages of exceptions are left out, because they may quote what somebody keyed in; so nothing in it is personal.
 *
 * @param code  such as "7K3F-Q0MD"
 * @param trace classes of the exceptions and the calls that led to them
 */
record CrashReport(String code, String trace) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FRAMES_OF_CODE = 5;
    private static final int FRAMES_SHOWN = 60;

    /** The report of a failure. */
    static CrashReport of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return new CrashReport(code(chain.getLast()) + "-" + code(chain.getFirst()), trace(chain));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable next = failure; next != null && seen.add(next); next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    /** Of the exception's class and its innermost calls, without line numbers, which change with every version. */
    private static String code(Throwable failure) {
        CRC32 sum = new CRC32();
        sum.update(failure.getClass().getName().getBytes(StandardCharsets.UTF_8));
        StackTraceElement[] calls = failure.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES_OF_CODE, calls.length); i++) {
            sum.update((calls[i].getClassName() + "." + stable(calls[i].getMethodName())).getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder letters = new StringBuilder();
        long bits = sum.getValue();
        for (int i = 0; i < 4; i++) {
            letters.append(LETTERS.charAt((int) (bits & 31)));
            bits >>= 5;
        }
        return letters.toString();
    }

    /** The compiler numbers lambdas anew in each build. */
    private static String stable(String method) {
        return method.replaceAll("\\$\\d+$", "");
    }

    private static String trace(List<Throwable> chain) {
        StringBuilder text = new StringBuilder();
        for (Throwable failure : chain) {
            text.append(text.isEmpty() ? "" : "Caused by: ").append(failure.getClass().getName()).append('\n');
            StackTraceElement[] calls = failure.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES_SHOWN, calls.length); i++) {
                text.append("    at ").append(calls[i]).append('\n');
            }
        }
        return text.toString();
    }
}
