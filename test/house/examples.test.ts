import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CronJob, Job } from 'kubernetes-types/batch/v1.d.ts';
import type {
  Namespace,
  PersistentVolumeClaim,
  PodSpec,
  ServiceAccount,
} from 'kubernetes-types/core/v1.d.ts';
import type { NetworkPolicy } from 'kubernetes-types/networking/v1.d.ts';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, visit } from 'yaml';
import { isCommand } from '../../scripts/commands.ts';
import { inFlags } from '../../src/catalog/reference.ts';
import { registry } from '../../src/commands/registry.ts';
import { parseEnvironmentFile } from '../../src/options/environment-file.ts';
import { parseOptions } from '../../src/options/parse.ts';
import { allOptions } from '../../src/options/schema.ts';
import { temporaryFolder } from '../support/shared.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, 'examples', file), 'utf8');

type Environment = Readonly<Record<string, string>>;

/** What the program has against a command: nothing, or what is wrong with its options. */
function complaints(words: readonly string[], env: Environment): readonly string[] {
  const [program = '', verb = '', ...argv] = words;
  if (basename(program) !== 'pg-azure-backup' || !isCommand(verb)) return [words.join(' ')];
  const parsed = parseOptions(verb, registry, argv, {
    env,
    readSecretFile: () => 'sesame-1234',
    readEnvironmentFile: path => {
      expect(path).toBe('/etc/pg-azure-backup/env');
      return read('cron/pg-azure-backup.env');
    },
  });
  const errors = parsed.kind === 'refused' ? parsed.errors : [];
  return [...errors, ...parsed.warnings].map(inFlags);
}

/** Minute, hour, day, month and weekday, as our examples have them: a number or a star. */
function isSchedule(text: string): boolean {
  const [minute, hour, ...rest] = text.split(' ');
  const within = (field: string | undefined, highest: number) =>
    /^\d\d?$/u.test(field ?? '') && Number(field) <= highest;
  return within(minute, 59) && within(hour, 23) && rest.join(' ') === '* * *';
}

