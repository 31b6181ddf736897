import type { ReactElement } from 'react';
import type { FiguresFragment } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import type { Words } from '../../../layout/words.ts';
import { percent, shareWords } from './figure-words.ts';

/** The figures of everything in sight, in large letters. */
export function Totals({ summary }: { readonly summary: FiguresFragment }): ReactElement {
  return (
    <dl className="totals">
      <Total words={shareWords.shareWithinLimit} value={percent(summary.shareWithinLimit)} />
      <Total words={shareWords.shareWithinTarget} value={percent(summary.shareWithinTarget)} />
      <Total words={shareWords.verifiedShare} value={percent(summary.verifiedShare)} />
      <Total words={{ zh: '应办', en: 'Owed' }} value={String(summary.obliged)} />
      <Total words={{ zh: '待办', en: 'To do' }} value={String(summary.open)} />
      <Total words={{ zh: '逾期', en: 'Overdue' }} value={String(summary.overdue)} />
      <Total words={{ zh: '没能看到', en: 'Not seen' }} value={String(summary.notSeen)} />
    </dl>
  );
}

function Total({ words, value }: { readonly words: Words; readonly value: string }): ReactElement {
  return (
    <div>
      <dt>
        <Bilingual {...words} />
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
