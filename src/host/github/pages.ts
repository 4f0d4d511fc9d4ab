import { z } from 'zod';
import type { Answered } from './api.js';
import { type Refusal, unreadable } from './refusal.js';

const pageSize = 100;
/** As many as code scanning keeps of one analysis, and more of those that are dismissed. */
export const mostPages = 100;

export interface Listed<T> {
  readonly kind: 'listed';
  readonly items: readonly T[];
}

/** A list of GitHub, or of a part of it. */
interface ListQuestion {
  readonly what: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

interface Listing<Question> {
  ask(question: Question & { readonly method: 'GET' }): Promise<Answered | Refusal>;
}

/** Every page of a list, or none: whoever acts on a part of it would close what is on the rest. */
export async function listAll<Question extends ListQuestion, T>(
  github: Listing<Question>,
  question: Question,
  item: z.ZodType<T>,
  enough: (items: readonly T[]) => boolean = () => false,
): Promise<Listed<T> | Refusal> {
  const items: T[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const parameters = { ...question.parameters, per_page: pageSize, page };
    const answer = await github.ask({ ...question, method: 'GET', parameters });
    if (answer.kind === 'refused') return answer;
    const read = z.array(item).safeParse(answer.data);
    if (!read.success) return unreadable(question.what, 'the answer is no such list');
    items.push(...read.data);
    const more = answer.more ?? read.data.length === pageSize;
    if (!more || enough(items)) return { kind: 'listed', items };
  }
  return unreadable(question.what, `there are more than ${mostPages * pageSize} of them`);
}
