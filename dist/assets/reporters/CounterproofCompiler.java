import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Stays, and compiles edited sources the way the build did. Each line on standard input names a file of orders, a word
 * and what it is about in each line; each is answered in the file that is named to it, a pipe.
 */
public final class CounterproofCompiler {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Whether the build's class files of a source are what we make of it; what keeps it from it, or nothing. */
    private static final Map<String, String> CHECKED = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (OutputStream answers = new FileOutputStream(arguments[0])) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String answer;
                try {
                    answer = answer(Paths.get(line.substring(1, line.length() - 1)));
                } catch (Throwable failure) {
                    answer = say("cold", "the compiler failed: " + failure);
                }
                answers.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        }
    }

    /** One source: the original, and what is to be compiled in its place. */
    private static final class Source {
        final Path original;
        final String text;

        Source(Path original, String text) {
            this.original = original;
            this.text = text;
        }
    }

    private static String answer(Path orders) throws IOException {
        List<String> options = new ArrayList<>();
        Map<String, String> edited = new LinkedHashMap<>();
        Path output = null;
        Path trial = null;
        Path built = null;
        Charset charset = Charset.defaultCharset();
        boolean asJavac = false;
        for (String line : Files.readAllLines(orders, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("option")) options.add(parts[1]);
            else if (parts[0].equals("output")) output = Paths.get(parts[1]);
            else if (parts[0].equals("trial")) trial = Paths.get(parts[1]);
            else if (parts[0].equals("built")) built = Paths.get(parts[1]);
            else if (parts[0].equals("errors")) asJavac = parts[1].equals("javac");
            else if (parts[0].equals("encoding")) charset = Charset.forName(parts[1]);
            else if (parts[0].equals("source")) edited.put(parts[1], parts[2]);
        }
        List<Source> sources = new ArrayList<>();
        for (Map.Entry<String, String> each : edited.entrySet()) {
            Path original = Paths.get(each.getKey());
            String text = read(Paths.get(each.getValue()), charset);
            sources.add(new Source(original, text));
            if (!Files.exists(original)) continue;
            String before = read(original, charset);
            String differs = CHECKED.get(each.getKey());
            if (differs == null) {
                differs = difference(options, original, before, trial, built);
                CHECKED.put(each.getKey(), differs);
            }
            if (!differs.isEmpty()) return say("cold", differs);
            String outside = outsideOfBodies(original, text);
            if (outside != null && !outside.equals(outsideOfBodies(original, before))) {
                return say("cold", "an edit is not inside of a method");
            }
        }
        List<Diagnostic<? extends JavaFileObject>> errors = compile(options, sources, output);
        if (errors == null) return "{\"compiled\":true}";
        String printed = asJavac ? printed(options, sources, output) : "";
        return say("error", !printed.isEmpty() ? printed : describe(errors));
    }

    private static String read(Path path, Charset charset) throws IOException {
        return new String(Files.readAllBytes(path), charset);
    }

    /** Why our own compilation of the unchanged source cannot stand for the build's; empty where it can. */
    private static String difference(List<String> options, Path original, String text, Path trial, Path built)
            throws IOException {
        Path folder = Files.createTempDirectory(trial, "trial");
        List<Diagnostic<? extends JavaFileObject>> errors = compile(options, Arrays.asList(new Source(original, text)), folder);
        String name = original.getFileName().toString();
        if (errors != null) return name + " does not compile by itself: " + describe(errors);
        List<Path> made;
        try (Stream<Path> walk = Files.walk(folder)) {
            made = walk.filter(Files::isRegularFile).collect(Collectors.toList());
        }
        if (made.isEmpty()) return "nothing is compiled from " + name;
        for (Path each : made) {
            Path own = built.resolve(folder.relativize(each).toString());
            if (!Files.exists(own) || !Arrays.equals(Files.readAllBytes(own), Files.readAllBytes(each))) {
                return "the build makes something else of " + name + " than the compiler does";
            }
        }
        return "";
    }

    /**
     * The errors; nothing where it compiles. A file manager for each compilation: one that is kept remembers class files
     * of the tree that have changed.
     */
    private static List<Diagnostic<? extends JavaFileObject>> compile(List<String> options, List<Source> sources, Path output)
            throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(diagnostics, null, null)) {
            boolean done = COMPILER.getTask(null, files, diagnostics, all(options, output), null, units(sources)).call();
            List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
            for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
                if (each.getKind() == Diagnostic.Kind.ERROR) errors.add(each);
            }
            return done && errors.isEmpty() ? null : errors;
        }
    }

    private static List<String> all(List<String> options, Path output) {
        List<String> all = new ArrayList<>(options);
        all.addAll(Arrays.asList("-d", output.toString(), "-s", output.toString(), "-implicit:none"));
        return all;
    }

    private static List<JavaFileObject> units(List<Source> sources) {
        List<JavaFileObject> units = new ArrayList<>();
        for (Source source : sources) units.add(new Text(source.original, source.text));
        return units;
    }

    /** The first error as the compiler itself prints it, which is not how it tells others; empty where there is no such line. */
    private static String printed(List<String> options, List<Source> sources, Path output) throws IOException {
        StringWriter text = new StringWriter();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, null)) {
            COMPILER.getTask(text, files, null, all(options, output), null, units(sources)).call();
        }
        for (String line : text.toString().split("\\R")) if (line.matches("\\S.*:\\d+: error: .*")) return line;
        return "";
    }

    /** The first error as Maven's compiler plugin writes it. */
    private static String describe(List<Diagnostic<? extends JavaFileObject>> errors) {
        if (errors.isEmpty()) return "the compiler did not say why";
        Diagnostic<? extends JavaFileObject> each = errors.get(0);
        String message = each.getMessage(null).split("\n", 2)[0].trim();
        if (each.getSource() == null) return message;
        return each.getSource().getName() + ":[" + each.getLineNumber() + "," + each.getColumnNumber() + "] " + message;
    }

    /**
     * The text without what no other file can see: bodies, and initial values that are no constants. Nothing where it
     * cannot be read, which the compiler will tell.
     */
    private static String outsideOfBodies(Path original, String text) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> units = Arrays.asList(new Text(original, text));
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, diagnostics, Arrays.asList("-proc:none"), null, units);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        StringBuilder rest = new StringBuilder();
        for (CompilationUnitTree unit : task.parse()) {
            Bodies bodies = new Bodies(unit, positions);
            bodies.scan(unit, null);
            int done = 0;
            for (int[] span : bodies.spans) {
                rest.append(text, done, span[0]).append("{}");
                done = span[1];
            }
            rest.append(text, done, text.length());
        }
        for (Diagnostic<?> each : diagnostics.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) return null;
        }
        return rest.toString();
    }

    private static final class Bodies extends TreeScanner<Void, Void> {
        private static final Set<Tree.Kind> NO_CONSTANTS = EnumSet.of(
                Tree.Kind.METHOD_INVOCATION, Tree.Kind.NEW_CLASS, Tree.Kind.NEW_ARRAY, Tree.Kind.LAMBDA_EXPRESSION);
        final List<int[]> spans = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Bodies(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            boolean variable = tree.getKind() == Tree.Kind.CLASS || tree.getKind() == Tree.Kind.ENUM;
            for (Tree member : tree.getMembers()) {
                if (member instanceof VariableTree && variable) addValue((VariableTree) member);
                else scan(member, nothing);
            }
            return null;
        }

        /** The value of a final field may be a constant, which other files have a copy of; a call never is. */
        private void addValue(VariableTree field) {
            ExpressionTree value = field.getInitializer();
            if (value == null) return;
            boolean open = !field.getModifiers().getFlags().contains(Modifier.FINAL);
            if (open || NO_CONSTANTS.contains(value.getKind())) add(value);
            else scan(value, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            if (tree.getBody() != null) add(tree.getBody());
            return null;
        }

        @Override
        public Void visitBlock(BlockTree tree, Void nothing) {
            add(tree);
            return null;
        }

        private void add(Tree tree) {
            int start = (int) positions.getStartPosition(unit, tree);
            int end = (int) positions.getEndPosition(unit, tree);
            // What the compiler made by itself stands nowhere, or where something else does.
            if (start >= 0 && end > start && (spans.isEmpty() || spans.get(spans.size() - 1)[1] <= start)) {
                spans.add(new int[] {start, end});
            }
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final Path path;
        private final String text;

        Text(Path path, String text) {
            super(URI.create(path.toUri().toString()), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public String getName() {
            return path.toString();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static String say(String word, String text) {
        StringBuilder json = new StringBuilder("{\"").append(word).append("\":\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') json.append('\\').append(each);
            else if (each < ' ') json.append(String.format("\\u%04x", (int) each));
            else json.append(each);
        }
        return json.append("\"}").toString();
    }
}
