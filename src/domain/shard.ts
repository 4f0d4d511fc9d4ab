/** One of several audits that share the work on one change; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** `shard 2 of 4`. */
export function shardName({ index, of }: Shard): string {
  return `shard ${index} of ${of}`;
}
