/** `/a/B.cs(3,5): error CS1002: ; expected [/a/A.csproj]`, `MSBUILD : error MSB1003: ...`, `error NU1101: ...` */
const buildError = /^\s*(?:\d+>)?(\S[^\n]*?: error [A-Z]+\d+: [^\n]*?)(?: \[[^\]\n]*\])?\s*$/m;
const abort =
  /^(?:The active test run was aborted\..*|Testhost process .* exited with error.*|Test Run Aborted.*)$/im;
const nothing = /No test (?:is available in|matches the given testcase filter)/;

/** Why `dotnet test` wrote no report, by what it printed. */
export function whyDotnetFailed(tail: string): string | undefined {
  const [, build] = buildError.exec(tail) ?? [];
  return build?.slice(0, 400) ?? whyAborted(tail);
}

/** The test process died under its tests, which leaves a report of those that had ended. */
export function whyAborted(tail: string): string | undefined {
  return abort.exec(tail)?.[0].trim();
}

export const foundNothing = (tail: string): boolean => nothing.test(tail);
