<?php

declare(strict_types=1);

use PHPUnit\Event\Event;
use PHPUnit\Event\Facade;
use PHPUnit\Event\Tracer\Tracer;

/**
 * Reporter for PHPUnit 10 and later: https://docs.phpunit.de/en/11.5/extending-phpunit.html
 *
 * A tracer is told of every event by one method; subscribers would need one class for each, and no version has all.
 */
final class CounterproofTracer implements Tracer
{
    /** Issues that PHPUnit only counts, and the `failOn...` that makes them failures. */
    private const ISSUES = [
        'ConsideredRisky' => 'Risky',
        'MarkedIncomplete' => 'Incomplete',
        'Skipped' => 'Skipped',
        'WarningTriggered' => 'Warning',
        'PhpWarningTriggered' => 'Warning',
        'NoticeTriggered' => 'Notice',
        'PhpNoticeTriggered' => 'Notice',
        'DeprecationTriggered' => 'Deprecation',
        'PhpDeprecationTriggered' => 'Deprecation',
    ];

    private $lines;
    private $strictness;

    /** @var array<string, array{outcome: string, error: ?array, file: string, began: float}> by id, of tests under way */
    private $running = [];

    /** @var array<string, array<string, string>> the files of the tests of the class under way, by id */
    private $classes = [];

    private function __construct(CounterproofReport $lines, CounterproofStrictness $strictness)
    {
        [$this->lines, $this->strictness] = [$lines, $strictness];
    }

    public static function register(CounterproofReport $lines, CounterproofStrictness $strictness): void
    {
        $tracer = new self($lines, $strictness);
        // 10.0 had it as a static method.
        method_exists(Facade::class, 'instance') ? Facade::instance()->registerTracer($tracer) : Facade::registerTracer($tracer);
    }

    public function trace(Event $event): void
    {
        $path = explode('\\', get_class($event));
        $name = array_pop($path);
        $subject = array_pop($path);
        if ($subject === 'Test') {
            $this->traceTest($name, $event);
        } elseif ($subject === 'TestSuite') {
            $this->traceSuite($name, $event);
        } elseif ($name === 'ExecutionAborted' && !$this->strictness->untilFailure) {
            $this->lines->broken('', 'PHPUnit stopped before all tests had run');
        } elseif ($subject === 'Application' && $name === 'Finished') {
            $this->lines->finished();
        }
    }

    private function traceTest(string $name, Event $event): void
    {
        if (in_array($name, ['BeforeFirstTestMethodErrored', 'BeforeFirstTestMethodFailed', 'AfterLastTestMethodErrored', 'AfterLastTestMethodFailed'], true)) {
            $this->failClass($event->testClassName(), self::describe($event->throwable()));
        } elseif ($name === 'PreparationStarted') {
            $this->start($event->test());
        } elseif ($name === 'Errored' || $name === 'Failed') {
            $this->end($event->test(), 'failed', $this->failure($event));
        } elseif ($name === 'PhpunitErrorTriggered') {
            $this->end($event->test(), 'failed', CounterproofReport::describe('PhpunitError', $event->message()));
        } elseif (isset(self::ISSUES[$name])) {
            $this->traceIssue($name, $event);
        } elseif ($name === 'Finished') {
            $this->finish($event->test());
        }
    }

    private function traceIssue(string $name, Event $event): void
    {
        $kind = self::ISSUES[$name];
        foreach (['wasSuppressed', 'ignoredByBaseline', 'ignoredByTest'] as $exempts) {
            if (method_exists($event, $exempts) && $event->$exempts()) {
                return;
            }
        }
        if ($this->strictness->failsOn($kind)) {
            $message = method_exists($event, 'message') ? $event->message() : 'marked incomplete';
            $this->end($event->test(), 'failed', CounterproofReport::describe($kind, $message));
        } elseif ($kind === 'Skipped' || $kind === 'Incomplete') {
            $this->end($event->test(), 'skipped', null);
        }
    }

    private function traceSuite(string $name, Event $event): void
    {
        $this->lines->ended();
        if ($name === 'Started' && $event->testSuite()->isForTestClass()) {
            $this->classes = [];
            foreach ($event->testSuite()->tests() as $test) {
                $this->classes[$event->testSuite()->className()][$this->idOf($test)] = $this->fileOf($test);
            }
        } elseif ($name === 'Skipped') {
            foreach ($event->testSuite()->tests() as $test) {
                $this->end($test, 'skipped', null);
            }
        }
    }

    private function start($test): void
    {
        $id = $this->idOf($test);
        $this->running[$id] = ['outcome' => 'passed', 'error' => null, 'file' => $this->fileOf($test), 'began' => microtime(true)];
        $this->lines->started($id);
    }

    /** Said at once, since a test that was skipped or could not be prepared may not be said to have finished. */
    private function end($test, string $outcome, ?array $error): void
    {
        $id = $this->idOf($test);
        $known = $this->running[$id] ?? ['outcome' => 'passed', 'error' => null, 'file' => $this->fileOf($test), 'began' => microtime(true)];
        if ($known['outcome'] !== 'failed') {
            [$known['outcome'], $known['error']] = [$outcome, $error];
        }
        if (isset($this->running[$id])) {
            $this->running[$id] = $known;
        }
        $this->say($id, $known);
    }

    private function finish($test): void
    {
        $id = $this->idOf($test);
        if (isset($this->running[$id])) {
            $this->say($id, $this->running[$id]);
            unset($this->running[$id]);
        }
        $this->lines->ended();
    }

    private function say(string $id, array $known): void
    {
        $this->lines->test($id, $known['file'], $known['outcome'], microtime(true) - $known['began'], $known['error']);
    }

    private function failClass(string $class, array $error): void
    {
        foreach ($this->classes[$class] ?? [] as $id => $file) {
            $this->lines->test($id, $file, 'failed', 0.0, $error);
        }
    }

    private function fileOf($test): string
    {
        // Of a test method this would be the file of the method, which the class may have inherited.
        return $test->isTestMethod() ? $this->lines->fileOf($test->className()) : $this->lines->relative($test->file());
    }

    private function idOf($test): string
    {
        return $test->isTestMethod() ? $test->nameWithClass() : $this->fileOf($test);
    }

    private function failure(Event $event): array
    {
        $throwable = $event->throwable();
        $told = $throwable->message();
        if (method_exists($event, 'hasComparisonFailure') && $event->hasComparisonFailure()) {
            $compared = $event->comparisonFailure();
            $told = CounterproofReport::sides($told, $compared->expected(), $compared->actual());
        }
        $calls = explode("\n", $throwable->stackTrace());
        return $this->lines->failure(self::describe($throwable), $told, $calls, $this->fileOf($event->test()));
    }

    private static function describe($throwable): array
    {
        return CounterproofReport::describe($throwable->className(), $throwable->message());
    }
}
