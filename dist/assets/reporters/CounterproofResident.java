import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A virtual machine for tests that stays: each line on standard input names a file of orders. The project's own classes
 * are loaded anew for each, so that their static fields are new; libraries stay. What a run has changed of the virtual
 * machine is put back; what cannot be put back is told in the answer, and then whoever asked starts another one.
 */
public final class CounterproofResident {
    /** Loaders that tests keep from being collected, before this is said of the run that finds out. */
    private static final int MANY_LOADERS = 12;
    private static final int RUNS_BETWEEN_COLLECTIONS = 25;
    /** Time in which what the tests have told to end may do so. */
    private static final int MILLISECONDS_TO_END = 200;

    private static final List<WeakReference<ClassLoader>> LOADERS = new ArrayList<>();
    private static final Set<Long> PROCESSES = CounterproofSurroundings.processes();
    private static int runs;

    public static void main(String[] arguments) throws Throwable {
        for (String line : Files.readAllLines(Paths.get(arguments[0]), StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("property")) System.setProperty(CounterproofRun.decode(parts[1]), CounterproofRun.decode(parts[2]));
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        CounterproofRun.stay();
        try (OutputStream answers = new FileOutputStream(arguments[2])) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                Set<String> left = answer(arguments[1], CounterproofRun.orders(line));
                StringBuilder said = new StringBuilder();
                for (String each : left) said.append(said.length() == 0 ? "" : ",").append(CounterproofRun.quote(each));
                answers.write(("{\"left\":[" + said + "]}\n").getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        }
        // Not the end of this method, which would wait for threads that the tests have left.
        Runtime.getRuntime().halt(0);
    }

    private static Set<String> answer(String program, List<String> orders) throws Exception {
        CounterproofSurroundings before = new CounterproofSurroundings(PROCESSES);
        List<URL> own = new ArrayList<>();
        for (String order : orders) {
            String[] parts = order.split("\t", -1);
            if (parts[0].equals("own")) own.add(new File(parts[1]).toURI().toURL());
            else if (parts[0].equals("property")) System.setProperty(CounterproofRun.decode(parts[1]), CounterproofRun.decode(parts[2]));
        }
        Map<String, Set<String>> methodsByClass = CounterproofRun.follow(orders);
        ClassLoader loader = new Project(own.toArray(new URL[0]));
        LOADERS.add(new WeakReference<>(loader));
        // A thread for each run, so that what a library keeps for a thread goes with it.
        Thread tests = new Thread(() -> {
            try {
                CounterproofRun.run((CounterproofRun.Tests) Class.forName(program).getDeclaredConstructor().newInstance(), methodsByClass);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }, "main");
        tests.setContextClassLoader(loader);
        tests.start();
        tests.join();
        CounterproofRun.close();
        Set<String> left = new TreeSet<>(before.putBack(MILLISECONDS_TO_END));
        runs += 1;
        if (runs % RUNS_BETWEEN_COLLECTIONS == 0 && loadersKept() > MANY_LOADERS) left.add("class loaders");
        return left;
    }

    private static int loadersKept() {
        System.gc();
        LOADERS.removeIf(each -> each.get() == null);
        return LOADERS.size();
    }

    /** The project's classes and resources come before those of libraries, as they do in the class path of its build. */
    private static final class Project extends URLClassLoader {
        private static final String EXTENSIONS = "META-INF/services/org.junit.jupiter.api.extension.Extension";
        private static final String DETECTION = "junit.jupiter.extensions.autodetection.enabled";

        static {
            ClassLoader.registerAsParallelCapable();
        }

        private final List<File> folders = new ArrayList<>();

        Project(URL[] own) {
            super(own, CounterproofResident.class.getClassLoader());
            for (URL each : own) folders.add(new File(each.getPath()));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) return known;
                return isOwn(name) ? findClass(name) : getParent().loadClass(name);
            }
        }

        private boolean isOwn(String name) {
            if (name.startsWith("java.")) return false;
            String path = name.replace('.', '/') + ".class";
            for (File folder : folders) if (new File(folder, path).isFile()) return true;
            return false;
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? getParent().getResource(name) : own;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
            found.addAll(Collections.list(getParent().getResources(name)));
            // JUnit is told to look for extensions because of our own; those of others are for the project to ask for.
            if (name.equals(EXTENSIONS) && !detects()) found.removeIf(each -> !isOurs(each));
            return Collections.enumeration(found);
        }

        private static boolean isOurs(URL found) {
            String ours = CounterproofResident.class.getProtectionDomain().getCodeSource().getLocation().toString();
            return found.toString().startsWith(ours);
        }

        private boolean detects() throws IOException {
            if (System.getProperty(DETECTION) != null) return Boolean.getBoolean(DETECTION);
            Properties properties = new Properties();
            URL file = getResource("junit-platform.properties");
            if (file == null) return false;
            try (InputStream stream = file.openStream()) {
                properties.load(stream);
            }
            return Boolean.parseBoolean(properties.getProperty(DETECTION, "").trim());
        }
    }
}
