import { writeFile } from 'node:fs/promises';

/** A word and what it is about. */
export type Order = readonly [word: string, ...about: string[]];

/**
 * Writes what a Java program of ours is told: a line for each order, tabs between the words. Java brings no reader of
 * JSON, and no path that git lists without quotes holds a line end or a tab.
 */
export async function writeOrders(path: string, orders: readonly Order[]): Promise<void> {
  await writeFile(path, orders.map((order) => `${order.join('\t')}\n`).join(''));
}
