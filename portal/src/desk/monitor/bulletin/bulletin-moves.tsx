import type { ReactElement } from 'react';
import {
  type BulletinState,
  DiscardBulletinDocument,
  PublishBulletinDocument,
  ReturnBulletinDocument,
  SignBulletinDocument,
  SubmitBulletinDocument,
  WithdrawBulletinDocument,
} from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import type { Words } from '../../../layout/words.ts';
import { useChange } from '../../graph/use-change.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { TextItem } from '../../parts/form-items.tsx';

interface Move {
  readonly name: Words;
  readonly done: string;
  readonly document: typeof SubmitBulletinDocument;
  readonly from: readonly BulletinState[];
  /** What is asked before it is done; null: a reason is needed. */
  readonly warning: Words | null;
  readonly isNext?: boolean;
}

/** As docs/monitoring.md lists them; the hub refuses the signature of who wrote it. */
const moves: readonly Move[] = [
  {
    ...{ name: { zh: '送审', en: 'Submit' }, done: '已送审。 Submitted.', document: SubmitBulletinDocument },
    ...{ from: ['DRAFT'], isNext: true },
    warning: { zh: '送审后文字不能再改，退回后可以。', en: 'Its words stand still until it is signed or returned.' },
  },
  {
    ...{ name: { zh: '签发', en: 'Sign' }, done: '已签发。 Signed.', document: SignBulletinDocument },
    ...{ from: ['SUBMITTED'], isNext: true },
    warning: { zh: '由没有起草、修改、送审过它的人签发。', en: 'By somebody who did not write or submit it.' },
  },
  {
    ...{ name: { zh: '发布', en: 'Publish' }, done: '已发布。 Published.', document: PublishBulletinDocument },
    ...{ from: ['SIGNED'], isNext: true },
    warning: { zh: '发布后人人可读，并取得本年的下一个编号。', en: 'Everybody can read it; it takes the next number.' },
  },
  {
    ...{ name: { zh: '退回', en: 'Return' }, done: '已退回。 Returned.', document: ReturnBulletinDocument },
    ...{ from: ['SUBMITTED', 'SIGNED'], warning: null },
  },
  {
    ...{ name: { zh: '撤回', en: 'Withdraw' }, done: '已撤回。 Withdrawn.', document: WithdrawBulletinDocument },
    ...{ from: ['PUBLISHED'], warning: null },
  },
  {
    ...{ name: { zh: '作废', en: 'Discard' }, done: '已作废。 Discarded.', document: DiscardBulletinDocument },
    ...{ from: ['DRAFT', 'SUBMITTED', 'SIGNED'], warning: null },
  },
];

export interface BulletinMovesProps {
  readonly bulletinId: string;
  readonly state: BulletinState;
}

/** What can be done with a bulletin of this state. */
export function BulletinMoves({ bulletinId, state }: BulletinMovesProps): ReactElement {
  return (
    <>
      {moves
        .filter(({ from }) => from.includes(state))
        .map((move) => (
          <MoveButton key={move.name.en} bulletinId={bulletinId} move={move} />
        ))}
    </>
  );
}

interface MoveButtonProps {
  readonly bulletinId: string;
  readonly move: Move;
}

function MoveButton({ bulletinId, move: { name, done, document, warning, isNext } }: MoveButtonProps): ReactElement {
  const { run } = useChange(document);
  return (
    <ChangeDialog<{ readonly reason?: string }>
      name={name}
      done={done}
      type={isNext === true ? 'primary' : 'default'}
      submit={({ reason }) => run({ bulletinId, reason: reason ?? null })}
    >
      {warning === null ? (
        <TextItem name="reason" label={{ zh: '理由', en: 'Why' }} />
      ) : (
        <p>
          <Bilingual {...warning} />
        </p>
      )}
    </ChangeDialog>
  );
}
