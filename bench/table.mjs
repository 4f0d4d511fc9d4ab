// The figures for people, in eighty columns.

const width = 80;

export function seconds(value) {
  if (value === undefined) return '-';
  if (value >= 100) return `${value.toFixed(0)} s`;
  if (value >= 10) return `${value.toFixed(1)} s`;
  return value >= 0.1 ? `${value.toFixed(2)} s` : `${(value * 1000).toFixed(0)} ms`;
}

const factor = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** `3.1x (2.9-3.4)`: the median and how far the rounds lie apart. */
export function times(range) {
  if (range === undefined) return '-';
  return `${factor(range.median)}x (${factor(range.least)}-${factor(range.greatest)})`;
}

/** Breaks text at blanks; what continues stands two columns further in. */
export function wrap(text, indent = '  ') {
  const rows = [];
  let row = indent;
  for (const word of text.split(' ')) {
    if (row.trim() !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = `${indent}  ${word}`;
    } else row += row.trim() === '' ? word : ` ${word}`;
  }
  return [...rows, row].join('\n');
}

/** The first column to the left, all others to the right; the text columns take what they need. */
export function columns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One comparison: a row for each tool, then in words what does not fit, and why a tool has no row. */
export function comparisonTable({ title, rows }) {
  const measured = rows.filter(({ seconds: total }) => total !== undefined);
  const body = measured.map((row) => [
    row.tool,
    String(row.ran),
    String(row.killed),
    seconds(row.seconds.median),
    seconds(row.perMutant?.median),
    seconds(row.perFurtherMutant?.median),
    times(row.ratio),
  ]);
  const head = ['tool', 'ran', 'killed', 'wall', 'each', 'further', 'ours/theirs'];
  const notes = rows.flatMap((row) => notesOf(row, rows[0]));
  const figures = body.length === 0 ? [] : ['', columns([head, ...body])];
  return [title, ...figures, ...notes.map((note) => wrap(note)), ''].join('\n');
}

function notesOf(row, first) {
  const notes = [];
  if (row.overhead !== undefined && row === first)
    notes.push(
      `${row.tool}: ${times(row.overhead)} of the floor (own times of covering tests / workers + one run of them).`,
    );
  if (row.peakBytes !== undefined)
    notes.push(`${row.tool}: its own process took ${megabytes(row.peakBytes)} at most.`);
  if (row.overlap !== undefined)
    notes.push(
      `${row.tool}: ${row.overlap.same} of its ${row.ran} and our ${first.ran} mutants break the same line in the same way; ${row.overlap.alike} of those ended alike.`,
    );
  if (row.workers !== first.workers && row.seconds !== undefined)
    notes.push(`${row.tool}: ${row.workers} at a time, it has no more.`);
  if (row.reason !== undefined) notes.push(`${row.tool}: not measured: ${row.reason}`);
  return notes;
}

export function megabytes(bytes) {
  return bytes === undefined ? '-' : `${Math.round(bytes / 2 ** 20)} MB`;
}

/** How the wall time grows with something: a column for each size. */
export function scaleTable({ title, rows, notes = [] }) {
  return [title, '', columns(rows), ...notes.map((note) => wrap(note)), ''].join('\n');
}
