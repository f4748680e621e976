import type { DatabaseProperties } from '../../catalog/database-properties.ts';
import { withoutMark } from '../../catalog/mark.ts';
import { settingStatement } from '../../postgres/database/settings.ts';

/**
 * What a backup may decide about its database. What is replaced keeps its own, for that was decided on the
 * server; a manifest was written by whoever may write to the store.
 */
export function harmlessProperties(
  recorded: DatabaseProperties,
  target: string,
  maySet: (setting: string) => boolean,
): { readonly properties: DatabaseProperties; readonly withheld: readonly string[] } {
  const { settings, comment } = recorded;
  const own = withoutMark(comment);
  return {
    properties: {
      ...recorded,
      settings: settings.filter(({ name }) => maySet(name)),
      comment: own,
    },
    withheld: [
      ...settings
        .filter(({ name }) => !maySet(name))
        .map(setting => settingStatement(target, setting))
        .map(
          ({ what, sql }) => `${what} is not taken from a backup. If that is meant, run: ${sql}`,
        ),
      ...(own !== comment
        ? [
            'the comment of the database is not taken: this program marks what it makes by such a one',
          ]
        : []),
    ],
  };
}
