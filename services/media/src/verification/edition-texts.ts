import type { DocumentsService, EditionText } from '../feeds/documents-service.ts';

/** Texts to compare copies with, as documents gives them now. */
export interface EditionTexts {
  /** Null where the public may not read it any more. */
  get(documentId: string, digest: string, signal: AbortSignal): Promise<EditionText | null>;
}

/** A recall must show within this time. */
const freshness = 30_000;
const most = 64;

/** A thousand copies of one release are compared with one text: it is asked for once in a while, and not kept for long. */
export function createEditionTexts(documents: Pick<DocumentsService, 'editionText'>): EditionTexts {
  const kept = new Map<string, { readonly until: number; readonly text: Promise<EditionText | null> }>();
  return {
    get(documentId, digest, signal) {
      const key = `${documentId} ${digest}`;
      const now = performance.now();
      const hit = kept.get(key);
      if (hit !== undefined && hit.until > now) return hit.text;
      const text = documents.editionText(documentId, digest, signal);
      kept.delete(key);
      kept.set(key, { until: now + freshness, text });
      // What failed is asked again by the next.
      text.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return text;
    },
  };
}
