import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LiveRole,
  type Membership,
  type Role,
  type RoleAttribute,
  roleSql,
} from '../../../src/postgres/roles/role.ts';
import { planRoles, type RolesLimits } from '../../../src/postgres/roles/roles-plan.ts';

const role = (name: string, more: Partial<Role> = {}): Role => ({
  name,
  login: false,
  inherit: true,
  connectionLimit: -1,
  validUntil: null,
  powers: [],
  settings: [],
  comment: null,
  ...more,
});

const member = (one: string, of: string): Membership => ({ role: of, member: one, options: [] });

const live = (name: string, memberOf: string[] = [], isSuperuser = false): LiveRole => ({
  name,
  isSuperuser,
  memberOf,
});

const nothing: RolesLimits = { mayGrant: () => false, maySet: name => name === 'search_path' };
const everything: RolesLimits = { mayGrant: () => true, maySet: () => true };

const here = [
  live('postgres', [], true),
  live('pg_monitor', ['pg_read_all_settings']),
  live('pg_read_all_settings'),
  live('chief', ['postgres']),
  live('watcher', ['pg_monitor']),
  live('victim'),
  live('attacker'),
];

const names = ({ memberships }: { readonly memberships: readonly Membership[] }) =>
  memberships.map(roleSql.grant);

describe('a roles file', () => {
  test('brings roles that are missing, and memberships of which one is new', () => {
    const file = {
      roles: [role('app', { powers: ['CREATEDB'] }), role('victim', { login: true })],
      memberships: [
        member('app', 'victim'),
        member('attacker', 'app'),
        member('attacker', 'victim'),
      ],
    };
    const plan = planRoles(
      file,
      here.filter(({ name }) => name !== 'attacker').concat(live('attacker', ['victim'])),
      nothing,
    );
    expect(plan.roles).toEqual([role('app', { powers: ['CREATEDB'] })]);
    expect(names(plan)).toEqual(['GRANT "victim" TO "app"', 'GRANT "app" TO "attacker"']);
    expect(plan.withheld).toEqual([]);
  });

  test('makes nobody a superuser, whatever was asked for', () => {
    const file = {
      roles: [role('app', { powers: ['SUPERUSER'] })],
      memberships: [member('app', 'postgres'), member('app', 'chief')],
    };
    const plan = planRoles(file, here, everything);
    expect(plan).toMatchObject({ roles: [role('app')], memberships: [] });
    expect(plan.withheld).toEqual([
      'role "app" was a superuser, and is none here. If that is meant, run: ALTER ROLE "app" SUPERUSER',
      '"app" is not made a member of "postgres": that would make it a superuser. If that is meant, run: GRANT "postgres" TO "app"',
      '"app" is not made a member of "chief": that would make it a superuser, by way of "postgres". If that is meant, run: GRANT "chief" TO "app"',
    ]);
  });

  test('gives what goes beyond databases only where that was asked for', () => {
    const powers: RoleAttribute[] = ['CREATEROLE', 'REPLICATION', 'BYPASSRLS'];
    const file = {
      roles: [role('app', { powers })],
      memberships: [member('app', 'pg_monitor'), member('app', 'watcher')],
    };
    const plan = planRoles(file, here, nothing);
    expect(plan).toMatchObject({ roles: [role('app')], memberships: [] });
    expect(plan.withheld).toHaveLength(5);
    for (const sql of [
      ...powers.map(power => `ALTER ROLE "app" ${power}`),
      'GRANT "watcher" TO "app"',
    ]) {
      expect(plan.withheld).toContainEqual(expect.stringContaining(`run: ${sql}`));
    }
    expect(planRoles(file, here, everything)).toMatchObject({
      roles: [role('app', { powers })],
      memberships: file.memberships,
      withheld: [],
    });
    // Not part of it alone: what a role leads to counts.
    const mayGrant = (name: string) => name === 'pg_monitor';
    expect(planRoles(file, here, { ...nothing, mayGrant }).memberships).toEqual([]);
  });

  test('does not lead from one role that is here to another, by a new one', () => {
    const file = {
      roles: [role('bridge'), role('second')],
      memberships: [
        member('bridge', 'victim'),
        member('second', 'bridge'),
        member('attacker', 'second'),
      ],
    };
    const plan = planRoles(file, here, nothing);
    expect(names(plan)).toEqual(['GRANT "bridge" TO "second"', 'GRANT "second" TO "attacker"']);
    expect(plan.withheld).toEqual([
      '"bridge" is not made a member of "victim": "attacker" would become a member, too, and was none. If that is meant, run: GRANT "victim" TO "bridge"',
    ]);
  });

  test('creates no role with a name of a provider or of PostgreSQL', () => {
    const file = {
      roles: [role('azure_pg_admin'), role('pg_new')],
      memberships: [member('attacker', 'azure_pg_admin')],
    };
    const plan = planRoles(file, here, everything);
    expect(plan).toMatchObject({ roles: [], memberships: [] });
    expect(plan.withheld).toHaveLength(2);
  });

  test('brings settings that may come from a backup', () => {
    const settings = [
      { name: 'search_path', values: ['app'] },
      { name: 'role', values: ['victim'] },
    ];
    const plan = planRoles({ roles: [role('app', { settings })], memberships: [] }, here, nothing);
    expect(plan.roles).toEqual([role('app', { settings: settings.slice(0, 1) })]);
    expect(plan.withheld).toEqual([
      `the setting role of role "app" is not taken from a backup. If that is meant, run: ALTER ROLE "app" SET "role" TO 'victim'`,
    ]);
  });
});

test('whatever a file says, nobody who is here gains a role that is here', () => {
  const known = ['a', 'b', 'c', 'd'];
  const all = [...known, 'new1', 'new2', 'new3', 'pg_x', 'boss'];
  const some = fc.constantFrom(...all);
  const pairs = fc.array(fc.record({ one: some, of: some }), { maxLength: 20 });
  fc.assert(
    fc.property(pairs, pairs, (before, recorded) => {
      // Without circles, as PostgreSQL has none.
      const ordered = (list: typeof before) =>
        list.filter(({ one, of }) => all.indexOf(one) < all.indexOf(of));
      const isHere = (name: string) => !name.startsWith('new');
      const hereNow = ordered(before).filter(({ one, of }) => isHere(one) && isHere(of));
      const roles = all.filter(isHere).map(name =>
        live(
          name,
          hereNow.flatMap(({ one, of }) => (one === name ? [of] : [])),
          name === 'boss',
        ),
      );
      const plan = planRoles(
        {
          roles: all.filter(name => !isHere(name)).map(name => role(name)),
          memberships: ordered(recorded).map(({ one, of }) => member(one, of)),
        },
        roles,
        nothing,
      );
      const after = [
        ...hereNow,
        ...plan.memberships.map(({ role: of, member: one }) => ({ one, of })),
      ];
      for (const name of all) {
        const reach = reachFrom(name, after);
        const had = reachFrom(name, hereNow);
        const gained = [...reach].filter(other => isHere(other) && !had.has(other));
        if (isHere(name) && !had.has('boss')) expect(gained).toEqual([]);
        if (!isHere(name))
          expect(gained.filter(other => other === 'pg_x' || other === 'boss')).toEqual([]);
      }
    }),
  );
});

function reachFrom(name: string, edges: readonly { readonly one: string; readonly of: string }[]) {
  const found = new Set([name]);
  for (const each of found) for (const { one, of } of edges) if (one === each) found.add(of);
  return found;
}
