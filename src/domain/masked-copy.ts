import type { Mask } from './secrets.js';

/** What stands there is one of a few words of ours; a key that happens to be such a word must not change it. */
const ours = new Set([
  'kind',
  'severity',
  'ruling',
  'status',
  'role',
  'ending',
  'state',
  'by',
  'fate',
  'precision',
]);

/**
 * Copies values with every text in them masked: whatever is made of them, cut, wrapped or escaped, holds no secret
 * that a mask would no longer know. What is one object stays one in everything that the same copier copies.
 */
export class MaskingCopier {
  readonly #mask: Mask;
  readonly #copies = new Map<object, unknown>();

  constructor(mask: Mask) {
    this.#mask = mask;
  }

  copy<T>(value: T): T;
  copy(value: unknown): unknown {
    if (typeof value === 'string') return this.#mask(value);
    if (typeof value !== 'object' || value === null) return value;
    if (!this.#copies.has(value)) this.#copies.set(value, this.#copied(value));
    return this.#copies.get(value);
  }

  #copied(value: object): unknown {
    if (Array.isArray(value)) return value.map((each: unknown) => this.copy(each));
    if (value instanceof Map)
      return new Map(Array.from(value, ([key, each]) => [this.copy<unknown>(key), this.copy<unknown>(each)]));
    if (value instanceof Set) return new Set(Array.from(value, (each: unknown) => this.copy(each)));
    const entries = Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      ours.has(name) && typeof each === 'string' ? each : this.copy(each),
    ]);
    return Object.fromEntries(entries);
  }
}
