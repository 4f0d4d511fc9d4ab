import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what is left of a run once a test has failed where one failure says enough; classes are still torn down. */
public final class CounterproofEnough implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return CounterproofRun.isEnough()
                ? ConditionEvaluationResult.disabled("one test has failed")
                : ConditionEvaluationResult.enabled(null);
    }
}
