<?php

declare(strict_types=1);

/**
 * The lines that Counterproof reads (src/probe/runners/report-lines.ts): one JSON object per line. PHP 7.3 and later.
 */
final class CounterproofReport
{
    private $root;
    private $stream;
    private $owner;
    private $finished = false;

    /** @var self|null */
    private static $own;

    /** The id of the test under way; empty where there is none. */
    private $running = '';

    /** @var array<int, bool> marks that were passed since a test began or ended */
    private $marked = [];

    public function __construct(string $root, string $path)
    {
        $this->root = realpath($root);
        $this->stream = fopen($path, 'ab');
        $this->owner = getmypid();
        self::$own = $this;
        register_shutdown_function([$this, 'sayWhatStopped']);
    }

    /** The path of the file that has the class, from the repository root; empty where there is none. */
    public function fileOf(string $class): string
    {
        $file = class_exists($class, false) ? (new ReflectionClass($class))->getFileName() : false;
        return $file === false ? '' : $this->relative($file);
    }

    public function relative(string $path): string
    {
        $real = str_replace('\\', '/', realpath($path) ?: $path);
        $prefix = str_replace('\\', '/', $this->root) . '/';
        return strpos($real, $prefix) === 0 ? substr($real, strlen($prefix)) : $real;
    }

    /** Called by marks in the code under test: tells once for each test that it came by. */
    public static function mark(int $number): void
    {
        if (self::$own !== null && !isset(self::$own->marked[$number])) {
            self::$own->passed($number);
        }
    }

    private function passed(int $number): void
    {
        $this->marked[$number] = true;
        $this->write(['mark' => $number, 'by' => $this->running]);
    }

    public function started(string $id): void
    {
        [$this->running, $this->marked] = [$id, []];
        $this->write(['started' => $id]);
    }

    /** What comes by a mark now is no test's, until the next one starts. */
    public function ended(): void
    {
        [$this->running, $this->marked] = ['', []];
    }

    /** True in the process that tells, when all tests have been told of. */
    public static function isFinished(): bool
    {
        return self::$own !== null && self::$own->finished && self::$own->owner === getmypid();
    }

    /** @param array{type: string, message: string}|null $error */
    public function test(string $id, string $file, string $outcome, float $seconds, ?array $error = null): void
    {
        $test = ['id' => $id, 'file' => $file, 'outcome' => $outcome, 'milliseconds' => max(0.0, $seconds * 1000)];
        $this->write(['test' => $error === null ? $test : $test + ['error' => $error]]);
    }

    public function broken(string $file, string $reason): void
    {
        $this->write(['broken' => ['file' => $file, 'reason' => self::oneLine($reason)]]);
    }

    public function finished(): void
    {
        $this->finished = true;
        $this->write(['finished' => true]);
    }

    /** @return array{type: string, message: string} */
    public static function describe(string $type, string $message): array
    {
        return ['type' => $type, 'message' => self::oneLine($message)];
    }

    /**
     * What a comparison says beyond its first line, and where in the file of the test it failed.
     *
     * @param array<string> $calls `file:line`, the innermost first
     * @return array{type: string, message: string, told?: string, line?: int}
     */
    public function failure(array $described, string $told, array $calls, string $file): array
    {
        $told = substr(trim($told), 0, 2000);
        if ($told !== '' && $told !== $described['message']) {
            $described['told'] = $told;
        }
        foreach ($calls as $call) {
            if (preg_match('/^(.+):(\d+)$/', trim($call), $place) && $this->relative($place[1]) === $file) {
                return $described + ['line' => (int) $place[2]];
            }
        }
        return $described;
    }

    /** Both sides, where the message does not hold them. */
    public static function sides(string $message, string $expected, string $actual): string
    {
        $missing = strpos($message, $expected) === false || strpos($message, $actual) === false;
        return $missing ? "$message\nexpected: $expected\nactual: $actual" : $message;
    }

    /** A fatal error is no exception that PHPUnit could catch: the process ends in the middle of what it did. */
    public function sayWhatStopped(): void
    {
        $error = error_get_last();
        $fatal = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR | E_RECOVERABLE_ERROR;
        if (!$this->finished && $error !== null && ($error['type'] & $fatal) !== 0) {
            $file = $this->relative($error['file']);
            $this->broken($file === $error['file'] ? '' : $file, $error['message']);
        }
    }

    private static function oneLine(string $text): string
    {
        foreach (preg_split('/\R/', $text) as $line) {
            if (trim($line) !== '') {
                return substr(trim($line), 0, 500);
            }
        }
        return '';
    }

    private function write(array $entry): void
    {
        // A test may fork, and the child may go on as if it were the runner.
        if (getmypid() === $this->owner) {
            $flags = JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION | JSON_INVALID_UTF8_SUBSTITUTE;
            fwrite($this->stream, json_encode($entry, $flags) . "\n");
        }
    }
}
