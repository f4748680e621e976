import { dataAsOf } from '../../catalog/manifest.ts';
import { fileEndings } from '../../catalog/names.ts';
import { formatBytes } from '../../output/format.ts';
import { bullets, code, md, none, type Section, table } from '../../output/gfm.ts';
import { ageOf, locationFact, type SummaryContext, serverOf, utc } from '../../output/page.ts';
import type { DownloadResult } from './download.ts';

export function downloadPage(
  { chosen, files }: DownloadResult,
  context: SummaryContext,
): Section[] {
  if (chosen.kind === 'foreign') {
    return [
      md`## ⚠️ ${code(chosen.name)} downloaded, unchecked`,
      md`No manifest speaks of this dump: there is nothing to compare its bytes with.`,
      bullets('facts', [
        ...files.map(file => md`**File:** ${code(file)}`),
        md`**Size of the dump:** ${formatBytes(chosen.sizeBytes)}`,
        ...locationFact(context),
      ]),
    ];
  }
  const { backup } = chosen;
  const { manifest } = backup;
  const sha256 = (path: string) => {
    if (path.endsWith(fileEndings.dump)) return code(manifest.dump.sha256);
    if (path.endsWith(fileEndings.contents)) return code(manifest.contents.sha256);
    return manifest.roles && path.endsWith(fileEndings.roles) ? code(manifest.roles.sha256) : none;
  };
  return [
    md`## ✅ ${code(backup.name)} downloaded`,
    table('files', files, [
      { title: 'File', cell: code },
      { title: 'SHA-256, checked', cell: sha256 },
    ]),
    bullets('facts', [
      md`**Data as of:** ${utc(dataAsOf(manifest))} (${ageOf(dataAsOf(manifest), context.now)})`,
      md`**Server:** ${serverOf(manifest)}`,
      md`**Size of the dump:** ${formatBytes(manifest.dump.sizeBytes)}`,
      ...locationFact(context),
    ]),
  ];
}
