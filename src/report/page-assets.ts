import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { assetPath } from '../host/asset.js';
import type { PageAssets } from './html/page.js';

const viewerPackage = 'mutation-testing-elements/mutation-test-elements.js';

/** Beside the bundle among the other assets; in a source run where npm has put it. */
function viewerPath(): string {
  const bundled = assetPath('report/mutation-test-elements.js');
  return existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve(viewerPackage);
}

export async function readPageAssets(): Promise<PageAssets> {
  const [style, viewer] = await Promise.all([
    readFile(assetPath('report/page.css'), 'utf8'),
    readFile(viewerPath(), 'utf8'),
  ]);
  return { style, viewer };
}
