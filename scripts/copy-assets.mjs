// What ncc cannot bundle lies beside the bundle: the tree-sitter runtime, its grammars, our test reporters,
// the rubrics.
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';

const grammars = [
  'python',
  'javascript',
  'typescript',
  'tsx',
  'go',
  'java',
  'c-sharp',
  'ruby',
  'php',
  'rust',
];
const copies = [
  ...['js', 'wasm'].map((kind) => [
    `node_modules/web-tree-sitter/web-tree-sitter.${kind}`,
    `dist/web-tree-sitter.${kind}`,
  ]),
  ...grammars.map((name) => [
    `node_modules/@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`,
    `dist/tree-sitter-${name}.wasm`,
  ]),
  ['assets', 'dist/assets'],
  [
    'node_modules/mutation-testing-elements/dist/mutation-test-elements.js',
    'dist/assets/report/mutation-test-elements.js',
  ],
  ['rubrics', 'dist/rubrics'],
];
for (const [from, to] of copies) {
  if (!existsSync(from)) throw new Error(`${from} is not there: run npm install first`);
  cpSync(from, to, { recursive: true, filter: (path) => !path.includes('__pycache__') });
}
for (const [name, licence] of [
  ['web-tree-sitter', 'MIT'],
  ['@vscode/tree-sitter-wasm', 'MIT'],
  ['mutation-testing-elements', 'Apache-2.0'],
]) {
  appendFileSync(
    'dist/licenses.txt',
    `\n${name}\n${licence}\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`,
  );
}

// The viewer is a bundle itself, of packages that are not installed here: their texts are kept by its version.
const { version } = JSON.parse(readFileSync('node_modules/mutation-testing-elements/package.json', 'utf8'));
const within = `scripts/licences/mutation-testing-elements-${version}.txt`;
if (!existsSync(within)) {
  throw new Error(
    `${within} is not there: see which packages are bundled in that version and write down their licences`,
  );
}
appendFileSync('dist/licenses.txt', `\n${readFileSync(within, 'utf8')}`);
