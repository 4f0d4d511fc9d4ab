import { json } from './json.js';
import { mutation } from './mutation.js';
import { patch } from './patch.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';

/** Every file that an audit writes as a view of its report. */
export const reporters: readonly Reporter[] = [json, sarif, summary, patch, mutation];
