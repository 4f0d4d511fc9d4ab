import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log, Result } from 'sarif';

const multitool = join(
  import.meta.dirname,
  '../../node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool',
);

/** It is a program for one system; in CI it has to be there. */
export const hasMultitool =
  process.platform === 'linux' && (existsSync(multitool) || process.env['CI'] === 'true');
if (!hasMultitool) console.warn('SARIF Multitool for Linux is not here: its rules are not checked');

/** GitHub's own rules for SARIF. The exit code is 0 even with errors, so only the results count. */
export function objections(text: string): readonly Result[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterproof-sarif-'));
  try {
    const [input, output] = [join(folder, 'out.sarif'), join(folder, 'report.sarif')];
    writeFileSync(input, text);
    chmodSync(multitool, 0o755); // npm may have been told not to run its postinstall script
    const rules = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--kind', 'Fail'];
    const files = ['--output', output, '--log', 'ForceOverwrite', '--max-file-size-in-kb', '100000'];
    execFileSync(multitool, ['validate', input, ...rules, ...files]);
    const found: Log = JSON.parse(readFileSync(output, 'utf8'));
    return found.runs[0]?.results ?? [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
