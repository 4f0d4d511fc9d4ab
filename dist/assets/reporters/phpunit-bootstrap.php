<?php

declare(strict_types=1);

/**
 * Takes the place of the project's bootstrap, so that PHPUnit of any version loads our reporter; then does what the
 * project's bootstrap does. A test in a process of its own comes by here as well, and there nothing is reported.
 */

(static function (): void {
    $report = getenv('COUNTERPROOF_REPORT');
    $root = getenv('COUNTERPROOF_ROOT');
    $untilFailure = getenv('COUNTERPROOF_UNTIL_FAILURE') !== false;
    foreach (['COUNTERPROOF_REPORT', 'COUNTERPROOF_ROOT', 'COUNTERPROOF_UNTIL_FAILURE'] as $name) {
        putenv($name);
        unset($_ENV[$name], $_SERVER[$name]);
    }
    if ($report === false || $root === false) {
        return;
    }
    if (class_exists('CounterproofForkServer', false)) {
        // Of a new process none of these is a file that was loaded: none belongs to a trace or to a process of a test's own.
        $server = [__DIR__ . '/phpunit-fork-server.php', __DIR__ . '/phpunit-leftovers.php'];
        foreach (array_merge($server, [$_SERVER['SCRIPT_FILENAME']]) as $file) {
            $GLOBALS['__PHPUNIT_ISOLATION_EXCLUDE_LIST'][] = realpath($file);
        }
    }
    require __DIR__ . '/phpunit-report.php';
    require __DIR__ . '/phpunit-strictness.php';
    $lines = new CounterproofReport($root, $report);
    $strictness = new CounterproofStrictness(getenv('COUNTERPROOF_PHPUNIT_CONFIGURATION'), $untilFailure);
    if (class_exists('PHPUnit\Event\Facade')) {
        require __DIR__ . '/phpunit-tracer.php';
        CounterproofTracer::register($lines, $strictness);
    } else {
        require __DIR__ . '/phpunit-printer.php';
        CounterproofPrinter::$lines = $lines;
        CounterproofPrinter::$strictness = $strictness;
    }
})();

$counterproofBootstrap = (static function (): ?string {
    $file = getenv('COUNTERPROOF_PHPUNIT_CONFIGURATION');
    $configuration = simplexml_load_file($file);
    $named = (string) $configuration['bootstrap'];
    if ($named === '') {
        return null;
    }
    $beside = dirname($file) . '/' . $named;
    return $named[0] === '/' || !file_exists($beside) ? $named : $beside;
})();

// Not inside a function: PHPUnit 9 makes globals of what a bootstrap assigns.
if ($counterproofBootstrap !== null) {
    require_once $counterproofBootstrap;
}
unset($counterproofBootstrap);
