import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

/** What all classes of a virtual machine share and a test may change, as it is now. */
final class CounterproofSurroundings {
    private final Properties properties = System.getProperties();
    private final Properties values = (Properties) System.getProperties().clone();
    private final Locale locale = Locale.getDefault();
    private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
    private final TimeZone zone = TimeZone.getDefault();
    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    private final Object security = System.getSecurityManager();
    private final Set<Thread> threads = threads();
    private final Set<Long> processes;

    /** `processes`: those that were there before any test. */
    CounterproofSurroundings(Set<Long> processes) {
        this.processes = processes;
    }

    /** Puts back what can be put back; says what else there is now that was not there. */
    Set<String> putBack(int milliseconds) throws InterruptedException {
        System.setProperties(properties);
        if (!properties.equals(values)) {
            properties.keySet().retainAll(values.keySet());
            properties.putAll(values);
        }
        Locale.setDefault(locale);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
        TimeZone.setDefault(zone);
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        Set<String> left = new TreeSet<>();
        if (System.getSecurityManager() != security) left.add("a security manager");
        if (hasProcesses()) left.add("processes");
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        for (Thread each : threads()) {
            if (threads.contains(each) || isOfJava(each)) continue;
            each.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            // Pools number their threads.
            if (each.isAlive()) left.add("thread " + each.getName().replaceAll("\\d+", "N"));
        }
        ForkJoinPool pool = ForkJoinPool.commonPool();
        while (!pool.isQuiescent() && System.nanoTime() < end) Thread.sleep(1);
        if (!pool.isQuiescent()) left.add("tasks of the common pool");
        return left;
    }

    /** Looking for processes is slow; Java has a thread that waits for them from the first one on. */
    private boolean hasProcesses() {
        if (threads().stream().noneMatch(each -> each.getName().startsWith("process reaper"))) return false;
        Set<Long> started = processes();
        started.removeAll(processes);
        return !started.isEmpty();
    }

    /** Threads that Java starts for itself when it first needs them; none of them holds what tests have given it. */
    private static boolean isOfJava(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        boolean system = group == null || group.getParent() == null || group.getName().equals("InnocuousThreadGroup");
        return system || thread.getName().startsWith("ForkJoinPool.commonPool-worker-");
    }

    private static Set<Thread> threads() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) top = top.getParent();
        Thread[] found = new Thread[top.activeCount() + 64];
        int count = top.enumerate(found);
        Set<Thread> threads = new HashSet<>();
        for (int index = 0; index < count; index++) threads.add(found[index]);
        return threads;
    }

    static Set<Long> processes() {
        return ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toCollection(HashSet::new));
    }
}
