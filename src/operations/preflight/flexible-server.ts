import type { Server } from '../../postgres/session/server.ts';

/** What the Azure CLI calls a server; `undefined`: its host is none of Azure's. */
export const flexibleServerOf = ({ address }: Pick<Server, 'address'>): string | undefined =>
  /^([^.]+)\.(?:private\.)?postgres\.database\./.exec(address.host)?.[1];

/** A command that finds the resource group of a server, as an argument of another. */
export const groupOf = (name: string): string =>
  `"$(az postgres flexible-server list --query "[?name=='${name}'].resourceGroup" --output tsv)"`;
