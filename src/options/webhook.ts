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
