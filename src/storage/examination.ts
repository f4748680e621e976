import type { StorePurpose } from './store.ts';

/** What somebody asks of a store who wants to know how well it is kept. No run asks it; nothing is changed by it. */
export interface StoreExamination {
  /** Who gets in, for people: `the account key`. */
  readonly by: string;
  /** What a backup creates where it is missing, and what creates it by hand where that may fail. */
  readonly creation: { readonly what: string; readonly hint?: string } | undefined;
  /** Whether who gets in may do more than is needed; absent where rights are not given one by one. */
  readonly excess?: (
    needed: ReadonlySet<StorePurpose>,
    /** Whether something can be done that is not needed. */
    may: (purpose: StorePurpose) => Promise<boolean>,
  ) => Promise<Observation>;
  /** By the name of what is looked at; the name is stable. */
  readonly questions: Readonly<Record<string, (signal: AbortSignal) => Promise<Observation>>>;
}

/** What was seen; what a run would fail with is thrown. */
export type Observation =
  | { readonly kind: 'well'; readonly message: string }
  | { readonly kind: 'worrying'; readonly message: string; readonly hint: string }
  /** It cannot be seen. */
  | { readonly kind: 'unseen'; readonly message: string; readonly hint?: string };
