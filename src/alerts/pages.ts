import { z } from 'zod';
import type { CodeScanning, Question } from './code-scanning.js';
import { type Refusal, unreadable } from './refusal.js';

const pageSize = 100;
/** As many as code scanning keeps of one analysis, and more of those that are dismissed. */
export const mostPages = 100;

export interface Listed<T> {
  readonly kind: 'listed';
  readonly items: readonly T[];
}

/** Every page of a list, or none: whoever acts on a part of it would close what is on the rest. */
export async function listAll<T>(
  scanning: CodeScanning,
  question: Omit<Question, 'method'>,
  item: z.ZodType<T>,
  enough: (items: readonly T[]) => boolean = () => false,
): Promise<Listed<T> | Refusal> {
  const items: T[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const parameters = { ...question.parameters, per_page: pageSize, page };
    const answer = await scanning.ask({ ...question, method: 'GET', parameters });
    if (answer.kind === 'refused') return answer;
    const read = z.array(item).safeParse(answer.data);
    if (!read.success) return unreadable(question.what, 'the answer is no such list');
    items.push(...read.data);
    const more = answer.more ?? read.data.length === pageSize;
    if (!more || enough(items)) return { kind: 'listed', items };
  }
  return unreadable(question.what, `there are more than ${mostPages * pageSize} of them`);
}
