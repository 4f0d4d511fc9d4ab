// A project on disk, ready to be copied: from a generator, or from a registry.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ecosystems } from '../ecosystems.mjs';
import { realProjects } from './real.mjs';
import { addedLines, writeRepository } from './repository.mjs';
import { shapeProject } from './shape.mjs';

/** Five tests for each function, of which each checks another branch. */
export const testsPerFunction = 5;

export function syntheticProject(
  ecosystem,
  folder,
  { functions, suiteTests, perFunction = testsPerFunction, slowness = 1 },
) {
  const { language, testsOf } = ecosystems[ecosystem];
  const id = `${ecosystem}-${functions}-${suiteTests}-${slowness}`;
  const shape = shapeProject(language, { functions, perFunction, suiteTests, slowness });
  return { ...place(ecosystem, folder, id, shape), tests: testsOf(shape.added), coveringTests: perFunction };
}

export function realProject(ecosystem, folder) {
  const { id, build } = realProjects[ecosystem];
  const shape = build();
  return { ...place(ecosystem, folder, `${ecosystem}-${id}`, shape), name: id, tests: shape.tests };
}

function place(ecosystem, folder, id, shape) {
  const root = join(folder, 'projects', id.replaceAll(/[^\w.-]+/g, '-'));
  mkdirSync(root, { recursive: true });
  writeRepository(root, shape);
  ecosystems[ecosystem].place(root);
  return { id, root, lines: addedLines(root) };
}
