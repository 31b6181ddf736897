const event = `cursor position kind at edition reason releaseId envelope digest chain
  signatures { algorithm keyId value }
  release {
    id title column url publishedAt withdrawnAt edition
    origin { name }
    document {
      id title documentNumber body digest
      attachments { name mediaType bytes digest url }
      interpretations { title url: sourceUrl }
    }
  }`;

/** Follows the log: history after the cursor, then live. */
export const eventsSubscription = `subscription Follow($after: Cursor, $filter: ReleaseFilter) {
  releaseEvents(after: $after, filter: $filter) { ${event} }
}`;

/** A page of the same log. */
export const eventsQuery = `query Events($after: Cursor, $filter: ReleaseFilter, $first: Int!) {
  releaseEvents(after: $after, filter: $filter, first: $first) {
    edges { node { ${event} } }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** The cursor of the newest event. */
export const headQuery = 'query Head { releaseLog { head } }';
