import type { DocumentTextQuery } from '../../generated/graphql.ts';
import { formatDay } from '../../layout/moments.tsx';

type CitedDocument = Pick<
  NonNullable<DocumentTextQuery['policyDocument']>,
  'title' | 'documentNumber' | 'writtenOn' | 'publishedOn' | 'issuers'
>;

/** A document as a footnote: 澜平省人民政府办公厅：《…》（澜政办发〔2026〕9号），2026年3月5日。 */
export function citationOf(document: CitedDocument): string {
  const { issuers, title, documentNumber, writtenOn, publishedOn } = document;
  const who = issuers.map(({ name }) => name).join('、');
  const number = documentNumber === null ? '' : `（${documentNumber}）`;
  const date = writtenOn ?? publishedOn;
  return `${who === '' ? '' : `${who}：`}《${title}》${number}${date === null ? '' : `，${formatDay(date)}`}。`;
}
