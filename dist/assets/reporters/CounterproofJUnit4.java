import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.junit.runner.Description;
import org.junit.runner.Request;
import org.junit.runner.RunWith;
import org.junit.runner.manipulation.Filter;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;
import org.junit.runner.notification.RunNotifier;
import org.junit.runner.notification.StoppedByUserException;

/** Runs tests of JUnit 4 and tells them as Surefire's provider for it does. */
public final class CounterproofJUnit4 extends RunListener implements CounterproofRun.Tests {
    private static final Pattern METHOD = Pattern.compile("^([\\s\\S]*)\\((.*)\\)$");

    private final Map<Description, Long> started = new HashMap<>();
    private final Map<Description, Throwable> failed = new HashMap<>();
    private final Set<Description> assumed = new HashSet<>();
    private RunNotifier notifier;

    @Override
    public void run(Map<String, Set<String>> methodsByClass) {
        for (Map.Entry<String, Set<String>> each : methodsByClass.entrySet()) {
            Class<?> type;
            try {
                type = Class.forName(each.getKey(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException none) {
                continue;
            }
            if (!isTest(type)) continue;
            CounterproofRun.suite(each.getKey());
            Request request = Request.aClass(type);
            if (!each.getValue().isEmpty()) request = request.filterWith(new Methods(each.getValue()));
            notifier = new RunNotifier();
            notifier.addListener(this);
            try {
                request.getRunner().run(notifier);
            } catch (StoppedByUserException enough) {
                return;
            }
        }
    }

    /** As Surefire judges it. */
    private static boolean isTest(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) return false;
        if (type.isAnnotationPresent(RunWith.class) || junit.framework.Test.class.isAssignableFrom(type)) return true;
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) if (method.isAnnotationPresent(Test.class)) return true;
        }
        try {
            return type.getMethod("suite") != null;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    private static final class Methods extends Filter {
        private final Set<String> names;

        Methods(Set<String> names) {
            this.names = names;
        }

        @Override
        public boolean shouldRun(Description description) {
            if (description.isTest()) {
                String name = parts(description)[1];
                int row = name.indexOf('[');
                return names.contains(row < 0 ? name : name.substring(0, row));
            }
            for (Description child : description.getChildren()) if (shouldRun(child)) return true;
            return false;
        }

        @Override
        public String describe() {
            return names.toString();
        }
    }

    /** Class and method; no method for what stands for a class. */
    private static String[] parts(Description description) {
        Matcher found = METHOD.matcher(description.getDisplayName());
        return found.matches()
                ? new String[] {found.group(2), found.group(1)}
                : new String[] {description.getDisplayName(), ""};
    }

    @Override
    public void testStarted(Description description) {
        started.put(description, System.nanoTime());
        CounterproofRun.started(parts(description)[0], parts(description)[1]);
    }

    @Override
    public void testFailure(Failure failure) {
        Description description = failure.getDescription();
        if (started.containsKey(description)) failed.putIfAbsent(description, failure.getException());
        else tell(description, "failed", failure.getException());
    }

    @Override
    public void testAssumptionFailure(Failure failure) {
        if (started.containsKey(failure.getDescription())) assumed.add(failure.getDescription());
        else tell(failure.getDescription(), "skipped", null);
    }

    @Override
    public void testIgnored(Description description) {
        tell(description, "skipped", null);
    }

    @Override
    public void testFinished(Description description) {
        Throwable failure = failed.remove(description);
        boolean skipped = assumed.remove(description);
        tell(description, failure != null ? "failed" : skipped ? "skipped" : "passed", failure);
        started.remove(description);
    }

    private void tell(Description description, String outcome, Throwable failure) {
        long since = started.getOrDefault(description, System.nanoTime());
        String[] parts = parts(description);
        CounterproofRun.finished(parts[0], parts[1], outcome, (System.nanoTime() - since) / 1_000_000, failure);
        if (CounterproofRun.isEnough()) notifier.pleaseStop();
    }
}
