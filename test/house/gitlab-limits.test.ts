import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandPipeline, gitlabLimits, simulate } from '../support/gitlab-expansion.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const schedule = { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_REF_PROTECTED: 'true' };
const web = { CI_PIPELINE_SOURCE: 'web', CI_COMMIT_REF_PROTECTED: 'true' };

const including = (...components: readonly (readonly [name: string, inputs: object])[]): string =>
  JSON.stringify({
    include: components.map(([name, inputs]) => ({
      component: `$CI_SERVER_FQDN/OWNER/pg-azure-backup/${name}@1`,
      inputs,
    })),
  });

const databases = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `customer_${index + 1}`);

/** The YAML of a document that includes components. */
const pipelinesIn = (file: string) =>
  [...read(file).matchAll(/^```yaml\n(?<yaml>.*?)^```$/gmsu)]
    .map(({ groups }) => groups?.yaml ?? '')
    .filter(yaml => /^ +- component:/mu.test(yaml))
    .map((yaml, index) => ({ where: `${file} #${index + 1}`, yaml }));

const consumers = [
  ...['full', 'check'].map(name => `examples/gitlab/${name}.gitlab-ci.yml`),
  '.gitlab-ci.yml',
].map(file => ({ where: file, yaml: read(file) }));
const documented = ['docs/gitlab.md', 'docs/getting-started-gitlab.md'].flatMap(pipelinesIn);

describe('the whole pipeline', () => {
  const full = (count: number) =>
    expandPipeline(including(['full-pipeline', { databases: databases(count) }]), schedule);

  test.each([1, 26, 60])('there is one for %i databases', count => {
    const { errors, jobs } = full(count);
    expect(errors).toEqual([]);
    // Two tell how they ended, of which one runs.
    expect(jobs).toHaveLength(3 * count + 2);
  });

  test('of 60 databases, one that fails holds up no other, and the pipeline is red', () => {
    const all = [...databases(58), 'gone', 'postgres'];
    const yaml = including(['full-pipeline', { databases: all }]);
    const ends = simulate(expandPipeline(yaml, schedule), name => name === 'pg-backup: [gone]');
    expect(ends.size).toBe(182);
    const not = [...ends].filter(([, end]) => end !== 'run');
    expect(not).toEqual([
      ['pg-backup: [gone]', 'failed'],
      ['pg-notify', 'skipped'],
    ]);
    const green = simulate(expandPipeline(yaml, schedule), () => false);
    expect([...green].filter(([, end]) => end !== 'run')).toEqual([
      ['pg-notify-failure', 'skipped'],
    ]);
  });

  test('by hand everything waits for a click, and a restore that waits keeps it from being green', () => {
    const yaml = including(
      ['full-pipeline', { databases: ['shop', 'crm'] }],
      ['restore', { database: 'shop' }],
    );
    const { jobs, ...rest } = expandPipeline(yaml, web);
    expect(rest.errors).toEqual([]);
    const ends = simulate({ jobs, ...rest }, () => false);
    expect(new Set(ends.values())).toEqual(new Set(['waits']));
    expect(jobs.filter(job => !job.allowFailure).map(({ name }) => name)).toEqual(['pg-restore']);
  });

  test('its jobs come one after the other, each kind in a stage of its own', () => {
    const { jobs, stages } = full(2);
    const found = jobs.map(({ name, stage, needs }) => [name, stages.indexOf(stage), needs]);
    expect(found).toEqual([
      ['pg-backup: [customer_1]', 1, []],
      ['pg-backup: [customer_2]', 1, []],
      ['pg-verify: [customer_1]', 2, undefined],
      ['pg-verify: [customer_2]', 2, undefined],
      ['pg-prune: [customer_1]', 3, undefined],
      ['pg-prune: [customer_2]', 3, undefined],
      ['pg-notify', 4, undefined],
      ['pg-notify-failure', 4, undefined],
    ]);
  });
});

