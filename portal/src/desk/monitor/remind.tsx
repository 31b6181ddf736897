import type { ReactElement } from 'react';
import { RemindDutiesDocument } from '../../generated/graphql.ts';
import { useChange } from '../graph/use-change.ts';
import { ChangeDialog } from '../parts/change-dialog.tsx';
import { TextItem } from '../parts/form-items.tsx';

export interface RemindProps {
  readonly dutyIds: readonly string[];
  readonly onDone?: () => void;
}

const usual = '请尽快转载并报告；已转载的请报告网址。';

/** 催办: tells whoever answers for these duties now, beside what goes out by the clock. */
export function Remind({ dutyIds, onDone }: RemindProps): ReactElement {
  const { run } = useChange(RemindDutiesDocument);
  return (
    <ChangeDialog<{ readonly text: string }>
      name={{ zh: dutyIds.length > 1 ? `催办 ${dutyIds.length} 项` : '催办', en: 'Remind' }}
      done="已催办。 Reminded."
      isDisabled={dutyIds.length === 0}
      initial={{ text: usual }}
      submit={async ({ text }) => {
        const outcome = await run({ dutyIds, text });
        if (outcome.kind === 'done') onDone?.();
        return outcome;
      }}
    >
      <TextItem name="text" label={{ zh: '催办内容', en: 'What to tell them' }} />
    </ChangeDialog>
  );
}
