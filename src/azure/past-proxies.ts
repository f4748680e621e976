import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { HttpHeaders, PipelineRequest } from '@azure/core-rest-pipeline';

/** Nothing that a proxy could lead to. */
const onThisMachine = new BlockList();
onThisMachine.addSubnet('127.0.0.0', 8);
onThisMachine.addSubnet('169.254.0.0', 16);
onThisMachine.addAddress('::1', 'ipv6');
onThisMachine.addSubnet('fe80::', 10, 'ipv6');

/** What the platform's endpoints ask for: only they can use it, and who has it can be us. */
const platformHeaders = ['metadata', 'x-identity-header', 'secret'];

/**
 * Whether a request is for the platform that this machine is of, which hands out tokens of its managed
 * identity: at a loopback or link-local address, or elsewhere, as in Service Fabric.
 */
export function isForPlatform(url: URL, headers: Pick<HttpHeaders, 'has'>): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  return (
    /(?:^|\.)localhost\.?$/.test(host) ||
    (family !== 0 && onThisMachine.check(host, family === 6 ? 'ipv6' : 'ipv4')) ||
    platformHeaders.some(name => headers.has(name))
  );
}

/** Connections that no variable leads to a proxy, neither by the SDK nor by Node. */
const direct = { 'http:': new http.Agent(), 'https:': new https.Agent() };

/**
 * Takes the proxy out of a request that no proxy may see. The SDK sends everything there but for the hosts
 * in NO_PROXY, in which hardly anybody puts 169.254.169.254.
 */
export function keepFromProxies(request: PipelineRequest): void {
  const url = new URL(request.url);
  if (!isForPlatform(url, request.headers)) return;
  request.agent = direct[url.protocol === 'https:' ? 'https:' : 'http:'];
}
