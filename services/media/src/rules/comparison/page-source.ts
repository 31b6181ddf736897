/** What a copy should show, and where it comes from. */
export interface CopySource {
  readonly title: string;
  readonly body: string;
  readonly attachments: readonly SourceAttachment[];
  /** Addresses of the release on its origin portal. */
  readonly urls: readonly string[];
  /** Of the document now; a copy may say that it is no longer in force when it is not. */
  readonly legalForce?: string;
}

export interface SourceAttachment {
  readonly name: string;
  readonly url: string | null;
}
