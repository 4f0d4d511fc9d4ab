<?php

declare(strict_types=1);

require __DIR__ . '/phpunit-leftovers.php';

/**
 * A process that has loaded PHPUnit's own classes, and nothing of the project's, and makes a copy of itself for each run
 * (src/probe/runners/phpunit-warm.ts). The copy runs the program that a new process would have run.
 *
 * It reads one JSON object per line from the file descriptor 4 and answers each with one on 3 (src/host/long-process.ts).
 */
final class CounterproofForkServer
{
    /** Whose classes are loaded beforehand: PHPUnit's, and those of the packages that it is made of. */
    private const OWN = '/^(phpunit|sebastianbergmann|phario|theseer|deepcopy|doctrine\\\\instantiator|staabm)\\\\/';

    private $orders;
    private $answers;

    /** @var resource in a copy: held until nothing of the project can run any more */
    private static $said;

    /** @var array<string, int> the files of what is loaded */
    private $loaded = [];

    public function __construct()
    {
        $this->orders = fopen('php://fd/4', 'r');
        $this->answers = fopen('php://fd/3', 'w');
    }

    /** Returns in the copies alone, with the file that they are to run. */
    public function program(): string
    {
        while (($line = fgets($this->orders)) !== false) {
            $order = json_decode($line, true);
            if (isset($order['late'])) {
                $this->answer(['ready' => true]);
                continue;
            }
            $why = isset($order['learned']) ? $this->obstacle() : $this->loadedOf($order['edited']);
            if ($why !== null) {
                $this->answer(['cold' => $why]);
                continue;
            }
            $leftovers = new CounterproofLeftovers($order['territory']);
            [$copy, self::$said] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
            $worker = pcntl_fork();
            if ($worker === 0) {
                fclose($copy);
                return $this->becomeCopy($order);
            }
            fclose(self::$said);
            $end = self::endOf($worker, $copy);
            $leftovers->kill($worker);
            $this->answer(isset($order['learned']) ? $this->learn($order) : $end);
        }
        exit(0);
    }

    /** Why copies of this process would not be what new ones are. */
    private function obstacle(): ?string
    {
        // Older ones print the first line of a program that is not theirs to start.
        if (PHP_VERSION_ID < 80000) {
            return 'this PHP is older than 8.0';
        }
        if (!function_exists('pcntl_fork') || !function_exists('posix_setsid')) {
            return 'this PHP has no pcntl_fork or no posix_setsid';
        }
        if (count(get_included_files()) > 2) {
            return 'a setting of PHP loads files before any program';
        }
        // Beside the two that are no names.
        return count(scandir('/proc/self/task')) > 3 ? 'an extension of PHP has threads of its own' : null;
    }

    private function loadedOf(array $edited): ?string
    {
        foreach ($edited as $path) {
            if (isset($this->loaded[realpath($path)])) {
                return basename($path) . ' belongs to PHPUnit, which is loaded before anything else';
            }
        }
        return null;
    }

    private function becomeCopy(array $order): string
    {
        posix_setsid();
        $this->answer(['worker' => getmypid()]);
        fclose($this->orders);
        fclose($this->answers);
        chdir($order['directory']);
        clearstatcache(true);
        $this->pretend($order);
        $last = isset($order['learned']) ? [[self::class, 'tellClasses'], $order['learned']] : [[self::class, 'tellEnd']];
        register_shutdown_function(...$last);
        return $order['program'];
    }

    /** What a new process would have been told. */
    private function pretend(array $order): void
    {
        foreach ($order['environment'] as $name => $value) {
            putenv("$name=$value");
            $_SERVER[$name] = $value;
            if ($_ENV !== []) {
                $_ENV[$name] = $value;
            }
        }
        foreach (['SCRIPT_NAME', 'SCRIPT_FILENAME', 'PATH_TRANSLATED', 'PHP_SELF'] as $name) {
            $_SERVER[$name] = $order['program'];
        }
        $arguments = array_merge([$order['program']], $order['arguments']);
        $_SERVER['argv'] = $GLOBALS['argv'] = $arguments;
        $_SERVER['argc'] = $GLOBALS['argc'] = count($arguments);
        $_SERVER['REQUEST_TIME_FLOAT'] = microtime(true);
        $_SERVER['REQUEST_TIME'] = (int) $_SERVER['REQUEST_TIME_FLOAT'];
    }

