import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findClientTools } from '../../src/postgres/tools.ts';
import { sharedPostgres } from '../support/shared.ts';

const { major, bin } = sharedPostgres();

describe('client tools', () => {
  // Without a PATH nothing can be installed: this machine stays as it is.
  beforeEach(() => void vi.stubEnv('PATH', ''));
  afterEach(() => void vi.unstubAllEnvs());

  const find = (wanted: number, allowNewer = false) =>
    findClientTools({
      major: wanted,
      allowNewer,
      environment: { PATH: bin },
      info: message => expect.unreachable(message),
    });

  test('of the server’s own major are found, by absolute path', async () => {
    const tools = await find(major);
    expect(tools.major).toBe(major);
    expect(tools.version).toMatch(new RegExp(`^${major}\\.`));
    expect(tools.pgDump).toMatch(/^\/.+\/pg_dump$/);
    expect(tools.pgRestore).toMatch(/^\/.+\/pg_restore$/);
    expect(tools.pgDump).not.toMatch(/^\/usr\/bin\//);
  });

  test('that are too old are refused, with the command that helps', async () => {
    await expect(find(99)).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_TOO_OLD',
      message: expect.stringContaining('cannot install'),
      hint: expect.stringContaining('apt-get install postgresql-client-99'),
    });
  });

  test('that are too new are refused as well, unless a backup allows them', async () => {
    await expect(find(1)).rejects.toMatchObject({
      code: 'CLIENT_TOOLS_TOO_NEW',
      hint: expect.stringContaining('--allow-newer-client'),
    });
    expect((await find(1, true)).major).toBeGreaterThan(1);
  });
});
