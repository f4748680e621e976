import { randomBytes } from 'node:crypto';
import type { Manifest } from '../catalog/manifest.ts';

/** Which run of which system this is, for the manifest. */
export function runInfo(environment: NodeJS.ProcessEnv): Manifest['run'] {
  const { GITHUB_RUN_ID, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA } = environment;
  if (environment.GITHUB_ACTIONS === 'true' && GITHUB_RUN_ID) {
    return {
      id: GITHUB_RUN_ID,
      provider: 'github',
      url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
      ...(GITHUB_SHA ? { commit: GITHUB_SHA } : {}),
    };
  }
  const { CI_PIPELINE_ID, CI_PIPELINE_URL, CI_COMMIT_SHA } = environment;
  if (environment.GITLAB_CI === 'true' && CI_PIPELINE_ID) {
    return {
      id: CI_PIPELINE_ID,
      provider: 'gitlab',
      ...(CI_PIPELINE_URL ? { url: CI_PIPELINE_URL } : {}),
      ...(CI_COMMIT_SHA ? { commit: CI_COMMIT_SHA } : {}),
    };
  }
  return { id: randomBytes(6).toString('hex'), provider: 'local' };
}
