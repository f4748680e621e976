import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { temporaryFolder } from '../support/shared.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Everything that is kept in the repository and was not made by a program. */
const made = ['node_modules', 'dist', 'lib', '.git'];
const files = globSync(['**/*', '.github/**/*', '.ci/*', '.gitlab-ci.yml'], {
  cwd: root,
  exclude: path => made.includes(path.split('/').at(0) ?? ''),
}).filter(file => statSync(join(root, file)).isFile());

describe('an image', () => {
  /** Where one is named without a digest, and why. */
  const exceptions: Readonly<Record<string, string>> = {
    '$[[ inputs.image ]]': 'the user’s, or ours by version (docs/gitlab.md)',
    $IMAGE_TRIED: 'made by the pipeline itself',
    '$IMAGE_TRIED-drill': 'made by the pipeline itself',
    '$CI_TEMPLATE_REGISTRY_HOST/gitlab-org/cli:v1.120.0':
      'GitLab’s own; no two sources told its digest. It gets the token of a job that makes the entry of a release',
    '${{ matrix.image }}': 'each of the matrix has one',
  };
  const byDigest = /^[\w./-]+:[\w.-]+@sha256:(?:[\da-f]{64}|DIGEST|DIGEST-drill)$/;

  const named = files.flatMap(file => {
    if (/(?:^|\/)Dockerfile$/.test(file)) {
      const stages = [...read(file).matchAll(/^FROM (\S+)(?: AS (\w+))?$/gm)];
      const own = stages.map(([, , name]) => name);
      return stages.flatMap(([, image = '']) => (own.includes(image) ? [] : [{ file, image }]));
    }
    const texts = /\.ya?ml$/.test(file)
      ? [read(file)]
      : /\.md$/.test(file)
        ? [...read(file).matchAll(/^```ya?ml\n(.*?)^```$/gms)].map(([, text = '']) => text)
        : [];
    return texts
      .flatMap(text => parseAllDocuments(text).map(document => document.toJS()))
      .flatMap(imagesIn)
      .map(image => ({ file, image }));
  });

  test('is named by its digest, with its tag beside it', () => {
    expect(named.length).toBeGreaterThan(20);
    const others = named.filter(({ image }) => !byDigest.test(image));
    expect(others.filter(({ image }) => !(image in exceptions))).toEqual([]);
    expect([...new Set(others.map(({ image }) => image))].toSorted()).toEqual(
      Object.keys(exceptions).toSorted(),
    );
  });

  test('has one digest wherever the same tag is named', () => {
    const digests = new Map<string, Set<string>>();
    for (const { image } of named.filter(one => /@sha256:[\da-f]{64}$/.test(one.image))) {
      const [tag = '', digest = ''] = image.split('@');
      digests.set(tag, (digests.get(tag) ?? new Set()).add(digest));
    }
    expect([...digests].filter(([, all]) => all.size > 1)).toEqual([]);
  });
});

/** What a pipeline, a workflow or a pod says of images, wherever it says it. */
function imagesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(imagesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (['image', 'container'].includes(key) && typeof inner === 'string') return [inner];
    if (key === 'services' && Array.isArray(inner)) {
      return inner.flatMap(one => (typeof one === 'string' ? [one] : [one.name ?? one.image]));
    }
    return imagesIn(inner);
  });
}

describe('npm', () => {
  test('runs no script of a package, wherever it is called', () => {
    const calls = files
      .filter(file => !file.startsWith('test/') && file !== 'package-lock.json')
      .flatMap(file =>
        read(file)
          .split('\n')
          .filter(line =>
            /(?:\bnpm|npm\)")\S* (?:ci|i|install|pack|publish|rebuild|update)\b/.test(line),
          )
          .map(line => `${file}: ${line.trim()}`),
      );
    expect(calls.length).toBeGreaterThanOrEqual(4);
    expect(calls.filter(call => !call.includes('--ignore-scripts'))).toEqual([]);
  });

  test('would have none to run', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const scripts = Object.entries<{ hasInstallScript?: true }>(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path);
    expect(scripts).toEqual([]);
  });
});

/** The first npm that can tell what a lockfile holds came with Node 20. */
const npm = Number.parseInt(execFileSync('npm', ['--version'], { encoding: 'utf8' }), 10);

test.skipIf(npm < 10)(
  'the bill of materials has each package of the bundle, and no network',
  () => {
    const file = join(temporaryFolder(), 'bom.json');
    execFileSync(process.execPath, [join(root, 'scripts/sbom.ts'), file], {
      env: {
        ...process.env,
        npm_config_registry: 'http://127.0.0.1:1/',
        npm_config_cache: temporaryFolder(),
      },
      stdio: 'pipe',
    });
    const bom = parse(readFileSync(file, 'utf8'));
    expect(bom).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'pg-azure-backup' } },
    });
    const licenses = read('dist/licenses.txt');
    const announced = Number(/the following (\d+) packages/.exec(licenses)?.[1]);
    const refs: string[] = bom.components.map((one: { 'bom-ref': string }) => one['bom-ref']);
    expect(refs).toHaveLength(announced);
    for (const ref of refs) expect(licenses).toContain(`\n${ref}\n`);
    for (const one of bom.components) {
      expect(one).toMatchObject({
        purl: expect.stringMatching(/^pkg:npm\//),
        scope: 'required',
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
      });
    }
    const known = [...refs, bom.metadata.component['bom-ref']];
    for (const { ref, dependsOn } of bom.dependencies) {
      for (const one of [ref, ...dependsOn]) expect(known).toContain(one);
    }
    expect(bom.dependencies.length).toBe(known.length);
  },
);
