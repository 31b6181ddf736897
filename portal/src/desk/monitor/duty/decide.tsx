import type { ReactElement } from 'react';
import { EndExemptionDocument, ExemptDutyDocument, ExtendDutyDocument } from '../../../generated/graphql.ts';
import { useChange } from '../../graph/use-change.ts';
import { eveningIn, instantOf } from '../../parts/beijing-moment.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { MomentItem, TextItem } from '../../parts/form-items.tsx';
import { serverClock } from '../../parts/server-clock.ts';

interface ForDuty {
  readonly dutyId: string;
}

const reason = { zh: '理由（留存，可查）', en: 'Why; it is kept' };

/** Gives a duty more time; how much may be given is said by the rule profile. */
export function Extend({ dutyId }: ForDuty): ReactElement {
  const { run } = useChange(ExtendDutyDocument);
  return (
    <ChangeDialog<{ readonly dueAt: string; readonly reason: string }>
      name={{ zh: '延期', en: 'Extend' }}
      done="已延期。 Extended."
      initial={{ dueAt: eveningIn(1, serverClock.now()) }}
      submit={({ dueAt, ...said }) => run({ dutyId, ...said, dueAt: instantOf(dueAt) })}
    >
      <MomentItem name="dueAt" label={{ zh: '新的最后时限（北京时间）', en: 'New limit, Beijing time' }} />
      <TextItem name="reason" label={reason} />
    </ChangeDialog>
  );
}

/** Lets a channel off a duty, until a moment or for good; the rule profile says which. */
export function Exempt({ dutyId }: ForDuty): ReactElement {
  const { run } = useChange(ExemptDutyDocument);
  return (
    <ChangeDialog<{ readonly until?: string; readonly reason: string }>
      name={{ zh: '豁免', en: 'Exempt' }}
      done="已豁免。 Exempted."
      initial={{ until: eveningIn(7, serverClock.now()) }}
      submit={({ until = '', ...said }) => run({ dutyId, ...said, until: until === '' ? null : instantOf(until) })}
    >
      <MomentItem
        name="until"
        label={{ zh: '豁免至（北京时间）', en: 'Until; empty: for good, where the rules allow it' }}
        isOptional
      />
      <TextItem name="reason" label={reason} />
    </ChangeDialog>
  );
}

/** Takes an exemption back: the duty is owed again. */
export function EndExemption({ dutyId }: ForDuty): ReactElement {
  const { run } = useChange(EndExemptionDocument);
  return (
    <ChangeDialog<{ readonly reason: string }>
      name={{ zh: '终止豁免', en: 'End the exemption' }}
      done="豁免已终止。 Ended."
      submit={(said) => run({ dutyId, ...said })}
    >
      <TextItem name="reason" label={reason} />
    </ChangeDialog>
  );
}
