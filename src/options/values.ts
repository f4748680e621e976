import type { Compression } from '../catalog/compression.ts';
import type { JobResult } from '../catalog/job-result.ts';
import { parsePatterns } from '../catalog/patterns.ts';
import { shown } from './messages.ts';
import { findForbiddenArgument } from './pg-dump.ts';
import type { OptionDefinition, Scratch } from './schema.ts';

/** The value of an option, or what is wrong with the text: the rest of a sentence that names it. */
export type ParsedValue =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly problem: string };

const value = (parsed: unknown): ParsedValue => ({ kind: 'value', value: parsed });
const problem = (text: string): ParsedValue => ({ kind: 'problem', problem: text });

/** Reads the text of an option as its definition says. */
export function parseValue(definition: OptionDefinition, text: string): ParsedValue {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, choices = [] } = definition;
  if (text.includes('\0')) return problem('holds a NUL character.');
  switch (definition.type) {
    case 'text':
      return value(text);
    case 'prefix':
      return value(text.replace(/^\/+|\/+$/gu, ''));
    case 'integer': {
      const integer = parseInteger(text, min, max);
      if (integer !== undefined) return value(integer);
      return problem(`${shown(text)} is not a whole number from ${min} to ${max}.`);
    }
    case 'jobs': {
      const jobs = text === 'auto' ? text : parseInteger(text, min, max);
      if (jobs !== undefined) return value(jobs);
      return problem(`${shown(text)} is neither auto nor a whole number from ${min} to ${max}.`);
    }
    case 'scratch': {
      const scratch = parseScratch(text);
      if (scratch) return value(scratch);
      return problem(`${shown(text)} is neither runner, nor server, nor a host (HOST[:PORT]).`);
    }
    case 'boolean':
      return parseBoolean(text);
    case 'choice':
      if (choices.includes(text)) return value(text);
      if (text === 'allow' && choices.includes('prefer')) return problem(allowRefused);
      return problem(`${shown(text)} is not one of ${choices.join(', ')}.`);
    case 'choices': {
      const items = text.split(/[\s,]+/u).filter(item => item !== '');
      const unknown = items.find(item => !choices.includes(item));
      if (unknown !== undefined)
        return problem(`${shown(unknown)} is not one of ${choices.join(', ')}.`);
      return items.length > 0 ? value(items) : problem(`${shown(text)} holds no item.`);
    }
    case 'compression': {
      const compression = parseCompression(text);
      if (compression) return value(compression);
      return problem(
        `${shown(text)} is not one of auto, none, gzip[:1-9], lz4[:1-12], zstd[:1-22].`,
      );
    }
    case 'patterns': {
      const list = parsePatterns(text);
      if (list.kind === 'patterns') {
        return list.patterns.length > 0
          ? value(list.patterns)
          : problem(`${shown(text)} holds no item.`);
      }
      return problem(
        `${shown(list.item)} ends in a lone backslash; write \\\\ for the character itself.`,
      );
    }
    case 'arguments': {
      const lines = parseLines(text);
      const forbidden = findForbiddenArgument(lines);
      return forbidden === undefined ? value(lines) : problem(forbidden);
    }
    case 'job-results': {
      const lines = parseLines(text);
      const wrong = lines.find(line => parseJobResult(line) === undefined);
      if (wrong === undefined) return value(lines.flatMap(line => parseJobResult(line) ?? []));
      return problem(
        `${shown(wrong)} is not the name of a job, "=" and success, failure, cancelled or skipped.`,
      );
    }
  }
}

export function parseBoolean(text: string): ParsedValue {
  if (/^(?:true|yes|1)$/iu.test(text)) return value(true);
  if (/^(?:false|no|0)$/iu.test(text)) return value(false);
  return problem(`${shown(text)} is neither true nor false.`);
}

/** Whether an option takes several items, and may be given more than once. */
export const isList = (definition: OptionDefinition | undefined): boolean =>
  definition !== undefined &&
  ['choices', 'patterns', 'arguments', 'job-results'].includes(definition.type);

const allowRefused =
  '"allow" is not supported, since it tries without encryption first; use prefer, or rather require, verify-ca or verify-full.';

/** One item per line; blanks around it and empty lines do not count. */
export const parseLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

const jobResults: Readonly<Record<string, JobResult['result']>> = {
  success: 'success',
  failure: 'failure',
  failed: 'failure',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  skipped: 'skipped',
};

function parseJobResult(text: string): JobResult | undefined {
  const { job = '', word = '' } = /^(?<job>.+)=(?<word>[a-z]+)$/u.exec(text)?.groups ?? {};
  const result = Object.hasOwn(jobResults, word) ? jobResults[word] : undefined;
  return result && { job: job.trim(), result };
}

function parseInteger(text: string, min: number, max: number): number | undefined {
  const integer = /^\d{1,15}$/u.test(text) ? Number(text) : undefined;
  return integer !== undefined && integer >= min && integer <= max ? integer : undefined;
}

/** An IPv6 address with a port is written in brackets, as in a URL. */
function parseScratch(text: string): Scratch | undefined {
  if (text === 'runner' || text === 'server') return { kind: text };
  if (text.startsWith('/')) return { kind: 'host', host: text, port: undefined };
  const groups =
    /^(?:\[(?<address>[\da-f:.]+)\]|(?<name>[\w.-]+))(?::(?<port>\d+))?$/iu.exec(text)?.groups ??
    /^(?<address>[\da-f]*:[\da-f:.]+)$/iu.exec(text)?.groups;
  const host = groups?.address ?? groups?.name;
  if (host === undefined) return undefined;
  if (groups?.port === undefined) return { kind: 'host', host, port: undefined };
  const port = parseInteger(groups.port, 1, 65535);
  return port === undefined ? undefined : { kind: 'host', host, port };
}

const highestLevel = { gzip: 9, lz4: 12, zstd: 22 } as const;

function parseCompression(text: string): Compression | undefined {
  if (text === 'auto' || text === 'none') return { method: text };
  const [method, levelText, ...rest] = text.split(':');
  if (method !== 'gzip' && method !== 'lz4' && method !== 'zstd') return undefined;
  if (levelText === undefined) return { method, level: undefined };
  const level = parseInteger(levelText, 1, highestLevel[method]);
  return level === undefined || rest.length > 0 ? undefined : { method, level };
}
