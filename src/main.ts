export { runCli } from './frontends/cli.ts';
