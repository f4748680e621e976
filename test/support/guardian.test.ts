import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { guard } from './guardian.ts';

const cases = [
  { name: 'killed outright', end: (holder: ChildProcess) => holder.kill('SIGKILL') },
  { name: 'left with Ctrl-C', end: (holder: ChildProcess) => signalGroup(holder, 'SIGINT') },
  {
    name: 'killed with its whole group',
    end: (holder: ChildProcess) => signalGroup(holder, 'SIGKILL'),
  },
];

test.each(cases)('server and folder are gone when their holder is $name', async ({ end }) => {
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', holdServer], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: holder.stdout }), 'line');
  const { pid, folder }: { pid: number; folder: string } = JSON.parse(line);
  const removed = whenRemoved(folder);
  expect(existsSync(folder)).toBe(true);

  end(holder);
  await removed;
  expect(() => process.kill(pid, 0)).toThrow();
});

test('a server that does not heed the signal is killed', async () => {
  const stubborn = 'trap "" TERM; echo ready; while :; do read -r _; sleep 0.01; done';
  const server = await guard({ command: () => ['/bin/sh', '-c', stubborn], grace: 1 });
  await server.start(/ready/);
  await server.end();
  expect(server.pid()).toBeUndefined();
  await server.start(/ready/);
  await server.stop();
  expect(existsSync(server.folder)).toBe(false);
});

test('a server that ends at once tells why', async () => {
  const server = await guard({ command: () => ['/bin/sh', '-c', 'echo no port >&2; exit 3'] });
  await expect(server.start(/ready/)).rejects.toThrow(/ended with 3 before.*\nno port/);
  await server.stop();
});

const holdServer = `
import { guard } from ${JSON.stringify(fileURLToPath(new URL('guardian.ts', import.meta.url)))};
const server = await guard({
  command: folder => [
    '/bin/sh', '-c', 'touch "$1/file"; echo ready; exec sleep 1000', 'server', folder,
  ],
});
await server.start(/ready/);
console.log(JSON.stringify({ pid: server.pid(), folder: server.folder }));
`;

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

async function whenRemoved(folder: string): Promise<void> {
  const watcher = watch(dirname(folder));
  while (existsSync(folder)) await once(watcher, 'change');
  watcher.close();
}
