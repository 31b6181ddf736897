import { documentNumberKey, parseDocumentNumber } from '@dibao/shared/document-number';

/**
 * The keys under which what an article prints meets the documents of that number; a joint issue has one for each of its
 * numbers. A malformed number links nothing: two articles marked `无` have nothing in common.
 */
export function linkingKeys(documentNumber: string | null): readonly string[] {
  const number = documentNumber === null ? null : parseDocumentNumber(documentNumber);
  if (number === null || number.malformed !== undefined) return [];
  return [...new Set(documentNumberKey(number.normalised).split(';'))];
}
