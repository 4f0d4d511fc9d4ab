<?php

declare(strict_types=1);

/** Which of the things that are not failures make PHPUnit end with a failure all the same: `failOnRisky` and its kin. */
final class CounterproofStrictness
{
    /** True where one failed test says all that was asked, and PHPUnit may stop there. */
    public $untilFailure;

    private $attributes;

    public function __construct(string $configuration, bool $untilFailure)
    {
        $this->untilFailure = $untilFailure;
        $this->attributes = simplexml_load_file($configuration);
    }

    public function failsOn(string $kind): bool
    {
        return in_array((string) $this->attributes["failOn$kind"], ['true', '1'], true);
    }
}
