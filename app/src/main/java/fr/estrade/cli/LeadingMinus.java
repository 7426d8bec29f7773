package fr.estrade.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Lets the value of an option begin with a minus ({@code --sort -headcountMax}), which picocli would take for {@code -h}. A
 * space is put before it, which those who read the value pass over.
 */
final class LeadingMinus implements IParameterPreprocessor {
    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (!arguments.isEmpty() && arguments.peek().matches("-[^-].*")) {
            arguments.push(" " + arguments.pop());
        }
        return false;
    }
}
