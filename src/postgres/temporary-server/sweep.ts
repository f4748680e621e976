import { lstat, readdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderPrefix } from './directory.ts';
import { isAbandoned } from './owned-directory.ts';
import { otherUsers, runAs, type SystemUser } from './run-as.ts';

/**
 * Ends the servers and removes the folders of runs that are no more, on this machine and of this user or
 * those that its servers run as. Answers which folders are gone.
 */
export async function sweepThrowAwayServers(environment: NodeJS.ProcessEnv): Promise<string[]> {
  const others = await otherUsers(environment);
  const swept: string[] = [];
  for (const place of new Set([tmpdir(), '/tmp'])) {
    const names = await readdir(place).catch(() => []);
    for (const name of names.filter(one => isAbandoned(folderPrefix, one))) {
      const folder = join(place, name);
      const found = await lstat(folder).catch(() => undefined);
      const other = others.find(({ uid }) => uid === found?.uid);
      if (!found?.isDirectory() || !(other || found.uid === process.getuid?.())) continue;
      await removeThrowAwayFolder(folder, other, environment);
      if ((await lstat(folder).catch(() => undefined)) === undefined) swept.push(folder);
    }
  }
  return swept;
}

/**
 * Removes a folder, and ends the server in it if there is one. As the user whose it is: what he links to
 * is not root's to remove.
 */
export async function removeThrowAwayFolder(
  folder: string,
  user: SystemUser | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  await runAs(user, endAndRemove, [folder], environment);
  // Only its owner can empty it, and only we may remove it where the place above is ours alone.
  await rmdir(folder).catch(() => undefined);
}

// A process id in a file may be another's by now: it has to be a postmaster of this very folder.
const endAndRemove = `
pid=$(head -n 1 "$1/data/postmaster.pid")
case $pid in '' | *[!0-9]*) pid=none ;; esac
serves() {
  { tr '\\0' ' ' <"/proc/$pid/cmdline" || ps -o command= -p "$pid"; } | grep -qF -- " -D $1/data "
}
tries=0
while serves "$1" && [ "$tries" -lt 200 ]; do
  kill -QUIT "$pid"
  sleep 0.05
  tries=$((tries + 1))
done
[ "$tries" -lt 200 ] || kill -KILL "$pid"
rm -rf "$1"
`;
