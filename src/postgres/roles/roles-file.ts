import { Failure } from '../../catalog/failure.ts';
import { quoteIdent, unquoteIdent, unquoteLiteral } from '../session/quoting.ts';
import {
  type Membership,
  type MembershipOption,
  type Role,
  type RoleAttribute,
  type Roles,
  roleSql,
} from './role.ts';

/** Everything about a role but its being. */
const statementsAbout = (role: Role): string[] => [
  roleSql.alter(role),
  ...role.powers.map(power => roleSql.power(role, power)),
  ...role.settings.map(setting => roleSql.set(role, setting)),
  ...(role.comment === null ? [] : [roleSql.comment(role, role.comment)]),
];

/**
 * The roles file. Anybody can read it and run it with psql, twice if need be; `parseRoles` reads it
 * back and takes nothing else.
 */
export const renderRoles = ({ roles, memberships }: Roles): string => {
  const statements = [
    ...roles.map(createIfMissing),
    ...roles.flatMap(statementsAbout),
    ...memberships.map(roleSql.grant),
  ];
  return header + statements.map(statement => `${statement};\n`).join('');
};

const header = `-- The roles of the server, without passwords. Written by pg-azure-backup.
-- psql -f FILE creates those that are missing, and gives those that exist what is written here.
`;

/** What stands between the dollars must not end them: a role can have any name. */
function createIfMissing({ name }: Role): string {
  let tag = '$role$';
  while (name.includes(tag)) tag = `$role${tag.length}x${'x'.repeat(tag.length)}$`;
  return `DO ${tag} BEGIN CREATE ROLE ${quoteIdent(name)}; EXCEPTION WHEN duplicate_object THEN NULL; END ${tag}`;
}

const identifier = '"((?:[^"]|"")+)"';
const literal = "('(?:[^'\\\\]|'')*'|E'(?:[^'\\\\]|''|\\\\\\\\)*')";
const plainLiteral = literal.replace('(', '(?:');

const grammar = {
  blank: /(?:--[^\n]*)?\n/y,
  create: new RegExp(
    `DO (\\$role[0-9x]*\\$) BEGIN CREATE ROLE ${identifier}; EXCEPTION WHEN duplicate_object THEN NULL; END \\1;\n`,
    'y',
  ),
  alter: new RegExp(
    `ALTER ROLE ${identifier} (NOLOGIN|LOGIN) (NOINHERIT|INHERIT) CONNECTION LIMIT (-?[0-9]{1,10})(?: VALID UNTIL ${literal})?;\n`,
    'y',
  ),
  power: new RegExp(
    `ALTER ROLE ${identifier} (CREATEDB|CREATEROLE|REPLICATION|BYPASSRLS|SUPERUSER);\n`,
    'y',
  ),
  set: new RegExp(
    `ALTER ROLE ${identifier} SET ("(?:[^"]|"")+"(?:\\."(?:[^"]|"")+")*) TO (${plainLiteral}(?:, ${plainLiteral})*);\n`,
    'y',
  ),
  comment: new RegExp(`COMMENT ON ROLE ${identifier} IS ${literal};\n`, 'y'),
  grant: new RegExp(
    `GRANT ${identifier} TO ${identifier}(?: WITH ((?:ADMIN OPTION|INHERIT TRUE|INHERIT FALSE|SET FALSE)(?:, (?:ADMIN OPTION|INHERIT TRUE|INHERIT FALSE|SET FALSE))*))?;\n`,
    'y',
  ),
};

type Draft = { -readonly [Key in keyof Role]: Role[Key] };

/**
 * Reads a roles file as data: what is run later is written anew from it. It comes from a store that
 * others can write to, so that anything but our own statements is refused.
 */
export function parseRoles(text: string): Roles {
  const drafts = new Map<string, Draft>();
  const memberships: Membership[] = [];
  let at = 0;
  let found: RegExpExecArray | null = null;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const part = (group: number): string => found?.[group] ?? '';
  const draft = (): Draft => {
    const one = drafts.get(unquoteIdent(part(1)));
    if (!one) throw notOurs(text, at);
    return one;
  };
  while (at < text.length) {
    if (take(grammar.blank)) continue;
    if (take(grammar.create)) {
      const name = unquoteIdent(part(2));
      drafts.set(name, { ...newRole, name });
    } else if (take(grammar.alter)) {
      const one = draft();
      one.login = part(2) === 'LOGIN';
      one.inherit = part(3) === 'INHERIT';
      one.connectionLimit = Number(part(4));
      one.validUntil = part(5) === '' ? null : unquoteLiteral(part(5));
    } else if (take(grammar.power)) {
      const one = draft();
      one.powers = [...one.powers, part(2) as RoleAttribute];
    } else if (take(grammar.set)) {
      const one = draft();
      const name = [...part(2).matchAll(new RegExp(identifier, 'g'))]
        .map(([, piece = '']) => unquoteIdent(piece))
        .join('.');
      const values = [...part(3).matchAll(new RegExp(literal, 'g'))].map(([value]) =>
        unquoteLiteral(value),
      );
      one.settings = [...one.settings, { name, values }];
    } else if (take(grammar.comment)) {
      draft().comment = unquoteLiteral(part(2));
    } else if (take(grammar.grant)) {
      const options = part(3) === '' ? [] : (part(3).split(', ') as MembershipOption[]);
      memberships.push({ role: unquoteIdent(part(1)), member: unquoteIdent(part(2)), options });
    } else throw notOurs(text, at);
  }
  return { roles: [...drafts.values()], memberships };
}

const newRole: Omit<Role, 'name'> = {
  login: false,
  inherit: true,
  connectionLimit: -1,
  validUntil: null,
  powers: [],
  settings: [],
  comment: null,
};

function notOurs(text: string, at: number): Failure {
  const line = text.slice(0, at).split('\n').length;
  return new Failure(
    'MANIFEST_INVALID',
    `the roles file of the backup has something in line ${line} that this program does not write`,
    'Restore without --restore-roles, and create the roles by hand.',
  );
}
