<?php

declare(strict_types=1);

use PHPUnit\Framework\AssertionFailedError;
use PHPUnit\Framework\ErrorTestCase;
use PHPUnit\Framework\ExceptionWrapper;
use PHPUnit\Framework\IncompleteTestCase;
use PHPUnit\Framework\SkippedTestCase;
use PHPUnit\Framework\Test;
use PHPUnit\Framework\TestCase;
use PHPUnit\Framework\TestResult;
use PHPUnit\Framework\TestSuite;
use PHPUnit\Framework\Warning;
use PHPUnit\Framework\WarningTestCase;
use PHPUnit\Runner\PhptTestCase;
use PHPUnit\TextUI\DefaultResultPrinter;

/** Reporter for PHPUnit 9, whose command line takes a printer: it prints as the default one does. */
final class CounterproofPrinter extends DefaultResultPrinter
{
    /** @var CounterproofReport */
    public static $lines;

    /** @var CounterproofStrictness */
    public static $strictness;

    /** As the events of later versions are named. */
    private const NAMES = [
        'PHPUnit\Framework\Error' => 'PhpunitError',
        'PHPUnit\Framework\RiskyTestError' => 'Risky',
    ];

    private $outcome = 'passed';
    private $error;

    /** What a `setUpBeforeClass` threw: only the first test of the class is told. */
    private $classError;

    public function startTestSuite(TestSuite $suite): void
    {
        $this->classError = null;
        parent::startTestSuite($suite);
    }

    public function startTest(Test $test): void
    {
        [$this->outcome, $this->error] = ['passed', null];
        self::$lines->started($this->idOf($test));
        parent::startTest($test);
    }

    public function endTest(Test $test, float $time): void
    {
        parent::endTest($test, $time);
        foreach ($this->casesOf($test) as $case) {
            self::$lines->test($this->idOf($case), $this->fileOf($case), $this->outcome, $time, $this->error);
        }
        self::$lines->ended();
    }

    public function addError(Test $test, Throwable $t, float $time): void
    {
        $this->fail($t, $test);
        if ($test instanceof TestCase && $test->getStatus() === -1) {
            $this->classError = $this->error;
        }
        parent::addError($test, $t, $time);
    }

    public function addFailure(Test $test, AssertionFailedError $e, float $time): void
    {
        $this->fail($e, $test);
        parent::addFailure($test, $e, $time);
    }

    public function addWarning(Test $test, Warning $e, float $time): void
    {
        if (self::$strictness->failsOn('Warning')) {
            $this->fail($e, $test);
        }
        parent::addWarning($test, $e, $time);
    }

    public function addIncompleteTest(Test $test, Throwable $t, float $time): void
    {
        $this->skip($t, $test, 'Incomplete');
        parent::addIncompleteTest($test, $t, $time);
    }

    public function addSkippedTest(Test $test, Throwable $t, float $time): void
    {
        if ($this->classError !== null && strpos($t->getMessage(), 'error in hook method') !== false) {
            [$this->outcome, $this->error] = ['failed', $this->classError];
        } else {
            $this->skip($t, $test, 'Skipped');
        }
        parent::addSkippedTest($test, $t, $time);
    }

    public function addRiskyTest(Test $test, Throwable $t, float $time): void
    {
        if (self::$strictness->failsOn('Risky')) {
            $this->fail($t, $test);
        }
        parent::addRiskyTest($test, $t, $time);
    }

    public function printResult(TestResult $result): void
    {
        self::$lines->finished();
        parent::printResult($result);
    }

    private function fail(Throwable $t, Test $test): void
    {
        $type = $t instanceof ExceptionWrapper ? $t->getClassName() : get_class($t);
        $this->outcome = 'failed';
        // PHP's warnings, made exceptions: later versions have no class for them.
        $name = str_replace('PHPUnit\\Framework\\Error\\', '', $type);
        $this->error = $this->error ?? $this->failure($t, self::NAMES[$name] ?? $name, $test);
    }

    private function failure(Throwable $t, string $name, Test $test): array
    {
        $told = $t->getMessage();
        $compared = method_exists($t, 'getComparisonFailure') ? $t->getComparisonFailure() : null;
        if ($compared !== null) {
            $told = CounterproofReport::sides($told, $compared->getExpectedAsString(), $compared->getActualAsString());
        }
        $calls = [$t->getFile() . ':' . $t->getLine()];
        foreach ($t->getTrace() as $call) {
            $calls[] = ($call['file'] ?? '') . ':' . ($call['line'] ?? 0);
        }
        $described = CounterproofReport::describe($name, $t->getMessage());
        return self::$lines->failure($described, $told, $calls, $this->fileOf($test));
    }

    private function skip(Throwable $t, Test $test, string $kind): void
    {
        if (self::$strictness->failsOn($kind)) {
            $this->fail($t, $test);
        } elseif ($this->outcome === 'passed') {
            $this->outcome = 'skipped';
        }
    }

    /** Where a `setUpBeforeClass` failed, the data sets of a method are told of as one. */
    private function casesOf(Test $test): array
    {
        if ($test instanceof TestSuite) {
            return array_merge([], ...array_map([$this, 'casesOf'], $test->tests()));
        }
        return $test instanceof WarningTestCase ? [] : [$test];
    }

    private function idOf(Test $test): string
    {
        if ($test instanceof PhptTestCase) {
            return self::$lines->relative($test->getName());
        }
        // These stand for a test that cannot be made, and name it.
        if ($test instanceof SkippedTestCase || $test instanceof IncompleteTestCase) {
            return $test->getName();
        }
        if ($test instanceof ErrorTestCase && preg_match('/^The data provider specified for (\\S+)/', $test->getMessage(), $named)) {
            return $named[1];
        }
        return $test instanceof TestCase ? get_class($test) . '::' . $test->getName() : $test->getName();
    }

    private function fileOf(Test $test): string
    {
        $id = $this->idOf($test);
        return $test instanceof PhptTestCase ? $id : self::$lines->fileOf(explode('::', $id)[0]);
    }
}
