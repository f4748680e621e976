import { BlockList, isIP } from 'node:net';
import { keepFromProxies } from './past-proxies.ts';

/** Where a request would go, asked of what sends requests. */

/**
 * The proxy, as `HOST:PORT`, through which the SDK would send a request for a URL by the variables of our environment;
 * `undefined`: it goes straight. `keeps`: whether it is a request to Azure, which we keep from proxies where it is for
 * this machine.
 */
export async function proxyOf(url: string, keeps: boolean): Promise<string | undefined> {
  const rest = await import('@azure/core-rest-pipeline');
  const pipeline = rest.createEmptyPipeline();
  pipeline.addPolicy(rest.proxyPolicy());
  const request = rest.createPipelineRequest({ url, allowInsecureConnection: true });
  // Nothing is sent.
  const nowhere: Parameters<typeof pipeline.sendRequest>[0] = {
    async sendRequest(sent) {
      if (keeps) keepFromProxies(sent);
      return { request: sent, status: 204, headers: rest.createHttpHeaders() };
    },
  };
  await pipeline.sendRequest(nowhere, request);
  const { agent } = request;
  return agent && 'proxy' in agent && agent.proxy instanceof URL ? agent.proxy.host : undefined;
}

const local = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
] as const) {
  local.addSubnet(net, bits);
}
local.addAddress('::1', 'ipv6');
local.addSubnet('fc00::', 7, 'ipv6');
local.addSubnet('fe80::', 10, 'ipv6');

/** Whether a host of a URL says by itself that it is of this machine or of a private network (RFC 1918, 4193, 6762). */
export function isLocal(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const family = isIP(host);
  return family === 0
    ? !host.includes('.') || /\.(?:localhost|local|internal)$/i.test(host)
    : local.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** The list of hosts that no proxy is to see, with more of them; the SDK looks at the capital one first. */
export const withoutProxy = (
  { NO_PROXY, no_proxy }: NodeJS.ProcessEnv,
  hosts: readonly string[],
): string => [...(NO_PROXY || no_proxy || '').split(','), ...hosts].filter(Boolean).join(',');