    /** Called when PHPUnit has said everything: what PHP does after all that is to be called then only tidies up memory. */
    public static function tellEnd(): void
    {
        if (class_exists('CounterproofReport', false) && CounterproofReport::isFinished() && is_resource(self::$said)) {
            fwrite(self::$said, '.');
        }
    }

    /** Called at the end of a run of PHPUnit that knows nothing of the project's but how its classes are found. */
    public static function tellClasses(string $path): void
    {
        $files = [];
        foreach (array_merge(get_declared_classes(), get_declared_interfaces(), get_declared_traits()) as $name) {
            $file = (new ReflectionClass($name))->getFileName();
            if ($file !== false && is_file($file)) {
                $files[strtolower($name)] = $file;
            }
        }
        file_put_contents($path, json_encode($files));
    }

    /**
     * Loads what that run has loaded of PHPUnit: declarations, which have done nothing yet. What lies in the tree and was
     * not installed there is the project's, even where it goes by PHPUnit's name.
     */
    private function learn(array $order): array
    {
        $files = json_decode((string) @file_get_contents($order['learned']), true);
        if (!is_array($files)) {
            return ['cold' => 'PHPUnit does not come to its end without the project'];
        }
        $installed = static function (string $file, string $name) use ($order): bool {
            $isOutside = strpos($file, "$order[root]/") !== 0 || strpos($file, "$order[vendor]/") === 0;
            // A PHAR loads all that is in it, whether it is there or not.
            return $isOutside && $file[0] === '/' && preg_match(self::OWN, $name) === 1;
        };
        $raised = self::load(array_filter($files, $installed, ARRAY_FILTER_USE_BOTH));
        $this->loaded = array_flip(array_map('realpath', get_included_files()));
        // In a new process that would be raised in the middle of a run, and might fail a test.
        return $raised === null ? ['ready' => true] : ['cold' => "PHP complains about PHPUnit: $raised"];
    }

    /** Of the files of these classes: what PHP had to say about one. */
    private static function load(array $files): ?string
    {
        $raised = null;
        set_error_handler(static function (int $kind, string $message) use (&$raised): bool {
            $raised = $message;
            return true;
        });
        $find = static function (string $name) use ($files): void {
            if (isset($files[strtolower($name)])) {
                require_once $files[strtolower($name)];
            }
        };
        spl_autoload_register($find);
        foreach (array_keys($files) as $name) {
            try {
                class_exists($name);
            } catch (Error $error) {
                // It needs a class that is not PHPUnit's, and is loaded with that.
            }
        }
        spl_autoload_unregister($find);
        restore_error_handler();
        return $raised;
    }

    /** @param resource $copy closed by PHP when nothing of the project can run any more, and by nobody who holds it still */
    private static function endOf(int $worker, $copy): array
    {
        $isFinished = false;
        while (pcntl_waitpid($worker, $status, WNOHANG) === 0) {
            [$ready, $none] = [[$copy], null];
            if (stream_select($ready, $none, $none, 0, 20000) !== 1) {
                continue;
            }
            if (fread($copy, 1) !== '') {
                $isFinished = true;
                continue;
            }
            if ($isFinished) {
                posix_kill($worker, SIGKILL);
            }
            pcntl_waitpid($worker, $status);
            break;
        }
        if ($isFinished) {
            return ['finished' => true];
        }
        return pcntl_wifsignaled($status) ? ['signal' => pcntl_wtermsig($status)] : ['status' => pcntl_wexitstatus($status)];
    }

    private function answer(array $said): void
    {
        fwrite($this->answers, json_encode($said, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
    }
}

require (new CounterproofForkServer())->program();
