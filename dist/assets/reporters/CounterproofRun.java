import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A virtual machine that has been made ready for tests, waits for one request on standard input, runs it and is then
 * ended. What it reports is what Surefire, or Gradle, would write of the same tests. `CounterproofResident` reports through it, too.
 */
public final class CounterproofRun {
    /** Marks (by their numbers) that the current test has come by; `mark` is asked only for others. */
    public static final AtomicIntegerArray SEEN = new AtomicIntegerArray(1 << 16);

    /** Where tests are told as Gradle does: whether by their names for people, `display`, or those of methods. */
    static final String GRADLE = System.getProperty("counterproof.gradle");

    private static final Set<String> OPEN = new HashSet<>();
    private static final Set<Integer> MARKED = new HashSet<>();
    private static String current = "";
    private static Writer report;
    private static String answer;
    private static boolean untilFailure;
    private static boolean stays;
    private static boolean enough;
    private static String suite = "";

    /** Classes to run, each with its methods; no methods for the whole class. */
    interface Tests {
        void run(Map<String, Set<String>> methodsByClass) throws Throwable;
    }

    public static void main(String[] arguments) throws Throwable {
        for (String line : Files.readAllLines(Paths.get(arguments[0]), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("property")) System.setProperty(decode(parts[1]), decode(parts[2]));
            else if (parts[0].equals("load")) load(parts[1]);
        }
        answer = arguments[2];
        Tests tests = (Tests) Class.forName(arguments[1]).getDeclaredConstructor().newInstance();
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        System.setIn(new ByteArrayInputStream(new byte[0]));
        run(tests, follow(orders(line)));
        end();
    }

    /** The lines of the file that a message names. */
    static List<String> orders(String message) throws IOException {
        return Files.readAllLines(Paths.get(message.substring(1, message.length() - 1)), StandardCharsets.UTF_8);
    }

    /** Opens the report; gives what is to be run. */
    static synchronized Map<String, Set<String>> follow(List<String> orders) throws IOException {
        Map<String, Set<String>> methodsByClass = new LinkedHashMap<>();
        for (String order : orders) {
            String[] parts = order.split("\t", -1);
            if (parts[0].equals("report")) report = writer(Paths.get(parts[1]));
            else if (parts[0].equals("until-failure")) untilFailure = true;
            else if (parts[0].equals("class")) methodsByClass.put(parts[1], new HashSet<>());
            else if (parts[0].equals("method")) methodsByClass.get(parts[1]).add(parts[2]);
        }
        return methodsByClass;
    }

    static void run(Tests tests, Map<String, Set<String>> methodsByClass) {
        try {
            tests.run(methodsByClass);
        } catch (Throwable failure) {
            write("\"broken\":" + quote(trace(failure).split("\n", 2)[0]));
        }
    }

    /** Says that this virtual machine is asked again: no first failure may stop it. */
    static void stay() {
        stays = true;
    }

    static boolean stays() {
        return stays;
    }

    /** True once a test has failed where one failure says enough. */
    public static synchronized boolean isEnough() {
        return enough;
    }

    /** Ends the report; the next one begins as if there had been none. */
    static synchronized void close() throws IOException {
        enough = false;
        write("\"finished\":true");
        report.close();
        report = null;
        OPEN.clear();
        enter("");
        suite = "";
        untilFailure = false;
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, ClassLoader.getSystemClassLoader());
        } catch (Throwable ignored) {
            // The tests will tell, if they need it.
        }
    }

    private static Writer writer(Path path) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8));
    }

    private static synchronized void end() throws Exception {
        write("\"finished\":true");
        try (OutputStream out = new FileOutputStream(answer)) {
            out.write("{\"done\":true}\n".getBytes(StandardCharsets.UTF_8));
        }
        // Whoever asked ends the whole process group. Threads that the tests have left can tell nothing any more.
        while (true) Thread.sleep(60_000);
    }

    static synchronized void suite(String className) {
        suite = className;
    }

    static synchronized void started(String className, String name) {
        // Two at once: nobody can tell any more which of them comes by a mark.
        if (!OPEN.isEmpty()) write("\"ambiguous\":true");
        OPEN.add(className + "#" + name);
        enter(subject(className, name));
        write("\"started\":{" + current + "}");
    }

    /** Also of what never started: a class that failed or was skipped as a whole. */
    static synchronized void finished(String className, String name, String outcome, long milliseconds, Throwable failure) {
        OPEN.remove(className + "#" + name);
        enter("");
        write(
                "\"test\":{" + subject(className, name) + ",\"outcome\":\"" + outcome + "\",\"milliseconds\":" + milliseconds
                        + (failure == null ? "" : ",\"error\":" + error(failure)) + "}");
        if (untilFailure && outcome.equals("failed")) {
            if (stays) {
                enough = true;
                return;
            }
            try {
                end();
            } catch (Exception ignored) {
                Runtime.getRuntime().halt(1);
            }
        }
    }

    private static void enter(String test) {
        current = test;
        for (int id : MARKED) if (id < SEEN.length()) SEEN.set(id, 0);
        MARKED.clear();
    }

    public static void mark(int id) {
        synchronized (CounterproofRun.class) {
            if (report == null || !MARKED.add(id)) return;
            if (id < SEEN.length()) SEEN.set(id, 1);
            write("\"mark\":" + id + (current.isEmpty() ? "" : "," + current));
        }
    }

    private static String subject(String className, String name) {
        return "\"suite\":" + quote(suite.isEmpty() ? className : suite) + ",\"className\":" + quote(className) + ",\"name\":" + quote(name);
    }

    /** The type is the class, whatever the exception says of itself as text, which is the message that Gradle tells. */
    private static String error(Throwable failure) {
        String message = null;
        try {
            message = GRADLE != null ? failure.toString() : failure.getMessage();
        } catch (Throwable ignored) {
            // Told without one.
        }
        String type = failure.getClass().getName();
        return "{\"type\":" + quote(type) + ",\"message\":" + quote(message == null ? "" : message) + "}";
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        try {
            failure.printStackTrace(new PrintWriter(text));
        } catch (Throwable ignored) {
            return failure.getClass().getName();
        }
        return text.toString();
    }

    private static void write(String entry) {
        if (enough || report == null) return;
        try {
            report.write("{" + entry + "}\n");
            report.flush();
        } catch (IOException ignored) {
            // A report that is cut short says so by itself.
        }
    }

    /** As encodeURIComponent writes it. */
    static String decode(String text) throws IOException {
        return URLDecoder.decode(text.replace("+", "%2B"), "UTF-8");
    }

    static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') json.append('\\').append(each);
            else if (each < ' ' || each > '~') json.append(String.format("\\u%04x", (int) each));
            else json.append(each);
        }
        return json.append('"').toString();
    }
}
