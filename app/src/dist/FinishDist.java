import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes a folder whose {@code lib} has the jars ready to be started: brings the launch scripts, notes the JDK of the build,
 * and trains the JVM's ahead-of-time cache, with which the program starts in about half the time.
 *
 * <p>The cache is made again only when a jar is newer than it. Without one everything works, only slower, so a training
 * that fails is told and no more. Arguments: the folder, the folder of the scripts, then those of the training: for the JVM,
 * {@code -jar}, for the program; {@code FOLDER} in them is a temporary folder of the training's own.
 */
final class FinishDist {
    private static final int TRAINING_MINUTES = 3;

    public static void main(String[] args) throws IOException, InterruptedException {
        Path dist = Path.of(args[0]);
        Path lib = dist.resolve("lib");
        bringScripts(Path.of(args[1]), Files.createDirectories(dist.resolve("bin")));
        Files.writeString(lib.resolve("java-home.txt"), System.getProperty("java.home") + System.lineSeparator());
        Path cache = lib.resolve("estrade.aot");
        if (isOlderThanAJar(cache, lib)) {
            train(cache, lib, List.of(args).subList(2, args.length));
        }
    }

    private static void bringScripts(Path from, Path to) throws IOException {
        try (Stream<Path> scripts = Files.list(from)) {
            for (Path script : scripts.toList()) {
                Path copy = to.resolve(script.getFileName());
                String text = Files.readString(script).replace("\r\n", "\n");
                // The command interpreter of Windows loses its labels in a file with bare line feeds.
                Files.writeString(copy, script.toString().endsWith(".bat") ? text.replace("\n", "\r\n") : text);
                if (Files.getFileAttributeView(copy, PosixFileAttributeView.class) != null) {
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static boolean isOlderThanAJar(Path cache, Path lib) throws IOException {
        if (!Files.exists(cache)) {
            return true;
        }
        FileTime made = Files.getLastModifiedTime(cache);
        try (Stream<Path> files = Files.list(lib)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                if (Files.getLastModifiedTime(jar).compareTo(made) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Runs the program once on a base of its own in a temporary folder, while the JVM notes what it loads. */
    private static void train(Path cache, Path lib, List<String> arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("estrade-training");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-XX:AOTCacheOutput=" + cache);
            for (String argument : arguments) {
                command.add(argument.replace("FOLDER", folder.toString()));
                if (argument.equals("-jar")) {
                    command.add(lib.resolve("estrade.jar").toString());
                }
            }
            ProcessBuilder training = new ProcessBuilder(command).redirectErrorStream(true);
            for (String name : List.of("ESTRADE_DATA", "ESTRADE_CONFIG", "ESTRADE_LOGS")) {
                training.environment().put(name, folder.resolve(name).toString());
            }
            File output = folder.resolve("output.txt").toFile();
            Process process = training.redirectOutput(output).start();
            boolean ended = process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            if (!ended || process.exitValue() != 0 || !Files.exists(cache)) {
                Files.deleteIfExists(cache);
                System.err.println("No ahead-of-time cache, so Estrade starts more slowly. The training run said:");
                System.err.println(Files.readString(output.toPath()));
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
