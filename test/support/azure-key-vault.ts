import { randomBytes, randomUUID } from 'node:crypto';
import type { Entra, TokenProblem } from './azure-entra.ts';
import type { Answer, Visit } from './azure-requests.ts';
import { type Claims, unixSeconds } from './azure-tokens.ts';
import { registerSecret } from './secrets.ts';

/** What can be said about a version of a secret. */
export interface SecretAttributes {
  readonly enabled?: boolean;
  readonly expires?: Date;
  readonly notBefore?: Date;
}

interface SecretVersion {
  readonly version: string;
  readonly value: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly enabled: boolean;
}

/** Why nobody gets a secret: no role, no access policy, or the vault's firewall. */
export type VaultDenial = 'rbac' | 'policy' | 'firewall';

/** One key vault with secrets. */
export interface KeyVault {
  readonly name: string;
  denial: VaultDenial | undefined;
  /** Whether callers have their role for the whole vault, and not for its secrets one by one. */
  mayList: boolean;
  setSecret(name: string, value: string, attributes?: SecretAttributes): string;
  deleteSecret(name: string): void;
  serve(visit: Visit): Answer;
}

/** What a token for any key vault says that it is for. */
export const vaultResource = 'https://vault.azure.net';

/** Makes an empty vault whose callers this directory knows. */
export function createKeyVault(name: string, entra: Entra): KeyVault {
  const secrets = new Map<string, SecretVersion[]>();
  const resourceGroup = `/subscriptions/${randomUUID()}/resourcegroups/shop`;

  /** Who reads without a secret's name wants a list. */
  function denialOf(denial: VaultDenial, claims: Claims, secret: string): Answer {
    const { appid, oid, iss } = claims;
    const caller = `appid=${appid};oid=${oid};iss=${iss}`;
    const vault = `${name};location=westeurope`;
    switch (denial) {
      case 'rbac':
        return forbidden(
          'ForbiddenByRbac',
          [
            'Caller is not authorized to perform action on resource.',
            'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
            `Caller: ${caller}`,
            `Action: 'Microsoft.KeyVault/vaults/secrets/${secret ? 'getSecret' : 'readMetadata'}/action'`,
            `Resource: '${resourceGroup}/providers/microsoft.keyvault/vaults/${name}${secret && `/secrets/${secret}`}'`,
            'Assignment: (not found)',
            'DenyAssignmentId: null',
            'DecisionReason: null ',
            `Vault: ${vault}`,
            '',
          ].join('\r\n'),
        );
      case 'policy':
        return forbidden(
          'ForbiddenByPolicy',
          `The user, group or application '${caller}' does not have secrets ${secret ? 'get' : 'list'} permission on key vault '${vault}'. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125287`,
        );
      case 'firewall':
        return forbidden(
          'ForbiddenByFirewall',
          [
            'Client address is not authorized and caller is not a trusted service.',
            'Client address: 20.61.146.97',
            `Caller: ${caller}`,
            `Vault: ${vault}`,
          ].join('\r\n'),
        );
    }
  }

  function unauthorized(problem: TokenProblem): Answer {
    const authority = `https://login.microsoftonline.com/${entra.tenantId}`;
    return {
      ...vaultError(401, 'Unauthorized', tokenProblems[problem]),
      headers: {
        'www-authenticate': `Bearer authorization="${authority}", resource="${vaultResource}"`,
      },
    };
  }

  /**
   * A secret may be read before and after its dates: they are only told to the reader. "A secret's
   * get operation will work for not-yet valid and expired secrets, outside the nbf / exp window"
   * (learn.microsoft.com, "About Azure Key Vault secrets", date-time controlled operations).
   */
  function getSecret(secret: string, version: string): Answer {
    if (!/^[0-9a-z-]{1,127}$/i.test(secret)) {
      return vaultError(400, 'BadParameter', `The request URI contains an invalid name: ${secret}`);
    }
    const versions = secrets.get(key(secret)) ?? [];
    const found = version ? versions.find(one => one.version === version) : versions.at(-1);
    if (!found) {
      return vaultError(
        404,
        'SecretNotFound',
        `A secret with (name/id) ${version ? `${secret}/${version}` : secret} was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182`,
      );
    }
    if (!found.enabled) {
      return forbidden('SecretDisabled', 'Operation get is not allowed on a disabled secret.');
    }
    return {
      status: 200,
      body: {
        value: found.value,
        id: `https://${name}.vault.azure.net/secrets/${secret}/${found.version}`,
        attributes: found.attributes,
        tags: {},
      },
    };
  }

  /** Without versions and values (learn.microsoft.com, "Get Secrets"); all on one page, which has 25 there. */
  function listSecrets(): Answer {
    const value = [...secrets].flatMap(([secret, versions]) => {
      const last = versions.at(-1);
      const id = `https://${name}.vault.azure.net/secrets/${secret}`;
      return last ? [{ id, attributes: last.attributes, tags: {} }] : [];
    });
    return { status: 200, body: { value, nextLink: null } };
  }

  const vault: KeyVault = {
    name,
    denial: undefined,
    mayList: false,

    setSecret(secret, value, { enabled = true, expires, notBefore } = {}) {
      // Host and user names may be kept in a vault too, and may well be seen in a report.
      if (/password|connection/i.test(secret) && value.length >= 8) registerSecret(value);
      const version = randomBytes(16).toString('hex');
      const now = unixSeconds();
      const attributes = {
        enabled,
        ...(notBefore && { nbf: unixSeconds(notBefore) }),
        ...(expires && { exp: unixSeconds(expires) }),
        created: now,
        updated: now,
        recoveryLevel: 'Recoverable+Purgeable',
        recoverableDays: 90,
      };
      const versions = secrets.get(key(secret)) ?? [];
      secrets.set(key(secret), [...versions, { version, value, attributes, enabled }]);
      return version;
    },

    deleteSecret(secret) {
      secrets.delete(key(secret));
    },

    serve({ request, method, url }) {
      const [, kind, secret = '', version = ''] = url.pathname.split('/');
      const caller = entra.caller(request.headers.authorization, [vaultResource]);
      if (typeof caller === 'string') return unauthorized(caller);
      if (vault.denial) return denialOf(vault.denial, caller, secret);
      if (!url.searchParams.has('api-version')) {
        return vaultError(400, 'BadParameter', 'api-version must be specified');
      }
      if (method !== 'GET' || kind !== 'secrets') return { status: 404 };
      if (!secret) return vault.mayList ? listSecrets() : denialOf('rbac', caller, '');
      return getSecret(secret, version);
    },
  };
  return vault;
}

/** Secrets are found without regard to case. */
function key(secret: string): string {
  return secret.toLowerCase();
}

const tokenProblems: Readonly<Record<TokenProblem, string>> = {
  missing: 'AKV10000: Request is missing a Bearer or PoP token.',
  invalid: '[InvalidSignature] Error validating token.',
  expired: "[TokenExpired] Error validating token: 'S2S12086'.",
  audience: `AKV10022: Invalid audience. Expected ${vaultResource}.`,
};

function forbidden(innerCode: string, message: string): Answer {
  return vaultError(403, 'Forbidden', message, innerCode);
}

function vaultError(status: number, code: string, message: string, innerCode?: string): Answer {
  return {
    status,
    body: {
      error: {
        code,
        message,
        ...(innerCode !== undefined && { innererror: { code: innerCode } }),
      },
    },
  };
}
