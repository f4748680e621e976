/** How a job of a CI system ended, in the words of GitHub. */
export interface JobResult {
  readonly job: string;
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped';
}
