import { describe, expect, test } from 'vitest';
import { fillDumpName, wrongDumpName } from '../../src/catalog/dump-name-template.ts';

describe('the template of a dump’s name', () => {
  const place = { database: 'a/{stamp}$&', stamp: '2026-11-21T03-00-00Z' };

  test.each([
    ['{database}_backup_{timestamp}.dump', 'a%2F{stamp}$&_backup_20261121030000.dump'],
    ['{database}/{stamp}.dump', 'a%2F{stamp}$&/2026-11-21T03-00-00Z.dump'],
    ['{database}/{database_x}.dump', 'a%2F{stamp}$&/{database_x}.dump'],
  ])('%s is filled', (template, name) => expect(fillDumpName(template, place)).toBe(name));

  test.each([
    '{database}_backup_{timestamp}.dump',
    'nightly/{database}-{stamp}.dump',
    'x/{database}_{stamp}.dump',
  ])('%s is right', template => expect(wrongDumpName(template)).toBeUndefined());

  test.each([
    ['{database}_{stamp}.bak', '.dump'],
    ['{database}.dump', '{timestamp}'],
    ['backup_{stamp}.dump', '{database}'],
    ['{database}_{stamp}_{host}.dump', 'placeholder'],
    ['{database}/{database}_{stamp}.dump', '{database} once'],
    ['../{database}_{stamp}.dump', 'relative path'],
    ['/{database}_{stamp}.dump', 'relative path'],
    ['a//{database}_{stamp}.dump', 'relative path'],
    ['a\\{database}_{stamp}.dump', 'relative path'],
    [`${'a'.repeat(100)}{database}_{stamp}.dump`, 'relative path'],
  ])('%s is refused', (template, why) => expect(wrongDumpName(template)).toContain(why));
});
