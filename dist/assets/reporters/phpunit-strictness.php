<?php

declare(strict_types=1);

/** Which of the things that are not failures make PHPUnit end with a failure all the same: `failOnRisky` and its kin. */
final class CounterproofStrictness
{
    private $attributes;

    public function __construct(string $configuration)
    {
        $this->attributes = simplexml_load_file($configuration);
    }

    public function failsOn(string $kind): bool
    {
        return in_array((string) $this->attributes["failOn$kind"], ['true', '1'], true);
    }
}
