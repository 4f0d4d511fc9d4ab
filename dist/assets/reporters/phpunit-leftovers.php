<?php

declare(strict_types=1);

/** Processes of a run that outlive it, in its group or out of it. */
final class CounterproofLeftovers
{
    private $marker;
    private $territory;

    /** @var array<string> the processes that were there before the run */
    private $there;

    /** @param string $territory the folder in which only processes of runs stand */
    public function __construct(string $territory)
    {
        $this->marker = 'COUNTERPROOF_RUN=' . getenv('COUNTERPROOF_RUN');
        $this->territory = $territory;
        $this->there = self::processes();
    }

    /** Called when the leader of the run, and of its group and session, has ended. */
    public function kill(int $worker): void
    {
        posix_kill(-$worker, SIGKILL);
        for ($round = 0; $round < 50; $round += 1) {
            $left = array_filter(array_diff(self::processes(), $this->there), function (string $pid) use ($worker): bool {
                return $this->isOfRun($pid, $worker);
            });
            if ($left === []) {
                return;
            }
            foreach ($left as $pid) {
                posix_kill((int) $pid, SIGKILL);
            }
            usleep(1000);
        }
    }

    private static function processes(): array
    {
        return array_filter(scandir('/proc'), 'ctype_digit');
    }

    /** A daemon may have cleared its environment; where it stands it shows all the same. */
    private function isOfRun(string $pid, int $worker): bool
    {
        // The name before it is in brackets and may itself hold brackets and blanks.
        $stat = preg_replace('/^.*\) /s', '', (string) @file_get_contents("/proc/$pid/stat"));
        [$state, , , $session] = explode(' ', $stat) + ['X', '', '', ''];
        if ($state === 'Z' || $state === 'X' || $state === '') {
            return false;
        }
        $place = (string) @readlink("/proc/$pid/cwd");
        return (int) $session === $worker
            || strpos("$place/", "$this->territory/") === 0
            || strpos((string) @file_get_contents("/proc/$pid/environ"), $this->marker) !== false;
    }
}
