/** What a rendition is made from: the edition a release carries now, and where it stands. */
export interface RenditionSource {
  readonly title: string;
  readonly body: string;
  readonly documentNumber: string | null;
  readonly legalForce: string;
  readonly issuers: readonly string[];
  readonly originName: string;
  /** The day in Beijing. */
  readonly publishedOn: string;
  /** Where a reader finds the original: at its origin, else the first verified copy. */
  readonly link: string | null;
  readonly attachments: readonly RenditionAttachment[];
}

export interface RenditionAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly url: string;
}
