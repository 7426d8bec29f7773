package fr.estrade.cli;

import fr.estrade.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line. */
final class ParameterText {
    private final Texts texts;

    ParameterText(Texts texts) {
        this.texts = texts;
    }

    /** One sentence, and another where something similar exists. */
    String of(ParameterException fault) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> texts.get("cli.error.twice", name(twice.getOverwritten()));
            default -> other(fault);
        };
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String sentence = texts.get(unmatchedKey(unmatched), unmatched.getUnmatched().getFirst());
        List<String> similar = unmatched.getSuggestions();
        return similar.isEmpty() ? sentence : sentence + " " + texts.get("cli.error.similar", String.join(", ", similar));
    }

    private static String unmatchedKey(UnmatchedArgumentException unmatched) {
        if (unmatched.isUnknownOption()) {
            return "cli.error.unknown-option";
        }
        return unmatched.getCommandLine().getSubcommands().isEmpty() ? "cli.error.unknown-word" : "cli.error.unknown-command";
    }

    private String missing(MissingParameterException missing) {
        ArgSpec first = missing.getMissing().isEmpty() ? missing.getArgSpec() : missing.getMissing().getFirst();
        return first instanceof OptionSpec && missing.getArgSpec() != null
                ? texts.get("cli.error.missing-value", name(first))
                : texts.get("cli.error.missing", missing.getMissing().stream().map(ParameterText::name).collect(Collectors.joining(", ")));
    }

    private String other(ParameterException fault) {
        ArgSpec argument = fault.getArgSpec();
        if (argument == null || fault.getValue() == null) {
            return texts.get("cli.error.not-understood");
        }
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        return type.isEnum()
                ? texts.get("cli.error.not-one-of", fault.getValue(), name(argument), words(type))
                : texts.get("cli.error.not-a-number", fault.getValue(), name(argument));
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(word -> word.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The line that tells how to learn more. */
    String hint(CommandLine command) {
        return texts.get("cli.error.hint", command.getCommandSpec().qualifiedName() + " --help");
    }
}
