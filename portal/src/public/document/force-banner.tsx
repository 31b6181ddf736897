import type { ReactElement } from 'react';
import type { LegalForce } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';

const warnings: Readonly<Partial<Record<LegalForce, Words>>> = {
  REPEALED: { zh: '本文件已废止，仅供查考，不得作为依据。', en: 'Repealed: for reference only, no longer a basis.' },
  EXPIRED: { zh: '本文件已失效，仅供查考，不得作为依据。', en: 'Expired: for reference only, no longer a basis.' },
  PARTIALLY_IN_FORCE: {
    zh: '本文件部分条款已失效或已修改，请核对现行文本。',
    en: 'Partly in force or amended: check the text in force.',
  },
};

/** Above everything else: a text that no longer holds must not be taken for one that does. */
export function ForceBanner({ force }: { readonly force: LegalForce }): ReactElement | null {
  const warning = warnings[force];
  if (warning === undefined) return null;
  return (
    <p className="banner banner-warning">
      <strong>{warning.zh}</strong> <span lang="en">{warning.en}</span>
    </p>
  );
}
