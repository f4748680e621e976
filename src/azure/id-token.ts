import { Failure } from '../catalog/failure.ts';
import { variable } from '../catalog/reference.ts';
import { certificateHint, certificateTrouble } from '../catalog/system-errors.ts';

/** Who an id-token says that its bearer is. Nothing of it is secret. */
export interface IdTokenClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

/** Within a sentence. */
export const describeClaims = ({ subject, issuer, audience }: IdTokenClaims): string =>
  `subject "${subject}", issuer "${issuer}", audience "${audience}"`;

/** Reads the claims of an id-token, without checking it: whoever gets it does. */
export function readClaims(token: string): IdTokenClaims | undefined {
  const payload = payloadOf(token);
  if (!payload) return undefined;
  const claim = (name: string) => [payload.get(name) ?? '(none)'].flat().join(', ');
  return { issuer: claim('iss'), subject: claim('sub'), audience: claim('aud') };
}

/** Whom an access token is of, as far as it tells: its form is the service's affair. */
export interface TokenHolder {
  readonly tenantId: string | undefined;
  readonly clientId: string | undefined;
  /** The object in the directory: a user, an application or a managed identity. */
  readonly objectId: string | undefined;
  /** Of a person alone. */
  readonly userName: string | undefined;
}

export function holderOf(token: string): TokenHolder {
  const payload = payloadOf(token);
  const claim = (name: string, form: RegExp) => {
    const value = payload?.get(name);
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  const id = /^[\da-f-]{36}$/i;
  return {
    tenantId: claim('tid', id),
    clientId: claim('appid', id),
    objectId: claim('oid', id),
    userName: claim('upn', /^\S{1,200}$/),
  };
}

function payloadOf(token: string): ReadonlyMap<string, unknown> | undefined {
  try {
    return new Map(
      Object.entries(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())),
    );
  } catch {
    return undefined;
  }
}

/**
 * A new id-token of the GitHub job that we run in. Not by GitHub's toolkit: that prints a workflow
 * command, which the output of the command line has no place for, and waits for a hang for ever.
 */
export async function githubIdToken(
  environment: NodeJS.ProcessEnv,
  audience: string,
  signal: AbortSignal,
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
  if (!url || !bearer) {
    throw new Failure(
      'AZURE_LOGIN_FAILED',
      'GitHub gives this job no id-token, by which to log in to Azure',
      `Add "permissions: id-token: write" to the job; of a reusable workflow, the calling job has to grant it. Pull requests from forks and runs of Dependabot never get one. Was ${variable('azure-client-secret')} to be used in its place? It was not given, or was empty.`,
    );
  }
  const target = new URL(url);
  target.searchParams.set('audience', audience);
  const answer = await askForToken(target, bearer, signal);
  if (answer.kind === 'token') return answer.token;
  throw new Failure(
    'AZURE_LOGIN_FAILED',
    `GitHub gave no id-token, by which to log in to Azure: ${answer.problem}`,
    certificateTrouble.test(answer.problem)
      ? certificateHint
      : 'See https://www.githubstatus.com (Actions), then run again. A self-hosted runner has to reach *.actions.githubusercontent.com.',
  );
}

type Answer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'problem'; readonly problem: string };

async function askForToken(target: URL, bearer: string, signal: AbortSignal): Promise<Answer> {
  const [rest, { codeOf, retryPolicy }] = await Promise.all([
    import('@azure/core-rest-pipeline'),
    import('./retry-policy.ts'),
  ]);
  const { httpClient, retryOptions } = retryPolicy(signal);
  const pipeline = rest.createPipelineFromOptions({ retryOptions });
  const request = rest.createPipelineRequest({
    url: target.href,
    headers: rest.createHttpHeaders({ authorization: `Bearer ${bearer}` }),
  });
  try {
    const { status, bodyAsText } = await pipeline.sendRequest(httpClient, request);
    if (status !== 200) return { kind: 'problem', problem: `HTTP ${status}` };
    const { value }: { value?: unknown } = JSON.parse(bodyAsText ?? '');
    return typeof value === 'string'
      ? { kind: 'token', token: value }
      : { kind: 'problem', problem: 'the answer holds none' };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'problem', problem: codeOf(error) ?? 'the answer cannot be read' };
  }
}
