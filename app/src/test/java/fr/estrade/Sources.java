package fr.estrade;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The application's Java sources as the compiler reads them, without the generated ones. */
final class Sources {
    /** The folder of the sources; tests run in the module's folder. */
    static final Path ROOT = Path.of("src/main/java");

    private final List<Path> files;
    private final List<Call> calls = new ArrayList<>();
    private final List<Text> literals = new ArrayList<>();

    /**
     * A call of a method or constructor, with the literals among each of its arguments.
     *
     * @param receiver what stands before the name, as written; empty if nothing does
     * @param name the method's name, or {@code new} and the class's
     * @param place file and line
     */
    record Call(String receiver, String name, List<Argument> arguments, String place) {}

    /**
     * An argument of a call.
     *
     * @param tree as the compiler read it
     * @param texts the literals that are the argument or are joined in it by +, ?: or parentheses
     */
    record Argument(ExpressionTree tree, List<String> texts) {}

    /** A literal text somewhere in the sources. */
    record Text(String value, String place) {}

    private Sources(List<Path> files) {
        this.files = files;
    }

    /** Reads all sources. */
    static Sources read() {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            Sources sources = new Sources(walk.filter(file -> file.toString().endsWith(".java")).sorted().toList());
            sources.parse();
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        return files;
    }

    List<Call> calls() {
        return calls;
    }

    Collection<Text> literals() {
        return literals;
    }

    /** The package below {@code fr.estrade} that a place of the above stands in; empty for the root. */
    static String room(String place) {
        String inside = place.substring("fr/estrade/".length());
        int slash = inside.indexOf('/');
        return slash < 0 ? "" : inside.substring(0, slash);
    }

    private void parse() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String name = ROOT.toUri().relativize(unit.getSourceFile().toUri()).getPath();
                unit.accept(new Collector(unit, positions, name), null);
            }
        }
    }

    private final class Collector extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;
        private final LineMap lines;

        Collector(CompilationUnitTree unit, SourcePositions positions, String file) {
            this.unit = unit;
            this.positions = positions;
            this.file = file;
            this.lines = unit.getLineMap();
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            String method = call.getMethodSelect().toString();
            int dot = method.lastIndexOf('.');
            calls.add(new Call(dot < 0 ? "" : method.substring(0, dot), method.substring(dot + 1), arguments(call.getArguments()), place(call)));
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void nothing) {
            String type = call.getIdentifier().toString().replaceAll("<.*", "");
            calls.add(new Call("", "new " + type, arguments(call.getArguments()), place(call)));
            return super.visitNewClass(call, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(new Text(text, place(literal)));
            }
            return super.visitLiteral(literal, nothing);
        }

        private List<Argument> arguments(List<? extends ExpressionTree> trees) {
            return trees.stream().map(tree -> new Argument(tree, texts(tree))).toList();
        }

        private String place(Tree tree) {
            return file + ":" + lines.getLineNumber(positions.getStartPosition(unit, tree));
        }
    }

    private static List<String> texts(ExpressionTree argument) {
        List<String> found = new ArrayList<>();
        argument.accept(new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    found.add(text);
                }
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                // What another call is given is judged there: texts.get("offer.title") is not a literal text.
                return null;
            }

            @Override
            public Void visitNewClass(NewClassTree call, Void nothing) {
                return null;
            }
        }, null);
        return found;
    }
}
