import { expect, test } from '@jest/globals';
import { languageOf } from '../../src/probe/languages/index.js';
import { selectTests } from '../../src/probe/select-tests.js';

interface Row {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  readonly changed?: readonly string[];
  readonly sharesHooks?: boolean;
  readonly near: readonly string[];
  readonly reaching?: readonly string[];
  readonly others?: readonly string[];
}

const rows: readonly Row[] = [
  {
    title: 'Python: direct, through another module, and not at all',
    files: {
      'src/shop/orders.py': '',
      'src/shop/api.py': 'from shop import orders',
      'tests/test_direct.py': 'from shop.orders import newest',
      'tests/test_api.py': 'import shop.api as api',
      'tests/test_other.py': 'import json',
    },
    sources: ['src/shop/orders.py'],
    near: ['tests/test_direct.py'],
    reaching: ['tests/test_api.py'],
  },
  {
    title:
      'Python: without an import, by another process, a request, a helper that does, or a shared fixture',
    files: {
      'src/shop/orders.py': '',
      'tests/test_direct.py': 'from shop.orders import newest',
      'tests/test_json.py': 'import json',
      'tests/test_cli.py': 'import subprocess',
      'tests/test_web.py': 'def test_page(client): ...',
      'tests/test_helped.py': 'from tests.helpers import started',
      'tests/helpers.py': 'from os import system',
      'tests/live/conftest.py': 'import requests',
      'tests/live/test_live.py': '',
    },
    sources: ['src/shop/orders.py'],
    near: ['tests/test_direct.py'],
    others: ['tests/test_cli.py', 'tests/test_web.py', 'tests/test_helped.py', 'tests/live/test_live.py'],
  },
  {
    title: 'Python: a package that is a plugin of pytest is there without an import',
    files: {
      'src/shop/orders.py': '',
      'tests/test_direct.py': 'from shop.orders import newest',
      'tests/test_other.py': '',
      'setup.py': "setup(entry_points={'pytest11': ['shop = shop.fixtures']})",
    },
    sources: ['src/shop/orders.py'],
    near: ['tests/test_direct.py'],
    others: ['tests/test_other.py'],
  },
  {
    title: 'where no import leads anywhere, every test may',
    files: { 'src/shop/orders.py': '', 'tests/test_a.py': 'import json' },
    sources: ['src/shop/orders.py'],
    near: [],
    others: ['tests/test_a.py'],
  },
  {
    title: 'Python: relative imports, packages and imports over several lines',
    files: {
      'pkg/__init__.py': 'from .store import (\n    Store,\n    Row,\n)',
      'pkg/store.py': '',
      'pkg/tests/test_store_rows.py': 'from ..store import Store',
      'tests/test_package.py': 'import pkg',
    },
    sources: ['pkg/store.py'],
    near: ['pkg/tests/test_store_rows.py'],
    reaching: ['tests/test_package.py'],
  },
  {
    title: 'Python: what a conftest imports, every test below it may reach',
    files: {
      'app/models.py': '',
      'tests/conftest.py': 'from app.models import Row',
      'tests/unit/test_x.py': '',
      'other/test_y.py': '',
    },
    sources: ['app/models.py'],
    near: ['tests/unit/test_x.py'],
  },
  {
    title: 'JavaScript and TypeScript: extensions, index files, compiled names, aliases, require',
    files: {
      'src/list/index.ts': '',
      'src/a.test.ts': "import { sort } from './list'",
      'src/b.test.ts': "import { sort } from './list/index.js'",
      'src/c.test.js': "const { sort } = require('./list')",
      'src/d.test.ts': "import { sort } from '@/list'",
      'src/e.test.ts': "import { sort } from 'list-of-others'",
    },
    sources: ['src/list/index.ts'],
    near: ['src/a.test.ts', 'src/b.test.ts', 'src/c.test.js', 'src/d.test.ts'],
    others: ['src/e.test.ts'],
  },
  {
    title: 'Ruby: paths written around __FILE__ and __dir__',
    files: {
      'lib/list.rb': '',
      'init.rb': 'require "list"',
      'test/helper.rb': 'require "#{File.dirname(__FILE__)}/../init"',
      'test/a_test.rb': "require 'helper'",
      'test/b_test.rb': "require File.expand_path('../../lib/list', __FILE__)",
      'test/c_test.rb': "require 'json'",
    },
    sources: ['lib/list.rb'],
    near: ['test/b_test.rb'],
    reaching: ['test/a_test.rb'],
    others: ['test/c_test.rb'],
  },
  {
    title: 'Go: every file of the package, and packages that import it',
    files: {
      'go.mod': 'module example.org/shop',
      'orders/orders.go': 'package orders',
      'orders/orders_test.go': 'package orders',
      'api/api.go': 'package api\n\nimport "example.org/shop/orders"\n',
      'api/api_test.go': 'package api',
      'other/other_test.go': 'package other',
    },
    sources: ['orders/orders.go'],
    near: ['orders/orders_test.go'],
    reaching: ['api/api_test.go'],
  },
  {
    title: 'Java: classes of the same package, and imported ones',
    files: {
      'src/main/java/shop/Orders.java': 'package shop;\nclass Orders {}\n',
      'src/test/java/shop/NewestTest.java': 'package shop;\nclass NewestTest { Orders orders; }\n',
      'src/test/java/api/ApiTest.java':
        'package api;\nimport shop.Orders;\nclass ApiTest { Orders orders; }\n',
      'src/test/java/api/OtherTest.java': 'package api;\nclass OtherTest {}\n',
    },
    sources: ['src/main/java/shop/Orders.java'],
    near: ['src/test/java/shop/NewestTest.java', 'src/test/java/api/ApiTest.java'],
    reaching: [],
    others: ['src/test/java/api/OtherTest.java'],
  },
  {
    title: 'a test named after the source, and one that the change touched',
    files: { 'bin/report.js': '', 'test/report.test.js': '', 'test/cli.test.js': '', 'test/z.test.js': '' },
    sources: ['bin/report.js'],
    changed: ['test/cli.test.js'],
    near: ['test/report.test.js', 'test/cli.test.js'],
    others: ['test/z.test.js'],
  },
  {
    title: 'JavaScript: what says by its imports alone that it gets nowhere near',
    files: {
      'package.json':
        '{"name": "shop", "main": "src/orders.js", "devDependencies": {"chai": "^5.0.0", "@acme/money": "1"}}',
      'src/orders.js': '',
      'src/other.js': "import { add } from '@acme/money/add';",
      'test/direct.test.js': "import { newest } from '../src/orders.js';",
      'test/other.test.js':
        "import 'chai';\nimport fs from 'fs';\nimport { x } from 'node:util';\nimport { other } from '../src/other.js';\nimport data from './data.json';",
    },
    sources: ['src/orders.js'],
    near: ['test/direct.test.js'],
  },
  {
    title:
      'JavaScript: without an import, by a name made at run time, an alias, a package of the same repository, a build',
    files: {
      'package.json': '{"name": "all", "dependencies": {"@acme/core": "workspace:*"}}',
      'core/package.json': '{"name": "@acme/core", "main": "dist/index.js"}',
      'core/src/orders.ts': '',
      'core/direct.test.ts': "import { newest } from './src/orders';",
      'core/none.test.ts': '',
      'core/made.test.ts': "const name = 'orders'; await import(`./src/${name}`);",
      'core/required.test.ts': 'require(path);',
      'core/alias.test.ts': "import { newest } from '#orders';",
      'core/self.test.ts': "import { newest } from '@acme/core';",
      'core/unlisted.test.ts': "import { newest } from 'orders-of-acme';",
      'core/built.test.ts': "import { newest } from './dist/index.js';",
      'core/started.test.ts': "import { execFile } from 'node:child_process';",
      'core/helped.test.ts': "import { all } from './helper';",
      'core/helper.ts': "export const all = import.meta.glob('./src/*.ts');",
    },
    sources: ['core/src/orders.ts'],
    near: ['core/direct.test.ts'],
    others: [
      'core/made.test.ts',
      'core/required.test.ts',
      'core/alias.test.ts',
      'core/self.test.ts',
      'core/unlisted.test.ts',
      'core/built.test.ts',
      'core/started.test.ts',
      'core/helped.test.ts',
    ],
  },
  {
    title: 'JavaScript: what a configuration runs before every test gets there',
    files: {
      'vitest.config.ts': "export default { test: { setupFiles: ['./test/prepare.ts'] } };",
      'src/orders.ts': '',
      'test/prepare.ts': "import { seed } from '../src/orders';",
      'test/direct.test.ts': "import { newest } from '../src/orders';",
      'test/other.test.ts': '',
    },
    sources: ['src/orders.ts'],
    near: ['test/direct.test.ts'],
    others: ['test/other.test.ts'],
  },
  {
    title: 'JavaScript: so does what the settings in package.json name',
    files: {
      'package.json': '{"main": "src/orders.js", "mocha": {"require": ["./test/prepare"]}}',
      'src/orders.js': '',
      'test/prepare.js': "require('../src/orders');",
      'test/direct.test.js': "require('../src/orders');",
      'test/other.test.js': '',
    },
    sources: ['src/orders.js'],
    near: ['test/direct.test.js'],
    others: ['test/other.test.js'],
  },
  {
    title: 'JavaScript: hooks in no suite, where one process runs all files',
    files: {
      'src/orders.js': '',
      'test/direct.test.js': "const { seed } = require('../src/orders');\nbeforeEach(() => seed());",
      'test/other.test.js': '',
    },
    sources: ['src/orders.js'],
    sharesHooks: true,
    near: ['test/direct.test.js'],
    others: ['test/other.test.js'],
  },
  {
    title: 'JavaScript: the same where each file has a process of its own',
    files: {
      'src/orders.js': '',
      'test/direct.test.js': "const { seed } = require('../src/orders');\nbeforeEach(() => seed());",
      'test/other.test.js': '',
    },
    sources: ['src/orders.js'],
    near: ['test/direct.test.js'],
  },
];