test('what is wrong with a command or a schedule is found', () => {
  expect(complaints(['pg-azure-backup', 'list'], {})).toHaveLength(1);
  expect(complaints(['pg-azure-backup', 'lsit'], {})).toHaveLength(1);
  const env = { PG_BACKUP_STORAGE_DIRECTORY: '/backups', PG_BACKUP_LABLE: 'daily' };
  expect(complaints(['pg-azure-backup', 'list'], env)).toHaveLength(1);
  expect(['17 3 * * *', '60 3 * * *', '17 24 * * *', '17 3 * *'].map(isSchedule)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

type Manifest = CronJob | Job | Namespace | NetworkPolicy | PersistentVolumeClaim | ServiceAccount;

/** The objects in a file, as they stand there. */
function manifestsIn(text: string): Manifest[] {
  return parseAllDocuments(text, { uniqueKeys: true }).map(document => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  });
}

const modules: Readonly<Record<string, string>> = {
  v1: 'core/v1',
  'batch/v1': 'batch/v1',
  'networking.k8s.io/v1': 'networking/v1',
};

/**
 * What does not fit the types that are made from Kubernetes' OpenAPI: unknown and misplaced fields,
 * which a server refuses as well, missing ones and values of another type.
 */
function misfits(manifests: readonly Manifest[]): string[] {
  const folder = temporaryFolder();
  const lines = manifests.map(({ apiVersion = '', kind }, index) => {
    const file = join(root, 'node_modules/kubernetes-types', modules[apiVersion] ?? apiVersion);
    return `export const _${index}: import('${file}').${kind} = ${JSON.stringify(manifests[index])};`;
  });
  writeFileSync(join(folder, 'manifests.ts'), lines.join('\n'));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...['--ignoreConfig', '--noEmit', '--strict', '--types', '', '--pretty', 'false'],
      'manifests.ts',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const found = stdout.split('\n').filter(line => line !== '');
  expect(found.length > 0).toBe(status !== 0);
  return found;
}

/** Values that the types take for any text. */
const texts: Readonly<Record<string, RegExp>> = {
  concurrencyPolicy: /^(?:Allow|Forbid|Replace)$/u,
  restartPolicy: /^(?:OnFailure|Never)$/u,
  protocol: /^(?:TCP|UDP)$/u,
  fsGroupChangePolicy: /^(?:OnRootMismatch|Always)$/u,
  cpu: /^(?:\d+|\d+m)$/u,
  memory: /^\d+[MG]i$/u,
  storage: /^\d+Gi$/u,
  'ephemeral-storage': /^\d+Gi$/u,
  sizeLimit: /^\d+Gi$/u,
  name: /^[a-z\d.-]+$|^PG_BACKUP_[A-Z_]+$/u,
  generateName: /^[a-z\d-]+-$/u,
  namespace: /^database-backup$/u,
};

describe('Kubernetes', () => {
  const files = globSync('*.yml', { cwd: join(root, 'examples/kubernetes') }).toSorted();
  const manifests = files.flatMap(file => manifestsIn(read(`kubernetes/${file}`)));
  const ofKind = <M extends Manifest>(kind: M['kind']) =>
    manifests.filter((one): one is M => one.kind === kind);
  const jobs = [
    ...ofKind<CronJob>('CronJob').map(({ metadata, spec }) => ({
      name: metadata?.name ?? '',
      job: spec?.jobTemplate.spec,
    })),
    ...ofKind<Job>('Job').map(({ metadata, spec }) => ({
      name: metadata?.generateName ?? '',
      job: spec,
    })),
  ].map(({ name, job }) => {
    const pod: PodSpec = job?.template.spec ?? { containers: [] };
    const containers = [...(pod.initContainers ?? []), ...pod.containers];
    return { name, job, pod, containers };
  });
  const commands = jobs.flatMap(({ name, job, pod, containers }) =>
    containers.map(one => ({ ...one, job: name, labels: job?.template.metadata?.labels, pod })),
  );

  test('there is all that the README says', () => {
    for (const file of files) expect(read('kubernetes/README.md')).toContain(`](${file})`);
    expect(jobs.map(({ name }) => name).toSorted()).toEqual([
      'pg-backup',
      'pg-backup-check',
      'pg-backup-local',
      'pg-backup-prune',
      'pg-backup-verify',
      'pg-restore-',
    ]);
    const names = manifests.map(({ kind, metadata }) => `${kind} ${metadata?.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('the manifests fit the API', () => {
    expect(misfits(manifests)).toEqual([]);
    for (const file of files) {
      for (const document of parseAllDocuments(read(`kubernetes/${file}`))) {
        visit(document, {
          Pair: (_, { key, value }) => {
            const rule = texts[String(key)];
            if (rule && String(value) !== '') expect(String(value)).toMatch(rule);
          },
        });
      }
    }
    for (const { spec } of ofKind<CronJob>('CronJob')) expect(spec?.schedule).toSatisfy(isSchedule);
  });

  test('what does not fit is found', () => {
    const right = read('kubernetes/backup-blob.yml');
    const wrong = [
      { from: 'timeZone:', to: 'timezone:', found: `'"timezone"' does not exist in` },
      { from: 'backoffLimit:', to: 'fsGroup:', found: `'"fsGroup"' does not exist in` },
      {
        from: 'backoffLimit: 2',
        to: "backoffLimit: '2'",
        found: "Type 'string' is not assignable",
      },
      { from: "schedule: '17 3 * * *'", to: '', found: "Property 'schedule' is missing" },
    ];
    for (const { from } of wrong) expect(right).toContain(from);
    expect(misfits(wrong.flatMap(({ from, to }) => manifestsIn(right.replace(from, to))))).toEqual(
      wrong.map(({ found }) => expect.stringContaining(found)),
    );
  });

  test('what is named is there', () => {
    const named = (kind: Manifest['kind']) => ofKind(kind).map(({ metadata }) => metadata?.name);
    for (const one of manifests) {
      if (one.kind !== 'Namespace') expect(named('Namespace')).toContain(one.metadata?.namespace);
    }
    for (const { pod, containers } of jobs) {
      expect(named('ServiceAccount')).toContain(pod.serviceAccountName);
      for (const { persistentVolumeClaim: claim } of pod.volumes ?? [])
        if (claim) expect(named('PersistentVolumeClaim')).toContain(claim.claimName);
      const volumes = pod.volumes?.map(({ name }) => name).toSorted();
      const mounted = containers.flatMap(one => one.volumeMounts?.map(({ name }) => name) ?? []);
      expect([...new Set(mounted)].toSorted()).toEqual(volumes);
    }
  });

  test.each(jobs)('$name has the least rights', ({ job, pod, containers }) => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      restartPolicy: 'Never',
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      },
    });
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC'])
      expect(pod).not.toHaveProperty(field);
    expect(pod.volumes?.flatMap(({ hostPath }) => hostPath ?? [])).toEqual([]);
    expect(job?.activeDeadlineSeconds).toBeGreaterThan(0);
    for (const one of containers) {
      expect(one.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(one.volumeMounts).toContainEqual({ name: 'tmp', mountPath: '/tmp' });
      expect(Object.keys(one.resources?.requests ?? {})).toEqual([
        'cpu',
        'memory',
        'ephemeral-storage',
      ]);
      expect(Object.keys(one.resources?.limits ?? {})).toEqual(['memory', 'ephemeral-storage']);
    }
    expect(pod.volumes?.find(({ name }) => name === 'tmp')?.emptyDir?.sizeLimit).toBeDefined();
  });

  // Which exit codes there are: docs/errors.md.
  const disrupted = {
    action: 'Ignore',
    onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }],
  };
  const ownFailure = { action: 'FailJob', onExitCodes: { operator: 'In', values: [1, 2] } };

  test.each(jobs)('$name is tried again for what may pass, and for nothing else', one => {
    const { name, job, containers } = one;
    const rules = job?.podFailurePolicy?.rules;
    const run = containers.flatMap(({ command, env = [] }) =>
      command?.includes('backup') ? env.filter(({ name }) => name === 'PG_BACKUP_RUN_ID') : [],
    );
    if (name === 'pg-restore-') {
      // Somebody looks at it first.
      expect(job).toMatchObject({ backoffLimit: 0 });
      expect(rules).toBeUndefined();
    } else if (run.length === 0) {
      expect(containers.flatMap(({ command = [] }) => command)).not.toContain('backup');
      expect(job).toMatchObject({ backoffLimit: 0 });
      expect(rules).toEqual([disrupted]);
    } else {
      expect(job?.backoffLimit).toBeGreaterThan(0);
      expect(rules).toEqual([disrupted, ownFailure]);
      // Each Job has another, each of its pods the same.
      expect(run).toMatchObject([
        {
          valueFrom: {
            fieldRef: { fieldPath: "metadata.labels['batch.kubernetes.io/controller-uid']" },
          },
        },
      ]);
    }
  });

  test('the accounts mount no token, the namespace takes restricted pods alone', () => {
    for (const one of ofKind<ServiceAccount>('ServiceAccount'))
      expect(one.automountServiceAccountToken).toBe(false);
    expect(ofKind<Namespace>('Namespace')[0]?.metadata?.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    expect(ofKind<NetworkPolicy>('NetworkPolicy')[0]?.spec).toMatchObject({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
      ingress: [],
    });
  });

  test('every schedule has a time zone, is off the hour, and never overlaps with itself', () => {
    const specs = ofKind<CronJob>('CronJob').map(({ spec }) => spec);
    for (const spec of specs) {
      expect(spec).toMatchObject({ timeZone: 'Etc/UTC', concurrencyPolicy: 'Forbid' });
      expect(spec?.startingDeadlineSeconds).toBeGreaterThanOrEqual(600);
      expect(spec?.schedule).not.toMatch(/^0 /u);
    }
  });

  test.each(commands)('the command of $job, $name', ({ command = [], env = [], ...one }) => {
    expect(complaints(command, containerEnvironment(env, one.pod, one.labels))).toEqual([]);
    // Only the larger image has the servers that a drill starts.
    expect(one.image).toBe(
      ['', '-drill']
        .map(kind => `OWNER/pg-azure-backup:VERSION${kind}@sha256:DIGEST${kind}`)
        .at(command.includes('verify') ? 1 : 0),
    );
    for (const { name, value, valueFrom } of env) {
      expect(name).toMatch(/^PG_BACKUP_/u);
      // Of all that a container can be told of its pod, which run it is.
      const told = name === 'PG_BACKUP_RUN_ID' ? valueFrom?.fieldRef?.fieldPath : value;
      expect(told).toEqual(expect.any(String));
    }
  });

  test('a pod without workload identity is refused for what it lacks', () => {
    const blob = commands.find(({ job }) => job === 'pg-backup');
    const { command = [], env = [], pod } = blob ?? {};
    expect(pod && complaints(command, containerEnvironment(env, pod, {}))).toEqual([
      expect.stringContaining('also needs --azure-client-id and --azure-tenant-id'),
    ]);
  });

  test('a restore wants the name typed', () => {
    const { command = [] } = commands.find(({ job }) => job === 'pg-restore-') ?? {};
    const placeholder = '--confirm=TYPE-THE-NAME-OF-THE-DATABASE';
    expect(command).toContain('--database=shop');
    expect(command.at(-1)).toBe(placeholder);
    expect(read('kubernetes/README.md')).toContain(
      `sed 's/${placeholder.replace('--confirm=', '')}/shop/' restore.yml`,
    );
  });

  /** What the container gets: its own variables, and those that the webhook adds to a labelled pod. */
  function containerEnvironment(
    env: NonNullable<PodSpec['containers'][number]['env']>,
    pod: PodSpec,
    labels: Environment | undefined,
  ): Environment {
    const own = Object.fromEntries(env.map(({ name, value = '' }) => [name, value]));
    if (labels?.['azure.workload.identity/use'] !== 'true') return own;
    const account = ofKind<ServiceAccount>('ServiceAccount').find(
      ({ metadata }) => metadata?.name === pod.serviceAccountName,
    );
    const ids = account?.metadata?.annotations ?? {};
    return {
      ...own,
      AZURE_CLIENT_ID: ids['azure.workload.identity/client-id'] ?? '',
      AZURE_TENANT_ID: ids['azure.workload.identity/tenant-id'] ?? '',
      AZURE_FEDERATED_TOKEN_FILE: '/var/run/secrets/azure/token',
    };
  }
});

describe('a machine of one’s own', () => {
  const env: Environment = parseEnvironmentFile(
    read('cron/pg-azure-backup.env'),
    allOptions(registry),
  ).variables;
  const service = read('cron/pg-azure-backup.service');
  const commands = [...service.matchAll(/^ExecStart=(?<command>.*)$/gmu)].map(
    ({ groups }) => groups?.command ?? '',
  );
  const lines = read('cron/crontab')
    .split('\n')
    .filter(line => !/^#|^$|^[A-Z]+=/u.test(line));

  test('nobody but the program reads the variables', () => {
    expect(env).toHaveProperty('PG_BACKUP_PASSWORD');
    expect(service).not.toMatch(/^EnvironmentFile=.*\/etc/mu);
    expect(lines.filter(line => /\bset -a|(?:^|[;\s])\.\s/u.test(line))).toEqual([]);
    expect(read('cron/README.md')).toContain('install -m 0600 -o pg-backup pg-azure-backup.env');
  });

  test.each(commands)('the unit: %s', command => {
    expect(complaints(command.split(' '), {})).toEqual([]);
  });

  test('the unit steps in order, with few rights', () => {
    expect(commands.map(command => command.split(' ')[1])).toEqual(['backup', 'verify', 'prune']);
    for (const setting of [
      'Type=oneshot',
      'User=pg-backup',
      'NoNewPrivileges=true',
      'CapabilityBoundingSet=',
      'ProtectSystem=strict',
      'ProtectHome=true',
      'PrivateTmp=true',
      'SystemCallFilter=@system-service',
    ])
      expect(service.split('\n')).toContain(setting);
    // Node.js makes code as it runs.
    expect(service).not.toMatch(/^MemoryDenyWriteExecute/mu);
    const directory = service.match(/^StateDirectory=(.*)$/mu)?.[1];
    expect(env.PG_BACKUP_STORAGE_DIRECTORY).toMatch(`/var/lib/${directory}/`);
  });

  test('every line of the units is a section, a setting or a comment', () => {
    for (const unit of ['service', 'timer']) {
      const text = read(`cron/pg-azure-backup.${unit}`);
      const odd = text
        .split('\n')
        .filter(line => !/^(?:|#.*|\[[A-Z]\w+\]|[A-Z]\w+=.*)$/u.test(line));
      expect(odd).toEqual([]);
    }
  });

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

  test.skipIf(!hasSystemd)(
    `systemd takes the units${hasSystemd ? '' : ': went without systemd-analyze, which is not here'}`,
    () => {
      const folder = temporaryFolder();
      // It looks whether the program is there.
      const here = service.replaceAll('/usr/local/bin/pg-azure-backup', process.execPath);
      writeFileSync(join(folder, 'pg-azure-backup.service'), here);
      const timer = join(folder, 'pg-azure-backup.timer');
      copyFileSync(join(root, 'examples/cron/pg-azure-backup.timer'), timer);
      const verify = (...units: string[]) =>
        spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
      const right = verify(join(folder, 'pg-azure-backup.service'), timer);
      // Nothing but what is wrong with the machine's own units.
      const about = ({ stderr }: { readonly stderr: string }) =>
        stderr.split('\n').filter(line => line.includes('pg-azure-backup'));
      expect(about(right)).toEqual([]);
      writeFileSync(timer, '[Timer]\nOnCalendar=sometimes\nPersistant=true\n');
      expect(about(verify(timer)).join('\n')).toMatch(/OnCalendar|Persistant/u);
    },
  );

  test.each(lines)('the crontab: %s', line => {
    const { schedule = '', command = '' } =
      /^(?<schedule>(?:\S+ ){4}\S+) (?<command>.+)$/u.exec(line)?.groups ?? {};
    expect(schedule).toSatisfy(isSchedule);
    // In a crontab it ends the command.
    expect(command).not.toContain('%');
    execFileSync('/bin/sh', ['-n', '-c', command]);
    const words = /(?<!\/)pg-azure-backup [^>]*--quiet(?= >\/dev\/null$)/u.exec(command)?.[0] ?? '';
    expect(complaints(words.split(' '), {})).toEqual([]);
  });

  test('the crontab has every step', () => {
    expect(
      lines.map(line => /(?<!\/)pg-azure-backup (?<verb>\w+) /u.exec(line)?.groups?.verb),
    ).toEqual(['backup', 'verify', 'prune', 'check']);
  });
});
