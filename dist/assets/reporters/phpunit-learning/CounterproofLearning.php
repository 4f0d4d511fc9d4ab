<?php

declare(strict_types=1);

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What tests commonly ask of PHPUnit: the names are all that counts, and which classes it loads for them. */
final class CounterproofLearning extends TestCase
{
    /** @dataProvider numbers */
    #[DataProvider('numbers')]
    public function testAssertions(int $number): void
    {
        self::assertSame(1, $number);
        self::assertEquals([1], [$number]);
        self::assertTrue(true);
        self::assertFalse(false);
        self::assertNull(null);
        self::assertNotNull(1);
        self::assertNotSame(2, $number);
        self::assertCount(1, [$number]);
        self::assertEmpty([]);
        self::assertContains($number, [1]);
        self::assertArrayHasKey(0, [$number]);
        self::assertInstanceOf(self::class, $this);
        self::assertStringContainsString('a', 'an');
        self::assertGreaterThan(0, $number);
        self::assertIsString('');
    }

    public static function numbers(): array
    {
        return ['one' => [1]];
    }

    public function testFailure(): void
    {
        self::assertEquals(['one', 2], ['two', 2]);
    }

    public function testException(): void
    {
        $this->expectException(DomainException::class);
        $this->expectExceptionMessage('expected');
        throw new DomainException('expected');
    }

    public function testError(): void
    {
        throw new DomainException();
    }

    public function testDoubles(): void
    {
        $stub = $this->createStub(Countable::class);
        $stub->method('count')->willReturn(1);
        $mock = $this->createMock(Countable::class);
        $mock->expects(self::once())->method('count')->with()->willReturn(1);
        self::assertSame($mock->count(), $stub->count());
    }

    public function testSkipped(): void
    {
        self::markTestSkipped();
    }
}
