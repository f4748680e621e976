import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appears, FakeMachine, gone, untilGone } from './fake-machine.ts';

describe('of no use, and named with the reason:', () => {
  const wrapper = /pg_wrapper, which chooses a version by itself/;
  const debianWrapper =
    existsSync('/usr/bin/pg_dump') && realpathSync('/usr/bin/pg_dump').endsWith('/pg_wrapper');

  /** Says what it is only when it is asked as the real one can be. */
  const fakeWrapper =
    '[ -z "$PGCLUSTER" ] || { echo "Error: Invalid version 0 specified in PGCLUSTER" >&2; exit 1; }; echo "$(basename "$0") (PostgreSQL) 17.11"';

  const cases: readonly {
    readonly name: string;
    readonly make: (machine: FakeMachine) => void;
    readonly reason: RegExp;
    readonly only?: boolean;
  }[] = [
    {
      name: 'pg_dump without pg_restore',
      make: machine => rmSync(join(machine.tools('bin', '17.11'), 'pg_restore')),
      reason: /pg_dump without pg_restore/,
    },
    {
      name: 'pg_restore without pg_dump',
      make: machine => rmSync(join(machine.tools('bin', '17.11'), 'pg_dump')),
      reason: /pg_restore without pg_dump/,
    },
    {
      name: 'two programs of different versions',
      make: machine => void machine.tools('bin', '17.11', '17.10'),
      reason: /pg_dump 17\.11 beside pg_restore 17\.10/,
    },
    {
      name: 'a program that is not executable',
      make: machine => chmodSync(join(machine.tools('bin', '17.11'), 'pg_restore'), 0o644),
      reason: /pg_restore may not be executed/,
    },
    {
      name: 'a folder of that name',
      make: machine => {
        machine.tools('bin', '17.11');
        rmSync(machine.path('bin/pg_dump'));
        mkdirSync(machine.path('bin/pg_dump'));
      },
      reason: /pg_dump may not be executed/,
    },
    {
      name: 'a program without its library',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script(
          'bin/pg_dump',
          'echo "$0: error while loading shared libraries: libpq.so.5: cannot open shared object file" >&2; exit 127',
        );
      },
      reason: /\(pg_dump cannot be run: error while loading shared libraries: libpq\.so\.5/,
    },
    {
      name: 'a program for another processor',
      make: machine => {
        machine.tools('bin', '17.11');
        const elf = Buffer.alloc(64);
        elf.write('\x7fELF\x02\x01\x01', 'latin1');
        elf.writeUInt16LE(2, 16);
        elf.writeUInt16LE(0x16, 18); // An IBM mainframe.
        machine.file('bin/pg_dump', elf);
      },
      reason: /pg_dump cannot be run: it was built for another processor/,
    },
    {
      name: 'a script whose interpreter is missing',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.file('bin/pg_dump', '#!/no/such/interpreter\n');
      },
      reason: /pg_dump cannot be run: .*ENOENT/,
    },
    {
      name: 'a program that crashes',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script('bin/pg_dump', 'kill -SEGV $$');
      },
      reason: /pg_dump cannot be run: it was ended by SIGSEGV/,
    },
    {
      name: 'a program that prints for ever',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script('bin/pg_dump', 'while :; do echo "pg_dump (PostgreSQL) 17.11"; done');
      },
      reason: /pg_dump cannot be run: it prints without end/,
    },
    {
      name: 'a program that is something else',
      make: machine => {
        machine.tools('bin', '17.11');
        machine.script('bin/pg_dump', 'echo "dump of pages, version 17.11"');
      },
      reason: /pg_dump does not tell its version/,
    },
    {
      name: 'a link to Debian’s wrapper',
      make: machine => {
        const real = machine.script(
          'share/pg_wrapper',
          'echo "$(basename "$0") (PostgreSQL) 17.11"',
        );
        mkdirSync(machine.path('bin'));
        for (const name of ['pg_dump', 'pg_restore']) symlinkSync(real, machine.path('bin', name));
      },
      reason: wrapper,
    },
    {
      name: 'a copy of Debian’s wrapper',
      make: machine => {
        for (const name of ['pg_dump', 'pg_restore']) machine.script(`bin/${name}`, fakeWrapper);
      },
      reason: wrapper,
    },
    {
      name: 'a copy of Debian’s wrapper as it is on this machine',
      make: machine => {
        mkdirSync(machine.path('bin'));
        for (const name of ['pg_dump', 'pg_restore']) {
          copyFileSync(`/usr/bin/${name}`, machine.path('bin', name));
        }
      },
      reason: wrapper,
      only: debianWrapper,
    },
    {
      name: 'a script that calls Debian’s wrapper as it is on this machine',
      make: machine => {
        for (const name of ['pg_dump', 'pg_restore']) {
          machine.script(`bin/${name}`, `PGOPTIONS=-cx=y exec /usr/bin/${name} "$@"`);
        }
      },
      reason: wrapper,
      only: debianWrapper,
    },
  ];

  test.each(cases.filter(({ only }) => only ?? true))('$name', async ({ make, reason }) => {
    const machine = new FakeMachine();
    make(machine);
    machine.inPath.push(machine.path('bin'));
    const failure = await machine.find(17).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'CLIENT_TOOLS_MISSING',
      message: expect.stringMatching(reason),
    });
    expect(String(failure)).toContain(`there is ${machine.path('bin')} (`);

    // It does not stand in the way of those that are.
    machine.toolsInPath('good', '17.11');
    expect((await machine.find(17)).pgDump).toBe(machine.path('good/pg_dump'));
  });

  test('a program that hangs, which is ended with all that it started', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '17.11');
    machine.script('bin/pg_dump', `trap '' TERM; ${untilGone(machine)}`);
    await expect(machine.find(17, { answerMs: 200 })).rejects.toMatchObject({
      message: expect.stringContaining('bin (pg_dump cannot be run: no answer in 0.2 s)'),
    });
    await gone(machine.root);
  });

  test('a program that hangs when the run is interrupted', async () => {
    const machine = new FakeMachine();
    machine.toolsInPath('bin', '17.11');
    const asked = machine.path('asked');
    machine.script('bin/pg_dump', `echo >${asked}; ${untilGone(machine)}`);
    const stop = new AbortController();
    const finding = machine.find(17, { signal: stop.signal });
    finding.catch(() => undefined);
    await appears(asked);
    stop.abort(new Error('interrupted'));
    await expect(finding).rejects.toThrow('interrupted');
    await gone(machine.root);
  });

  test('a pair that is found a second time, by a link', async () => {
    const machine = new FakeMachine();
    const folder = machine.tools('usr/lib/postgresql/16/bin', '16.15');
    symlinkSync(folder, machine.path('link'));
    machine.inPath.push(machine.path('link'), folder);
    const failure = await machine.find(17).catch((error: unknown) => error);
    expect(String(failure).match(/16\.15/g)).toHaveLength(1);
    expect(String(failure)).toContain(folder);
  });
});
