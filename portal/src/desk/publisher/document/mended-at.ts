import type { Words } from '../../../layout/words.ts';
import { documentAddress } from '../addresses.ts';

interface Missing {
  readonly path: string;
  readonly clause: string | null;
}

/** Where what the gate misses is put right. */
export interface Mending {
  readonly href: string;
  readonly name: Words;
}

const parts: Readonly<Record<string, Mending>> = {
  disclosure: { href: '#disclosure', name: { zh: '去认定公开属性', en: 'Determine it' } },
  review: { href: '#review', name: { zh: '去登记保密审查', en: 'Record it' } },
  interpretations: { href: '#interpretations', name: { zh: '去补解读', en: 'Add it' } },
  force: { href: '#force', name: { zh: '看有效性', en: 'Legal force' } },
};

const byClause: Readonly<Record<string, keyof typeof parts>> = {
  B01: 'disclosure',
  B03: 'disclosure',
  B05: 'disclosure',
  B19: 'disclosure',
  B22: 'review',
  D01: 'interpretations',
};

/** The part of the page that mends it; of an interpretation that goes out with the document, the page of that. */
export function mendedAt(
  { path, clause }: Missing,
  document: { readonly id: string; readonly interpretations: readonly { readonly id: string }[] },
): Mending {
  if (path.startsWith('bundleIds.')) {
    const member = document.interpretations[Number(path.slice('bundleIds.'.length))];
    if (member !== undefined) return { href: documentAddress(member.id), name: { zh: '打开解读', en: 'Open it' } };
  }
  return parts[byClause[clause ?? ''] ?? 'force'] as Mending;
}
