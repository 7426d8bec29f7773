package fr.estrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/estrade} finds a Java and passes on what it is given, from wherever it is called. */
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptTest {
    private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));
    private static final String THIS_VERSION = String.valueOf(Runtime.version().feature());

    @TempDir
    private Path folder;

    private Path script;

    private record Outcome(int status, String output, String errors) {}

    @BeforeEach
    void makeADistribution() throws IOException {
        Path dist = Files.createDirectories(folder.resolve("dist of Estrade"));
        Files.createDirectories(dist.resolve("lib"));
        script = Files.createDirectories(dist.resolve("bin")).resolve("estrade");
        Files.copy(Path.of("src/dist/bin/estrade"), script);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EchoProgram.class.getName());
        String name = EchoProgram.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(dist.resolve("lib/estrade.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream program = EchoProgram.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new ZipEntry(name));
            program.transferTo(jar);
        }
        Files.writeString(dist.resolve("lib/java-home.txt"), THIS_JAVA + "\n");
    }

    @Test
    void passesOnTheArgumentsAndTheStatus() throws Exception {
        Outcome outcome = run(Map.of(), script, "show", "offer", "a b", "", "$HOME", "7");
        assertThat(outcome.output()).isEqualTo(THIS_VERSION + " [show, offer, a b, , $HOME, 7]\n");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isEqualTo(7);
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path first = Files.createSymbolicLink(elsewhere.resolve("first"), elsewhere.relativize(script));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);
        assertThat(run(Map.of(), second, "0").output()).isEqualTo(THIS_VERSION + " [0]\n");
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws Exception {
        Path old = fakeJava("21.0.2");
        Outcome outcome = run(Map.of("JAVA_HOME", old.toString(), "ESTRADE_JAVA", old.toString()), script, "0");
        assertThat(outcome.output()).isEqualTo(THIS_VERSION + " [0]\n");
    }

    @Test
    void takesTheJavaThatItIsTold() throws Exception {
        Path told = fakeJava("99-ea");
        assertThat(run(Map.of("ESTRADE_JAVA", told.toString()), script, "0").output()).isEqualTo("java 99-ea\n");
        assertThat(run(Map.of("JAVA_HOME", told.toString()), script, "0").output()).isEqualTo("java 99-ea\n");
    }

    @Test
    void saysInOneSentenceThatThereIsNoJava() throws Exception {
        Files.delete(script.resolveSibling("../lib/java-home.txt").normalize());
        Outcome outcome = run(Map.of("JAVA_HOME", fakeJava("17.0.9").toString()), script, "0");
        assertThat(outcome.status()).isEqualTo(69);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().lines()).singleElement().asString().contains("Java 25").contains("Temurin");
    }

    /** A folder that looks like a JDK; its java tells which it is. */
    private Path fakeJava(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("java " + version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        makeExecutable(Files.createDirectories(home.resolve("bin")).resolve("java"), "echo 'java " + version + "'");
        return home;
    }

    /** Runs from another folder, with nothing but what is given and a path without a Java. */
    private Outcome run(Map<String, String> environment, Path command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(Arrays.asList(arguments));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(Path.of("/").toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", pathWithoutJava().toString());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(output, StandardCharsets.UTF_8), Files.readString(errors, StandardCharsets.UTF_8));
    }

    private Path pathWithoutJava() throws IOException {
        Path path = Files.createDirectories(folder.resolve("path"));
        for (String tool : List.of("sed", "cat", "dirname", "readlink")) {
            Path usual = Path.of("/bin", tool);
            makeExecutable(path.resolve(tool), "exec " + (Files.exists(usual) ? usual : Path.of("/usr/bin", tool)) + " \"$@\"");
        }
        return path;
    }

    private static void makeExecutable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
