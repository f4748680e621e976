import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { Entra } from './azure-entra.ts';
import { type Answer, blobError, type Visit } from './azure-requests.ts';
import { bearerOf } from './azure-tokens.ts';

/** Why blobs are out of reach: no role, a role for reading only, or the account's network rules. */
export type BlobDenial = 'role' | 'write-role' | 'network';

/** An action that a role may hold, by what it ends in; `evidence`: to write, by a condition, evidence alone. */
export type BlobRight = 'read' | 'write' | 'delete' | 'evidence' | 'container' | 'account';

/** A storage account, in front of the emulator. */
export interface Blobs {
  denial: BlobDenial | undefined;
  /** All that bearer tokens may; `undefined`: everything. */
  rights: ReadonlySet<BlobRight> | undefined;
  serve(visit: Visit): Answer | undefined;
  /** Hands a request to the emulator as it is, past faults and denials. */
  forward(
    request: IncomingMessage,
    response: ServerResponse,
    onAnswer?: (status: number | 'reset') => void,
  ): void;
  close(): void;
}

/** What a token for any storage account says that it is for. */
export const storageResource = 'https://storage.azure.com';

/** Puts roles, network rules and the expiry of tokens, which Azurite lacks, in front of it. */
export function createBlobs(
  emulator: { readonly port: number; readonly authority: string },
  account: string,
  entra: Entra,
): Blobs {
  const agent = new https.Agent({ keepAlive: true, ca: emulator.authority });
  const resources = [storageResource, `https://${account}.blob.core.windows.net`];

  function unauthenticated(detail: string): Answer {
    const answer = blobAnswer(
      401,
      'InvalidAuthenticationInfo',
      'Server failed to authenticate the request. Please refer to the information in the www-authenticate header.',
      detail,
    );
    // Without quotation marks and commas, unlike a key vault's.
    const challenge = `Bearer authorization_uri=https://login.microsoftonline.com/${entra.tenantId}/oauth2/authorize resource_id=${storageResource}`;
    return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenge } };
  }

  /** Azure looks for the right first, whether or not there is such a blob. */
  function mayDo({ method, url }: Visit): boolean {
    const { rights } = blobs;
    if (!rights) return true;
    const [kind, part] = [url.searchParams.get('restype'), url.searchParams.get('comp')];
    if (kind === 'service') return rights.has('account');
    if (kind === 'container' && part !== 'list') return rights.has('container');
    if (method === 'GET' || method === 'HEAD') return rights.has('read');
    if (method === 'DELETE') return rights.has('delete');
    return (
      rights.has('write') || (rights.has('evidence') && url.pathname.endsWith('.evidence.json'))
    );
  }

  function refusal(visit: Visit): Answer | undefined {
    const { request, method } = visit;
    const { authorization } = request.headers;
    if (blobs.denial === 'network') {
      return blobAnswer(
        403,
        'AuthorizationFailure',
        'This request is not authorized to perform this operation.',
      );
    }
    if (bearerOf(authorization) === undefined) return undefined;
    const caller = entra.caller(authorization, resources);
    if (typeof caller === 'string') {
      return unauthenticated(
        caller === 'expired'
          ? 'Lifetime validation failed. The token is expired.'
          : 'Signature or audience validation failed.',
      );
    }
    const reads = method === 'GET' || method === 'HEAD';
    if (blobs.denial === 'role' || (blobs.denial === 'write-role' && !reads) || !mayDo(visit)) {
      return blobAnswer(
        403,
        'AuthorizationPermissionMismatch',
        'This request is not authorized to perform this operation using this permission.',
      );
    }
    return undefined;
  }

  const blobs: Blobs = {
    denial: undefined,
    rights: undefined,

    serve(visit) {
      const refused = refusal(visit);
      if (!refused) blobs.forward(visit.request, visit.response, visit.noteStatus);
      return refused;
    },

    forward(request, response, onAnswer = () => {}) {
      // The host name stays as it is: Azurite takes the account from it.
      const upstream = https.request(
        {
          agent,
          host: '127.0.0.1',
          port: emulator.port,
          method: request.method,
          path: request.url,
          headers: request.headers,
        },
        answer => {
          const status = answer.statusCode ?? 502;
          onAnswer(status);
          response.writeHead(status, answer.headers);
          answer.on('error', () => response.destroy()).pipe(response);
        },
      );
      upstream.on('error', () => {
        if (!response.headersSent && !response.destroyed) onAnswer('reset');
        response.destroy();
      });
      // A client that goes away must not leave a half request behind.
      response.on('close', () => {
        if (!response.writableFinished) upstream.destroy();
      });
      request.pipe(upstream);
    },

    close: () => agent.destroy(),
  };
  return blobs;
}

function blobAnswer(status: number, code: string, message: string, detail?: string): Answer {
  const id = randomUUID();
  const words = `${message}\nRequestId:${id}\nTime:${new Date().toISOString()}`;
  return {
    status,
    headers: { 'x-ms-error-code': code, 'x-ms-request-id': id },
    body: blobError(code, words, detail),
  };
}
