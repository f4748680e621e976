import type { DatabaseProperties } from '../../../catalog/database-properties.ts';
import { uncreatable } from '../../../operations/drill/prepare.ts';
import { creatableProperties } from '../../../postgres/database/locales.ts';
import type { Server } from '../../../postgres/session/server.ts';
import type { Session } from '../../../postgres/session/session.ts';
import { isStatementRefusal } from '../../../postgres/session/statement-refusal.ts';
import { ok, type Verdict, warning } from '../diagnosis.ts';
import { notVerifiable } from './not-verifiable.ts';

/** Whether a drill can make a database of these properties; `remedy`: where another locale stands in. */
export async function judgeLocale(
  properties: DatabaseProperties,
  session: Session,
  server: Server,
  remedy: (chosen: DatabaseProperties) => string,
): Promise<Verdict | Verdict[]> {
  try {
    const { notes, properties: chosen } = await creatableProperties(
      session,
      properties,
      server.major,
    );
    if (notes.length > 0) return warning(notes.join('; '), remedy(chosen));
    const { localeProvider, locale, collate, encoding } = properties;
    const name = localeProvider === 'libc' ? collate : `${locale} of ${localeProvider}`;
    return ok(`a drill can give it its locale, ${name}, and its encoding, ${encoding}`);
  } catch (error) {
    if (!isStatementRefusal(error)) throw error;
    return notVerifiable(uncreatable(server, error));
  }
}
