package fr.estrade.cli;

/** The version of the program, as the build wrote it into the jar. */
final class Version {
    private static final String UNPACKED = "dev";

    private Version() {
    }

    /** The version; "dev" when the program runs from a folder of classes. */
    static String ofThisProgram() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKED : version;
    }
}
