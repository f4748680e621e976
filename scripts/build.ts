/**
 * Builds `dist/`: TypeScript to `lib/`, `lib/` into one bundle, its entries and its licences.
 *
 * The result is committed and has to be the same wherever it is built, byte by byte: that holds for
 * the ncc of this project's own node_modules, without its cache. With `--if-changed` only where something
 * that it depends on is another than it was.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec } from '@actions/exec';
import { registry } from '../src/commands/registry.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Executables, and the call of the bundle that each is. */
const entries = {
  'cli.js': 'runCli()',
  'cleanup.js': 'runCleanup()',
  ...Object.fromEntries(Object.keys(registry).map(name => [`${name}.js`, `runAction('${name}')`])),
};

/** Licences that allow us to ship a package in our bundle, as long as their text comes with it. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** Files that dependencies bring along and that nothing of ours uses. */
const needlessAssets = ['xdg-open'];

interface Package {
  readonly id: string;
  readonly license: string;
  /** Licence and notices, or a note that there are none. */
  readonly text: string;
}

/** What matters here of a module in webpack's statistics; modules can be made of others. */
interface Module {
  readonly nameForCondition?: string | null;
  readonly modules?: readonly Module[];
}

const stamp = join(root, 'lib/built-from');

const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
if (process.argv.includes('--if-changed') && before === digest()) {
  console.log('dist/ is what was built before');
} else {
  await build();
  writeFileSync(stamp, digest());
}

/** Of all that a build reads and writes; of packages what the lock file says of them. */
function digest(): string {
  const hash = createHash('sha256');
  const read = [
    'src/**/*.ts',
    'scripts/build.ts',
    'scripts/*-licenses.txt',
    'tsconfig*.json',
    'package*.json',
    'dist/*',
  ];
  for (const file of globSync(read, { cwd: root }).sort()) {
    hash.update(`${file}\n`).update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

async function build(): Promise<void> {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  await run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  rmSync(dist, { recursive: true, force: true });
  const packages = bundledPackages(await bundle());
  refuseOtherLicenses(packages);
  refuseDamagedCode();
  for (const asset of needlessAssets) rmSync(join(dist, asset), { force: true });
  writeFileSync(join(dist, 'package.json'), '{"type":"module"}\n');
  writeFileSync(join(dist, 'licenses.txt'), licenseText(packages));
  for (const [file, call] of Object.entries(entries)) writeEntry(file, call);
  console.log(`dist/: ${readdirSync(dist).length} files with ${packages.length} packages`);
}

/**
 * Bundles `lib/` into `dist/` and returns the modules that went in. Not minified: ncc would do that to
 * `index.js` alone, which is small, and it saves no time at the start.
 */
async function bundle(): Promise<readonly Module[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'ncc-'));
  try {
    const stats = join(scratch, 'stats.json');
    const options = ['--no-cache', '--quiet', '--target', 'es2024', '--stats-out', stats];
    await run('@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/main.js', '-o', 'dist', ...options);
    const { modules }: { modules: readonly Module[] } = JSON.parse(readFileSync(stats, 'utf8'));
    return modules;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Webpack makes a text of a file that ncc does not copy. */
function refuseDamagedCode(): void {
  for (const file of globSync('*.wasm', { cwd: dist })) {
    if (WebAssembly.validate(readFileSync(join(dist, file)))) continue;
    throw new Error(`dist/${file} is not as it was in its package`);
  }
}

async function run(program: string, ...args: string[]): Promise<void> {
  await exec(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    silent: true,
    listeners: {
      stdout: data => process.stdout.write(data),
      stderr: data => process.stderr.write(data),
    },
  });
}

function writeEntry(file: string, call: string): void {
  const main = call.replace(/\(.*/, '');
  const path = join(dist, file);
  writeFileSync(
    path,
    `#!/usr/bin/env node\nimport { ${main} } from './index.js'; await ${call};\n`,
  );
  chmodSync(path, 0o755);
}

/** Every package that a module came from. ncc's own `--license` finds few of them. */
function bundledPackages(modules: readonly Module[]): readonly Package[] {
  const folders = new Set(modules.flatMap(packageFolders));
  const packages = new Map([...folders].map(readPackage).map(found => [found.id, found]));
  if (packages.size === 0) throw new Error('The statistics of ncc name no package.');
  return [...packages.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function packageFolders({ nameForCondition, modules = [] }: Module): readonly string[] {
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(nameForCondition ?? '')?.[0];
  return [...(folder === undefined ? [] : [folder]), ...modules.flatMap(packageFolders)];
}

function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|copying|notice|unlicense|third-?party)/i.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  // What a package was compiled from has its own terms.
  const inside = join(root, `scripts/${name}-licenses.txt`);
  if (existsSync(inside)) texts.push(readFileSync(inside, 'utf8').trim());
  const note = `The package has no licence file; its package.json says: ${license}`;
  return {
    id: `${name}@${version}`,
    license: String(license),
    text: texts.length > 0 ? texts.join('\n\n') : note,
  };
}

function refuseOtherLicenses(packages: readonly Package[]): void {
  const others = packages.filter(({ license }) => !isPermissive(license));
  if (others.length === 0) return;
  const list = others.map(({ id, license }) => `${id} (${license})`).join(', ');
  throw new Error(`Not under a licence that is known to be permissive: ${list}`);
}

/** An SPDX expression of at most one level: that is all that packages use. */
function isPermissive(license: string): boolean {
  const choices = license.replace(/^\((?<inner>[^()]*)\)$/, '$<inner>').split(' OR ');
  return choices.some(choice => choice.split(' AND ').every(id => permissive.includes(id)));
}

function licenseText(packages: readonly Package[]): string {
  const rule = '-'.repeat(80);
  const intro = `The bundle in this folder contains the following ${packages.length} packages.\n`;
  const parts = packages.map(({ id, license, text }) => `${rule}\n${id}\n${license}\n\n${text}\n`);
  return [intro, ...parts].join('\n');
}
