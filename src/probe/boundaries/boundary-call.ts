import type { LineRange } from '../../domain/change.js';
import { boundaryPart } from '../languages/fault-names.js';
import { lastName } from '../languages/fault-queries.js';
import { parse } from '../languages/grammar.js';
import { languageOf } from '../languages/index.js';
import { linesOf } from '../languages/nodes.js';

/** A call that gives a name which somebody elsewhere has to know: `publish("orders")`. */
export interface BoundaryCall {
  readonly path: string;
  readonly lines: LineRange;
  readonly name: string;
  readonly part: 'tells' | 'listens';
  /** The line of code that holds the name, verbatim. */
  readonly quote: string;
  /** Number of that line, from 1. */
  readonly line: number;
}

/** Every such call of one file. */
export async function boundaryCalls(path: string, text: string): Promise<readonly BoundaryCall[]> {
  const language = languageOf(path);
  const queries = language?.faults.filter(({ kind }) => kind === 'boundary-name') ?? [];
  if (language?.grammar === undefined || queries.length === 0) return [];
  const tree = await parse(language.grammar, text);
  const lines = text.split('\n');
  try {
    return queries.flatMap(({ query }) =>
      tree.query(query).flatMap(({ site, callee, content }): readonly BoundaryCall[] => {
        const part = boundaryPart(lastName(callee?.text ?? ''));
        if (!site || !content || part === undefined) return [];
        const line = content.startPosition.row + 1;
        return [{ path, lines: linesOf(site), name: content.text, part, line, quote: lines[line - 1] ?? '' }];
      }),
    );
  } finally {
    tree.free();
  }
}
