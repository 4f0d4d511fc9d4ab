import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests of the JUnit Platform and tells them as Surefire's provider for it does, since its version 3, or as Gradle. */
public final class CounterproofPlatform implements TestExecutionListener, CounterproofRun.Tests {
    private final Map<String, Long> started = new HashMap<>();
    private TestPlan plan;

    @Override
    public void run(Map<String, Set<String>> methodsByClass) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        List<Class<?>> classes = new ArrayList<>();
        for (String name : methodsByClass.keySet()) {
            try {
                classes.add(Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
            } catch (ClassNotFoundException none) {
                // A file need not declare the class that has its name.
            }
        }
        for (Class<?> each : classes) request.selectors(selectClass(each.getName()));
        request.filters((PostDiscoveryFilter) descriptor -> FilterResult.includedIf(
                descriptor.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                        .map(source -> isAsked(source, methodsByClass)).orElse(true)));
        if (classes.isEmpty()) return;
        if (CounterproofRun.stays()) request.configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true");
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request.build(), this);
    }

    /** A method that a class inherits is known by the class that declares it. */
    private static boolean isAsked(MethodSource source, Map<String, Set<String>> methodsByClass) {
        Set<String> methods = methodsByClass.get(source.getClassName());
        if (methods != null) return methods.isEmpty() || methods.contains(source.getMethodName());
        for (Set<String> each : methodsByClass.values()) {
            if (each.isEmpty() || each.contains(source.getMethodName())) return true;
        }
        return false;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
        if (!test.isTest()) return;
        String[] names = names(test);
        CounterproofRun.suite(names[0]);
        CounterproofRun.started(names[0], names[1]);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest() && result.getStatus() == ABORTED && CounterproofRun.GRADLE != null) skipTests(test);
        if (!test.isTest() && result.getStatus() != FAILED) return;
        boolean failed = result.getStatus() == FAILED;
        String outcome = failed ? "failed" : result.getStatus() == ABORTED ? "skipped" : "passed";
        Throwable failure = failed ? result.getThrowable().orElseGet(() -> new AssertionError()) : null;
        tell(test, outcome, failure);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (CounterproofRun.GRADLE != null) skipTests(test);
        else if (!isClass(test)) tell(test, "skipped", null);
        else for (TestIdentifier child : plan.getChildren(test)) tell(child, "skipped", null);
    }

    /** Gradle tells each test that what it is in was skipped. */
    private void skipTests(TestIdentifier test) {
        if (test.isTest()) tell(test, "skipped", null);
        for (TestIdentifier child : plan.getChildren(test)) if (!started.containsKey(child.getUniqueId())) skipTests(child);
    }

    private void tell(TestIdentifier test, String outcome, Throwable failure) {
        long since = started.getOrDefault(test.getUniqueId(), System.nanoTime());
        String[] names = names(test);
        CounterproofRun.finished(names[0], names[1], outcome, (System.nanoTime() - since) / 1_000_000, failure);
    }

    private static boolean isClass(TestIdentifier test) {
        return test.isContainer() && test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    private List<TestIdentifier> ancestors(TestIdentifier test) {
        List<TestIdentifier> found = new ArrayList<>();
        for (Optional<TestIdentifier> each = plan.getParent(test); each.isPresent(); each = plan.getParent(each.get())) {
            found.add(each.get());
        }
        return found;
    }

    /** Class and test, as Gradle's `JUnitPlatformTestExecutionListener` has them. */
    private String[] gradleNames(TestIdentifier test) {
        String className = "non-class";
        for (Optional<TestIdentifier> each = Optional.of(test); each.isPresent(); each = plan.getParent(each.get())) {
            TestSource source = each.get().getSource().orElse(null);
            if (!(source instanceof ClassSource)) continue;
            className = ((ClassSource) source).getClassName();
            break;
        }
        if (!test.isTest()) return new String[] {className, ""};
        boolean forPeople = CounterproofRun.GRADLE.equals("display");
        return new String[] {className, forPeople ? test.getDisplayName() : test.getLegacyReportingName()};
    }

    /** Class and method, as Surefire's `RunListenerAdapter.toClassMethodName` has them. */
    private String[] names(TestIdentifier test) {
        if (CounterproofRun.GRADLE != null) return gradleNames(test);
        TestSource source = test.getSource().orElse(null);
        if (source instanceof ClassSource) return new String[] {((ClassSource) source).getClassName(), ""};
        if (!(source instanceof MethodSource)) {
            String parent = plan.getParent(test).map(TestIdentifier::getDisplayName).orElse(test.getDisplayName());
            return new String[] {parent, test.getDisplayName()};
        }
        MethodSource method = (MethodSource) source;
        String className = method.getClassName();
        List<TestIdentifier> ancestors = ancestors(test);
        for (TestIdentifier each : ancestors) {
            if (each.getSource().filter(ClassSource.class::isInstance).isPresent()) {
                className = names(each)[0];
                break;
            }
        }
        String legacy = test.getLegacyReportingName();
        boolean row = ancestors.stream()
                .filter(each -> !each.getSource().isPresent())
                .anyMatch(each -> each.getLegacyReportingName().matches("^\\[.+]$"));
        String parameters = method.getMethodParameterTypes();
        boolean parameterized = parameters != null && !parameters.trim().isEmpty() || row || isTemplate(legacy);
        return new String[] {className, parameterized ? legacy : method.getMethodName()};
    }

    /** Versions before 3.5 give the runs of a template that has no parameters one name. */
    private static boolean isTemplate(String legacy) {
        return !Boolean.getBoolean("counterproof.templates.unnamed") && legacy.matches("^.*\\[\\d+]$");
    }
}