test.each(rows)(
  '$title',
  ({ files, sources, changed = [], near, reaching = [], others = [], sharesHooks = false }) => {
    const all = Object.entries(files);
    const texts = new Map(all.filter(([path]) => languageOf(path) !== undefined));
    const names = languageOf('a.js')?.importsSayAll?.manifestNames;
    const manifests = new Map(all.filter(([path]) => names?.test(path)));
    const testFiles = [...texts.keys()].filter((path) => /test_|\.test\.|_test\.|Test\.java$/.test(path));
    const selection = selectTests({
      testFiles,
      sources,
      changedTests: changed,
      texts,
      manifests,
      sharesHooks,
    });
    expect(selection).toEqual({ near, reaching, others });
  },
);

test('imports are read as written, whatever stands around them', () => {
  const python =
    'import os, a.b as c\nfrom . import x\nfrom ..y import (\n  z as w,  # why\n  v,\n)\ntext = "import nothing_at_all from here"\n';
  expect(languageOf('a.py')?.imports(python)).toEqual(['os', 'a.b', '.', '.x', '..y', '..y.z', '..y.v']);
  const javascript =
    "import a from './a.js';\nexport * from \"./b\";\nconst c = await import('./c');\nconst d = require('d');";
  expect(languageOf('a.mjs')?.imports(javascript)).toEqual(['./a.js', './b', './c', 'd']);
});
