import { expect, test } from '@jest/globals';
import { buildTags, isBuilt } from '../../../src/probe/runners/go-build-constraint.js';

const tags = buildTags({ GOOS: 'linux', GOARCH: 'amd64', GOFLAGS: '-mod=mod -tags=slow,db' });

test.each([
  ['a_test.go', '', true],
  ['a_linux_test.go', '', true],
  ['a_windows_test.go', '', false],
  ['a_linux_amd64_test.go', '', true],
  ['a_linux_arm64_test.go', '', false],
  ['a_arm64_test.go', '', false],
  ['a_unix_test.go', '', true], // no name of a system, however much it looks like one
  ['windows_test.go', '', true], // nothing stands before it
  ['dir_windows/a_test.go', '', true],
  ['a_test.go', '//go:build linux', true],
  ['a_test.go', '// Copyright\n\n//go:build !linux', false],
  ['a_test.go', '//go:build windows || (linux && !arm64)', true],
  ['a_test.go', '//go:build windows || linux && arm64', false],
  ['a_test.go', '//go:build !(windows || linux)', false],
  ['a_test.go', '//go:build unix && cgo && gc && go1.21', true],
  ['a_test.go', '//go:build slow && db', true],
  ['a_test.go', '//go:build integration', false],
  ['a_test.go', '//go:build ignore', false],
  ['a_test.go', '//go:build !!linux', true],
  ['a_test.go', '//go:build (linux', true],
])('%s under %p is built: %p', (path, header, built) => {
  expect(isBuilt(path, `${header}\n\npackage a\n\n//go:build windows\n`, tags)).toBe(built);
});

test('what is set for the compiler holds', () => {
  expect([...buildTags({ GOOS: 'windows', GOARCH: 'arm64', CGO_ENABLED: '0' })].toSorted()).toEqual([
    'arm64',
    'gc',
    'windows',
  ]);
});
