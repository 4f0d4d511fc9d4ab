import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One run of a bounded process, and how its processes are known. */
export interface Run {
  /** The process that we started: leader of a group and a session of its own. */
  readonly leader: number;
  /** Stands in the environment of every process of the run. */
  readonly marker: string;
  /** Start of the leader in clock ticks since boot; no process of the run is older. */
  readonly since: number;
  /** A folder in which only processes of the run stand. */
  readonly territory?: string;
}

interface Row {
  readonly pid: number;
  readonly state: string;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly started: number;
}

/** True where the kernel shows processes as files (Linux); elsewhere only the group itself can be reached. */
export function hasProcessTable(): boolean {
  return process.platform === 'linux' && readRow(process.pid) !== undefined;
}

/** When a process was started, in clock ticks since boot; 0 where that cannot be read. */
export function startOf(pid: number): number {
  return readRow(pid)?.started ?? 0;
}

/**
 * The living processes of a run: its group, its session, those that left both but carry the marker or stand in its
 * territory, and the children of all these. Empty where there is no process table.
 */
export function processesOf(run: Run): number[] {
  const rows = readRows().filter((row) => row.started >= run.since && row.pid !== process.pid);
  const found = new Set<number>();
  for (const row of rows) {
    const kin = row.group === run.leader || row.session === run.leader;
    if (kin || isMarked(row.pid, run.marker) || standsIn(row.pid, run.territory)) found.add(row.pid);
  }
  let grown = true;
  while (grown) {
    const children = rows.filter((row) => found.has(row.parent) && !found.has(row.pid));
    for (const child of children) found.add(child.pid);
    grown = children.length > 0;
  }
  // A zombie holds no memory and cannot be killed.
  return rows
    .filter((row) => found.has(row.pid) && row.state !== 'Z' && row.state !== 'X')
    .map((row) => row.pid);
}

/** A daemon may have cleared its environment; where it stands it shows all the same, even in a deleted folder. */
function standsIn(pid: number, territory: string | undefined): boolean {
  if (territory === undefined) return false;
  try {
    const place = readlinkSync(`/proc/${pid}/cwd`);
    return place === territory || place.startsWith(`${territory}/`);
  } catch {
    return false;
  }
}

/**
 * The memory that these processes hold, in bytes; reads only the cheap figure, which counts a page once for each
 * process that shares it, unless that is over `ceiling`: then each page is counted once in all.
 */
export function memoryOf(pids: readonly number[], ceiling: number): number {
  const resident = sum(pids.map((pid) => kilobytes(`/proc/${pid}/status`, 'VmRSS') ?? 0)) * 1024;
  if (resident <= ceiling) return resident;
  const shares = pids.map(
    (pid) => kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') ?? kilobytes(`/proc/${pid}/status`, 'VmRSS') ?? 0,
  );
  return sum(shares) * 1024;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The value of a line such as `VmRSS:     1234 kB`; undefined where the process is gone or not ours to read. */
function kilobytes(path: string, key: string): number | undefined {
  try {
    const match = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'latin1'));
    return match === null ? undefined : Number(match[1]);
  } catch {
    return undefined;
  }
}

function readRows(): Row[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readRow(Number(name)))
      .filter((row) => row !== undefined);
  } catch {
    return [];
  }
}

function readRow(pid: number): Row | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before it is in brackets and may itself hold brackets and blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const number = (index: number) => Number(fields[index]);
    return {
      pid,
      state: fields[0] ?? '',
      parent: number(1),
      group: number(2),
      session: number(3),
      started: number(19),
    };
  } catch {
    return undefined;
  }
}

function isMarked(pid: number, marker: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`).includes(marker);
  } catch {
    return false;
  }
}
