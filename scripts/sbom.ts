/**
 * Writes the software bill of materials of `dist/` (CycloneDX): `npm run sbom -- FILE`. npm tells what
 * the lockfile holds, `dist/licenses.txt` which of it went into the bundle. Needs npm 10 or later, and
 * neither a network nor node_modules.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Bom {
  metadata: { component: { name: string; 'bom-ref': string } };
  components: readonly { readonly 'bom-ref': string; scope?: string }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const root = join(import.meta.dirname, '..');
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Where to? npm run sbom -- FILE');
  process.exit(2);
}

const bundled = new Set(
  [...readFileSync(join(root, 'dist/licenses.txt'), 'utf8').matchAll(/^-{80}\n(\S+@\S+)\n/gm)].map(
    ([, id = '']) => id,
  ),
);
const told = execFileSync(
  'npm',
  ['sbom', '--package-lock-only', '--offline', '--sbom-format=cyclonedx'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const bom: Bom = JSON.parse(told);
const { component } = bom.metadata;
component.name = 'pg-azure-backup';

const listed = new Map(bom.components.map(one => [one['bom-ref'], one]));
const unknown = [...bundled].filter(id => !listed.has(id));
if (bundled.size === 0 || unknown.length > 0) {
  throw new Error(`dist/ holds packages that the lockfile does not: ${unknown.join(', ')}`);
}
const isKept = (ref: string): boolean => ref === component['bom-ref'] || bundled.has(ref);
const kept: Bom = {
  ...bom,
  // What is bundled is there, whatever it is to npm.
  components: [...bundled].flatMap(id => {
    const one = listed.get(id);
    return one ? [{ ...one, scope: 'required' }] : [];
  }),
  dependencies: bom.dependencies
    .filter(({ ref }) => isKept(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) })),
};
writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
console.log(`${file}: ${kept.components.length} packages`);