describe('how many databases', () => {
  const whole = [{ job: 'pg-backup', artifacts: false }];
  const own = { PG_BACKUP_INPUT_DATABASES: ['$[[ matrix.PG_BACKUP_INPUT_DATABASES ]]'] };
  const instance = (job: string) => ({ job, artifacts: false, parallel: { matrix: [own] } });

  const shapes: Readonly<Record<string, (items: readonly string[]) => string>> = {
    'one of `backup`, `verify`, `prune`, `check`, `databases`': items =>
      including(['backup', { databases: items }]),
    '`full-pipeline`': items => including(['full-pipeline', { databases: items }]),
    '`verify` with `needs: [pg-backup]`': items =>
      including(['backup', { databases: items }], ['verify', { databases: items, needs: whole }]),
    '`prune` with `needs: [pg-backup, pg-verify]`': items =>
      including(
        ['backup', { databases: items }],
        ['verify', { databases: items, needs: whole }],
        ['prune', { databases: items, needs: [...whole, { job: 'pg-verify', artifacts: false }] }],
      ),
    '`verify` and `prune` that need [their own database’s job](#needs-of-ones-own-database) alone':
      items =>
        including(
          ['backup', { databases: items }],
          ['verify', { databases: items, needs: [instance('pg-backup')] }],
          ['prune', { databases: items, needs: [instance('pg-verify')] }],
        ),
  };

  /** Rows of the table in the documentation: the shape, everywhere, and in GitLab.com's free tier. */
  const rows = [
    ...read('docs/gitlab.md').matchAll(
      /^\| (?<shape>.+?) +\| (?<everywhere>\d+) +\| (?<free>\d+) +\|$/gmu,
    ),
  ].map(({ groups = {} }) => ({
    shape: groups.shape ?? '',
    everywhere: Number(groups.everywhere),
    free: Number(groups.free),
  }));

  test('the table has every shape', () => {
    expect(rows.map(({ shape }) => shape)).toEqual(Object.keys(shapes));
  });

  test.each(rows)('$shape: $everywhere, $free', ({ shape, everywhere, free }) => {
    const expand = (count: number) =>
      expandPipeline(shapes[shape]?.(databases(count)) ?? '', schedule);
    expect(expand(everywhere).errors).toEqual([]);
    expect(expand(everywhere + 1).errors).not.toEqual([]);
    const fits = (count: number) =>
      count <= everywhere && expand(count).jobs.length <= gitlabLimits.activeJobs;
    expect([fits(free), fits(free + 1)]).toEqual([true, false]);
  });
});

describe('names and keys', () => {
  test('a list that is too long for the name of a job can be a variable', () => {
    const list = databases(40).join(',');
    expect(expandPipeline(including(['backup', { databases: [list] }]), schedule).errors).toEqual([
      expect.stringContaining('value too long'),
    ]);
    const yaml = including(['backup', { databases: ['$EUROPE', '$ASIA'] }]);
    const { errors, jobs } = expandPipeline(yaml, { ...schedule, EUROPE: list, ASIA: list });
    expect(errors).toEqual([]);
    expect(jobs.map(({ name }) => name)).toEqual(['pg-backup: [$EUROPE]', 'pg-backup: [$ASIA]']);
  });

  // Whatever the items are.
  const items = ['shop', 'crm*', 'a,b', 'größe', '$EUROPE'];

  test.each(['backup', 'verify', 'prune', 'full-pipeline'])(
    '%s: what its input proposes as a group is one for each item',
    name => {
      const { description = '' } =
        /resource-group:\n.*?description: '(?<description>.*?)'\n {6}\w+:/su.exec(
          read(`templates/${name}.yml`),
        )?.groups ?? {};
      const [proposed = ''] = /(?<=`)pg-azure-backup\/\S+(?=`)/u.exec(description) ?? [];
      const yaml = including([name, { databases: items, 'resource-group': proposed }]);
      const { errors, jobs, lostGroups } = expandPipeline(yaml, schedule);
      expect({ errors, lostGroups }).toEqual({ errors: [], lostGroups: [] });
      const groups = jobs.flatMap(({ group }) => group ?? []);
      expect(groups.length).toBeGreaterThanOrEqual(items.length);
      expect(new Set(groups).size).toBe(groups.length);
    },
  );

  test('a group by name is lost where the item is more than a name', () => {
    const group = 'pg-azure-backup/$PG_BACKUP_INPUT_DATABASES';
    const yaml = including(['backup', { databases: items, 'resource-group': group }]);
    expect(expandPipeline(yaml, schedule).lostGroups).toEqual([
      'pg-azure-backup/crm*',
      'pg-azure-backup/a,b',
      'pg-azure-backup/größe',
    ]);
  });

  test.each(['backups/*', '/backups', 'backups/', 'a,b', ''])(
    'a group %j that GitLab would drop is refused',
    group => {
      const yaml = including(['backup', { 'resource-group': group }]);
      expect(expandPipeline(yaml, schedule).errors).toEqual([
        'backup, resource-group: provided value does not match required RegEx pattern',
      ]);
    },
  );
});

describe.each([...consumers, ...documented])('$where', ({ yaml }) => {
  const sources = yaml.includes('CI_DEFAULT_BRANCH')
    ? [{ CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'main' }]
    : [schedule, { ...web, SOURCE_DATABASE: 'shop', TARGET_DATABASE: '' }];

  test('is a pipeline, as it stands and with 60 databases', () => {
    const many = yaml.replaceAll(/\[shop, crm\]/gu, JSON.stringify(databases(60)));
    for (const variables of sources)
      for (const text of [yaml, many]) {
        const { errors, jobs, lostGroups } = expandPipeline(text, variables);
        expect({ errors, lostGroups }).toEqual({ errors: [], lostGroups: [] });
        expect(jobs.length).toBeGreaterThan(0);
      }
  });

  test('pings from one job alone, which knows of all', () => {
    for (const variables of sources) {
      const pinging = expandPipeline(yaml, variables).jobs.filter(job =>
        Object.hasOwn(job.variables, 'PG_BACKUP_PING_URL'),
      );
      expect(pinging.length).toBeLessThanOrEqual(1);
    }
  });
});
