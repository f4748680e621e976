import type { BeyondDump } from '../beyond-dump.ts';
import type { Contents, Migration } from '../contents.ts';
import type { Manifest } from '../manifest.ts';

/** What was looked for, or why it could not be. */
export type Finding<Found> = { readonly found: Found } | { readonly refused: string };

/** What a drill is compared with. */
export interface Recorded {
  readonly contents: Contents;
  readonly manifest: Manifest;
  /** `kind ident` of the objects that this restore left out. */
  readonly lacks: readonly string[];
  /** Tables, by ident, whose rows this restore left out. */
  readonly emptied: readonly string[];
  /** Materialized views, by ident, that could not be filled; told by themselves. */
  readonly unfilled?: readonly string[];
  /** More was left out than can be told apart: what is missing or differs may be so for want of it. */
  readonly incomplete: boolean;
}

/** What was found in the restored database. */
export interface DrillFindings {
  /** Of the server that it was restored into. */
  readonly major: number;
  readonly objects: Finding<{
    /** Without rows. */
    readonly contents: Contents;
    readonly extensions: Manifest['extensions'];
    readonly states: readonly {
      readonly kind: string;
      readonly ident: string;
      readonly state: ObjectState;
    }[];
  }>;
  readonly rows: Finding<Pick<Contents, 'rows' | 'hashes'>>;
  /** Undefined where nothing was recorded to compare with. */
  readonly beyondDump: Finding<BeyondDump | undefined>;
  /** Of what is passed over, here and below, the reason: “over periods”. */
  readonly sequences: Finding<{
    readonly looked: number;
    readonly behind: readonly SequenceBehind[];
    readonly refused: readonly string[];
    readonly passedOver: readonly string[];
  }>;
  readonly orphans: Finding<{
    readonly keys: readonly KeyOrphans[];
    readonly refused: readonly string[];
    readonly passedOver: readonly string[];
  }>;
  readonly migrations: Finding<readonly Migration[]>;
  readonly views: Finding<{
    readonly looked: number;
    /** Each with PostgreSQL's reason. */
    readonly broken: readonly string[];
    readonly refused: readonly string[];
    readonly passedOver: readonly string[];
  }>;
}

/** What is there and does not work as it should. */
export const objectStates = ['invalid', 'not validated', 'disabled'] as const;
export type ObjectState = (typeof objectStates)[number];

export interface SequenceBehind {
  readonly sequence: string;
  readonly column: string;
  readonly next: string;
  readonly extreme: string;
  /** It is as it was made: no value of it was taken. */
  readonly fresh: boolean;
  readonly increment: string;
  /** The statement that sets it. */
  readonly remedy: string;
}

export interface KeyOrphans {
  readonly ident: string;
  /** PostgreSQL promises that there are none: the key is validated and enforced. */
  readonly promised: boolean;
  readonly orphans: number;
}

/** As many orphans of a key are counted. */
export const orphansCounted = 1000;

/** What is looked for to know that all of a dump is there. */
export type LoadFindings = Pick<DrillFindings, 'major' | 'objects' | 'rows' | 'beyondDump'>;

export type Found<Subject extends 'objects' | 'rows' | 'sequences' | 'orphans' | 'views'> = Extract<
  DrillFindings[Subject],
  { readonly found: unknown }
>['found'];
