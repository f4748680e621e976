import { absentSecret } from '../catalog/absent-secret.ts';
import { option } from '../catalog/reference.ts';
import { type Asked, defineOptions, type OptionDefinition } from '../options/schema.ts';

export const notificationOptions = defineOptions({
  'notify-url': {
    group: 'notices',
    type: 'text',
    secret: true,
    placeholder: 'URL',
    allowed: 'a URL that begins with `https://`',
    description:
      'Webhook that is told how the run ended: of Slack, of a Teams workflow, or any that takes JSON. A notice that cannot be sent is a warning, never a failure.',
    wrong: wrongUrl,
  },
  'notify-format': {
    group: 'notices',
    type: 'choice',
    placeholder: 'FORMAT',
    choices: ['auto', 'slack', 'teams', 'json'],
    default: 'auto',
    description: 'What the webhook understands; `auto` goes by its host.',
  },
  'notify-on': {
    group: 'notices',
    type: 'choice',
    placeholder: 'WHEN',
    choices: ['failure', 'change', 'always', 'never'],
    default: 'failure',
    description:
      'When the webhook is told: when the run failed; when a backup or verification ended otherwise than the one before; every time; or never, and `ping-url` neither, where the job that runs `notify` tells how all of them ended.',
  },
  'ping-url': {
    group: 'notices',
    type: 'text',
    secret: true,
    placeholder: 'URL',
    allowed: 'a URL that begins with `https://`',
    description:
      'Address of a dead man’s switch that is pinged at the start (`URL/start`), on success (`URL`) and on failure (`URL/fail`), as Healthchecks.io takes it: it raises the alarm when nothing runs any more.',
    wrong: wrongUrl,
  },
});

/** Who chose what is told, and when, wanted somebody to be told. */
export function notificationWarning({
  values,
  has,
  label,
}: Asked<typeof notificationOptions>): string[] {
  if (has('notify-url')) return [];
  const isDefault = (name: 'notify-on' | 'notify-format') => {
    const definition: OptionDefinition = notificationOptions[name];
    return (values[name] ?? definition.default) === definition.default;
  };
  return (['notify-on', 'notify-format'] as const)
    .filter(name => !isDefault(name) && values[name] !== 'never')
    .map(
      name =>
        `${label(name)}: nobody is told, for there is no ${option('notify-url')}. ${absentSecret}`,
    );
}

/**
 * What is wrong with the URL of a webhook or of a ping, as the rest of a sentence, or `undefined`. The
 * URL is all that it takes to post there: it is a secret, and never shown.
 */
export function wrongUrl(text: string): string | undefined {
  const url = /\s/u.test(text) ? null : URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return 'is not a URL that begins with https://.';
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'begins with http://, by which everyone on the way could read this secret; use https://.';
  }
  if (url.username !== '' || url.password !== '') {
    return 'must not hold a user name or password, which would not be sent.';
  }
  return url.hash === '' ? undefined : 'must not hold a "#", after which nothing is sent.';
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || /^127(?:\.\d+){3}$/u.test(host);
