export { runCli } from './frontends/cli.ts';

// The runner's toolkit is loaded by actions alone: the command line starts without it.
export async function runAction(name: string): Promise<void> {
  const action = await import(/* webpackChunkName: "github" */ './frontends/github/action.ts');
  await action.runAction(name);
}

export async function runCleanup(): Promise<void> {
  const postStep = await import(/* webpackChunkName: "github" */ './frontends/github/post-step.ts');
  await postStep.runCleanup();
}
