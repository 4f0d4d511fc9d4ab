import { dotnet } from './dotnet.js';
import type { Ecosystem } from './ecosystem.js';
import { go } from './go.js';
import { gradle } from './gradle.js';
import { maven } from './maven.js';
import { node } from './node.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { rust } from './rust.js';

/** Each runner belongs to one of them. */
export const ecosystems: readonly Ecosystem[] = [python, node, php, ruby, maven, gradle, go, rust, dotnet];
