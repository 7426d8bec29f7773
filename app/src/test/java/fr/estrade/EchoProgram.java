package fr.estrade;

import java.util.List;

/** Stands in for Estrade in {@link LaunchScriptTest}: prints what it was started with, and ends with the status it is told. */
final class EchoProgram {
    private EchoProgram() {}

    public static void main(String[] args) {
        System.out.println(Runtime.version().feature() + " " + List.of(args));
        System.exit(args.length == 0 ? 0 : Integer.parseInt(args[args.length - 1]));
    }
}
