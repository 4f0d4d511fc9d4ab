'use strict';

/** What a run can leave to the next one in the same process, other than through the modules that both have loaded. */

const names =
  'assert buffer child_process crypto dns events fs fs/promises http https net os path stream timers url util zlib';
const prototypes = [Object, Array, String, Number, Function, Promise, Date, RegExp, Map, Set, Error, Symbol];

function places() {
  const found = [
    ['globalThis', globalThis],
    ['process', process],
    ['console', console],
    ['Math', Math],
    ['JSON', JSON],
  ];
  for (const name of names.split(' ')) found.push([name, require(`node:${name}`)]);
  for (const own of prototypes) found.push([own.name, own], [`${own.name}.prototype`, own.prototype]);
  return found;
}

const followed = places();

function contentsOf(object) {
  const contents = new Map();
  for (const key of Reflect.ownKeys(object)) {
    const { value, get, set } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
    contents.set(key, get ?? set ?? value);
  }
  return contents;
}

/** What everybody shares, as it is now; says later what has been changed in it, by name. */
exports.remember = () => {
  const before = followed.map(([, object]) => contentsOf(object));
  return () =>
    followed.flatMap(([name, object], index) => {
      const [old, now] = [before[index], contentsOf(object)];
      const keys = new Set([...old.keys(), ...now.keys()]);
      return [...keys]
        .filter((key) => old.has(key) !== now.has(key) || !Object.is(old.get(key), now.get(key)))
        .map((key) => `${name}.${String(key)}`);
    });
};

/** What keeps the process alive, by kind. */
exports.waiting = () => {
  const counts = {};
  for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** Lets go on what is ready to. */
exports.turn = () => new Promise((resolve) => setImmediate(resolve));

/** Puts the working directory and the environment back. */
exports.keep = () => {
  const [directory, env] = [process.cwd(), { ...process.env }];
  return () => {
    process.chdir(directory);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  };
};
