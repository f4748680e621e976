/** A backup of a database, and where it is to go. */
export interface RestorePoint {
  readonly database: string;
  readonly backup: string;
  readonly target: string;
  /** Whether its functions need the search_path of the database while it is loaded. */
  readonly loadSearchPath?: boolean;
}
