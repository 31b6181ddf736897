import type { DocumentNode } from 'graphql';

/** Documents that were found valid, by their text. */
export interface DocumentCache {
  get(text: string): DocumentNode | undefined;
  add(text: string, document: DocumentNode): void;
}

// Measured: 70 for a usual document, 170 for one without blanks. The tree holds its text, so the key costs nothing.
const bytesPerCharacter = 170;

/** Keeps what was asked for last. @param budget bytes of memory, as far as texts tell. */
export function createDocumentCache(budget: number): DocumentCache {
  const documents = new Map<string, DocumentNode>();
  let bytes = 0;

  function forget(text: string): void {
    if (documents.delete(text)) bytes -= text.length * bytesPerCharacter;
  }

  function add(text: string, document: DocumentNode): void {
    forget(text);
    documents.set(text, document);
    bytes += text.length * bytesPerCharacter;
    for (const oldest of documents.keys()) {
      if (bytes <= budget) return;
      forget(oldest);
    }
  }

  return {
    add,
    get(text) {
      const document = documents.get(text);
      if (document !== undefined) add(text, document);
      return document;
    },
  };
}
