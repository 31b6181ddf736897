import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { OwnDocumentLineFragment } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { kindWords } from '../../../layout/domain-words.ts';
import type { Column } from '../../parts/paged-table.tsx';
import { documentAddress } from '../addresses.ts';
import { PreparationMarks } from '../preparation-marks.tsx';

/** A document in a row: what it is, whose, and how far. */
export const documentColumns: readonly Column<OwnDocumentLineFragment>[] = [
  { key: 'title', title: { zh: '文件', en: 'Document' }, cell: (document) => <What document={document} /> },
  {
    key: 'issuers',
    title: { zh: '发文机关', en: 'Issuer' },
    cell: ({ issuers }) => issuers.map(({ name }) => name).join('、') || '—',
    width: 220,
  },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ preparation }) => (preparation === null ? null : <PreparationMarks preparation={preparation} />),
    width: 240,
  },
];

function What({ document }: { readonly document: OwnDocumentLineFragment }): ReactElement {
  const { id, title, kind, documentNumber } = document;
  return (
    <div className="duty-line">
      <Link href={documentAddress(id)}>{title}</Link>
      <p>
        <span>
          <Bilingual {...kindWords[kind]} />
        </span>
        {documentNumber === null ? null : <span>{documentNumber}</span>}
      </p>
    </div>
  );
}
