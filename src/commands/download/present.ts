import type { Chosen } from '../../operations/choose-backup.ts';
import { backupDocument } from '../../output/json.ts';
import type { OutputsOf } from '../command.ts';
import type { definition } from './definition.ts';
import type { DownloadResult } from './download.ts';

export { downloadPage as page } from './page.ts';

export const text = ({ files }: DownloadResult): string => files.join('\n');

export const document = ({ chosen, files }: DownloadResult) => ({
  ...chosenDocument(chosen),
  files,
});

const chosenDocument = (chosen: Chosen): object =>
  chosen.kind === 'backup'
    ? backupDocument(chosen.backup)
    : { name: chosen.name, sizeBytes: chosen.sizeBytes, foreign: true };

export function outputs({ chosen, files }: DownloadResult): OutputsOf<typeof definition> {
  const { name, manifest } =
    chosen.kind === 'backup' ? chosen.backup : { name: chosen.name, manifest: undefined };
  const sizeBytes =
    chosen.kind === 'backup' ? chosen.backup.manifest.dump.sizeBytes : chosen.sizeBytes;
  return {
    files: JSON.stringify(files),
    'backup-name': name,
    'size-bytes': String(sizeBytes),
    sha256: manifest?.dump.sha256,
    database: manifest?.database,
  };
}
