/** One of several audits that share the work on one change; `index` counts from 1, and 0 reads and runs nothing. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** `shard 2 of 4`. */
export function shardName({ index, of }: Shard): string {
  return index === 0 ? 'the reading part' : `shard ${index} of ${of}`;
}
