import { dayMs } from '../../catalog/calendar.ts';

/** What a SAS may allow in a container, by the letters that the Azure CLI takes, in the order in which Azure wants them. */
const containerRights = [...'racwdxyltfmei'];

/** How long another token is good for where the one at hand does not say: as long as one that somebody forgets may live. */
const usualDays = 90;

/** Each once, as Azure orders them. */
export function orderedRights(rights: Iterable<string>): string {
  const wanted = new Set(rights);
  return containerRights.filter(right => wanted.has(right)).join('');
}

/** What makes another SAS token of these rights, for a shell; in minutes, as the Azure CLI takes it. */
export function newSasCommand(
  rights: Iterable<string>,
  { account, container }: { readonly account: string; readonly container: string | undefined },
  expiresAt = inUsualTime(new Date()),
): string {
  const until = `${expiresAt.toISOString().slice(0, 16)}Z`;
  return `az storage container generate-sas --account-name ${account} --name ${container} --permissions ${orderedRights(rights)} --expiry ${until} --https-only --output tsv`;
}

/** At midnight. */
export const inUsualTime = (now: Date): Date =>
  new Date(Math.floor((now.getTime() + usualDays * dayMs) / dayMs) * dayMs);

/** For as long as the one at hand. */
export const anotherSasCommand = (
  { expiresAt }: { readonly expiresAt: Date | undefined },
  rights: Iterable<string>,
  location: Parameters<typeof newSasCommand>[1],
): string =>
  newSasCommand(
    rights,
    location,
    expiresAt && expiresAt.getTime() > Date.now() ? expiresAt : undefined,
  );
