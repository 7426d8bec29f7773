import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the classes of {@code fr.estrade.db} from the migrations: an H2 in memory is migrated, jOOQ reads it back.
 *
 * <p>A column becomes a Java enum when its comment says {@code enum: SomeName} and a CHECK lists its values,
 * {@code CHECK (status IN ('DRAFT', 'OPEN'))}. The enum is written to {@code fr.estrade.db.code.SomeName}, its constants in the
 * order of the CHECK. Several columns may name the same enum; their lists must then be equal.
 *
 * <p>Arguments: the folder of the migrations, the folder to write to (emptied first), a text that is kept in
 * {@code checksum.txt} there once all went well. Runs as a single-file program under the build's JDK.
 */
final class GenerateDb {
    private static final String PACKAGE = "fr.estrade.db";
    private static final String CODES = PACKAGE + ".code";
    private static final String URL = "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final Pattern ENUM_NAME = Pattern.compile("\\benum:\\s*(\\w+)");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    /** A column that is an enum in Java. */
    private record CodedColumn(String table, String column, String enumName, List<String> values) {
        String where() {
            return table + "." + column;
        }
    }

    /** A fault of the schema that the author of a migration can mend; its message is the whole report. */
    private static final class SchemaFault extends RuntimeException {
        private static final long serialVersionUID = 1;

        SchemaFault(String message) {
            super(message);
        }
    }

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path out = Path.of(args[1]);
        empty(out);
        try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
            migrate(migrations);
            List<CodedColumn> coded = codedColumns(connection);
            writeEnums(coded, out);
            GenerationTool.generate(configuration(coded, out));
        } catch (SchemaFault fault) {
            System.err.println("Schema: " + fault.getMessage());
            System.exit(1);
        }
        Files.writeString(out.resolve("checksum.txt"), args[2]);
    }

    private static void migrate(Path migrations) {
        String[] locations = Stream.of("common", "h2")
                .map(migrations::resolve)
                .filter(Files::isDirectory)
                .map(folder -> "filesystem:" + folder)
                .toArray(String[]::new);
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations(locations)
                .placeholders(Map.of("stored", ""))
                .load()
                .migrate();
    }

    private static List<CodedColumn> codedColumns(Connection connection) throws SQLException {
        List<CodedColumn> found = new ArrayList<>();
        String sql = """
                select table_name, column_name, remarks from information_schema.columns
                where table_schema = 'public' and remarks like '%enum:%' order by table_name, ordinal_position""";
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString(1);
                String column = rows.getString(2);
                Matcher name = ENUM_NAME.matcher(rows.getString(3));
                if (!name.find()) {
                    throw new SchemaFault("the comment of %s.%s says \"enum:\" without a name after it.".formatted(table, column));
                }
                found.add(new CodedColumn(table, column, name.group(1), checkedValues(connection, table, column)));
            }
        }
        return found;
    }

    /** The literals of the CHECK on that column, in their order. */
    private static List<String> checkedValues(Connection connection, String table, String column) throws SQLException {
        String sql = """
                select c.check_clause from information_schema.check_constraints c
                join information_schema.table_constraints t using (constraint_schema, constraint_name)
                where t.table_schema = 'public' and t.table_name = ?""";
        String name = "\"?" + Pattern.quote(column) + "\"?";
        Pattern list = Pattern.compile(name + "\\s+IN\\s*\\(([^)]*)\\)|" + name + "\\s*=\\s*('(?:[^']|'')*')", Pattern.CASE_INSENSITIVE);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String clause = rows.getString(1);
                    Matcher values = list.matcher(clause);
                    // A rule over several columns also compares to literals; only a clause on this column alone lists its values.
                    if (values.find() && mentionsOnly(clause, column)) {
                        String literals = values.group(1) != null ? values.group(1) : values.group(2);
                        return LITERAL.matcher(literals).results().map(GenerateDb::unquoted).toList();
                    }
                }
            }
        }
        throw new SchemaFault("%s.%s names an enum in its comment, but no CHECK (%s IN ('…', '…')) lists its values.".formatted(table, column, column));
    }

    private static boolean mentionsOnly(String clause, String column) {
        return Pattern.compile("\"([^\"]+)\"").matcher(clause).results().allMatch(quoted -> quoted.group(1).equals(column));
    }

    private static String unquoted(MatchResult literal) {
        return literal.group(1).replace("''", "'");
    }

    private static void writeEnums(List<CodedColumn> coded, Path out) throws IOException {
        Map<String, List<CodedColumn>> byName = new LinkedHashMap<>();
        for (CodedColumn column : coded) {
            byName.computeIfAbsent(column.enumName(), name -> new ArrayList<>()).add(column);
        }
        Path folder = Files.createDirectories(out.resolve(CODES.replace('.', '/')));
        for (Map.Entry<String, List<CodedColumn>> entry : byName.entrySet()) {
            CodedColumn first = entry.getValue().getFirst();
            for (CodedColumn other : entry.getValue()) {
                if (!other.values().equals(first.values())) {
                    throw new SchemaFault("%s and %s are both enum %s, but their CHECKs differ: %s and %s."
                            .formatted(first.where(), other.where(), first.enumName(), first.values(), other.values()));
                }
            }
            for (String value : first.values()) {
                if (!SourceVersion.isName(value)) {
                    throw new SchemaFault("'%s' of %s cannot be a constant of a Java enum.".formatted(value, first.where()));
                }
            }
            Files.writeString(folder.resolve(entry.getKey() + ".java"), enumSource(entry.getKey(), entry.getValue()));
        }
    }

    private static String enumSource(String name, List<CodedColumn> columns) {
        return """
                package %s;

                /** The values of %s. */
                public enum %s {
                    %s
                }
                """.formatted(CODES, String.join(", ", columns.stream().map(c -> "{@code " + c.where() + "}").toList()), name,
                String.join(",\n    ", columns.getFirst().values()));
    }

    private static Configuration configuration(List<CodedColumn> coded, Path out) {
        List<ForcedType> enums = coded.stream()
                .map(column -> new ForcedType()
                        .withUserType(CODES + "." + column.enumName())
                        .withEnumConverter(true)
                        .withIncludeExpression("(?:.*\\.)?" + Pattern.quote(column.table()) + "\\." + Pattern.quote(column.column())))
                .toList();
        return new Configuration()
                .withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl(URL).withUser("sa").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withRecordVersionFields("version")
                                .withForcedTypes(enums))
                        .withGenerate(new Generate()
                                .withComments(true)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target()
                                .withPackageName(PACKAGE)
                                .withDirectory(out.toString())
                                .withClean(false)));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
