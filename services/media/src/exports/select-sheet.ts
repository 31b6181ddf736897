import { HubError } from '@dibao/shared/errors';
import type { MediaContext } from '../context.ts';
import { ComplianceGrouping } from '../rules/compliance-grouping.ts';
import { DutyKind, DutyState } from '../rules/duty.ts';
import { LedgerKind, LedgerState } from '../rules/ledger.ts';
import { ticketCodes } from '../rules/tickets/ticket-code.ts';
import { TicketState } from '../rules/tickets/ticket-state.ts';
import { Timeliness } from '../rules/timeliness.ts';
import type { ExportTable } from './export-file.ts';
import type { ExportParameters } from './export-parameters.ts';
import type { Sheet } from './sheet.ts';
import { complianceSheet } from './sheets/compliance-sheet.ts';
import { dutySheet } from './sheets/duty-sheet.ts';
import { ledgerSheet } from './sheets/ledger-sheet.ts';
import { ticketSheet } from './sheets/ticket-sheet.ts';

/** The table asked for; its rows are read when it is written. */
export async function selectSheet(
  ctx: MediaContext,
  table: Exclude<ExportTable, 'bulletin'>,
  asked: ExportParameters,
): Promise<Sheet> {
  const place = { divisionCode: asked.text('divisionCode'), system: asked.text('system') };
  const period = { from: asked.instant('from'), to: asked.instant('to') };
  switch (table) {
    case 'duties': {
      const filter = {
        ...place,
        releaseId: asked.text('releaseId'),
        channelId: asked.text('channelId'),
        kinds: asked.someOf('kind', DutyKind),
        states: asked.someOf('state', DutyState),
        timeliness: asked.someOf('timeliness', Timeliness),
      };
      return dutySheet(ctx, { filter, ...period, scope: asked.scope() });
    }
    case 'tickets': {
      const filter = {
        ...place,
        channelId: asked.text('channelId'),
        codes: asked.someOf('code', ticketCodes),
        states: asked.someOf('state', TicketState),
        isOverdue: asked.isSet('isOverdue'),
      };
      return ticketSheet(ctx, filter, asked.scope());
    }
    case 'ledger': {
      const filter = {
        ...place,
        channelId: asked.text('channelId'),
        kinds: asked.someOf('kind', LedgerKind),
        states: asked.someOf('state', LedgerState),
        dueFrom: period.from,
        dueBefore: period.to,
      };
      return ledgerSheet(ctx, filter, asked.scope());
    }
    case 'compliance': {
      const groupBy = asked.oneOf('groupBy', ComplianceGrouping) ?? 'DIVISION';
      asked.scope();
      if (period.from === null || period.to === null) throw withoutPeriod();
      return complianceSheet(ctx, { ...place, groupBy, from: period.from, to: period.to });
    }
  }
}

function withoutPeriod(): HubError {
  return HubError.badInput(
    '请以 from 和 to 给出时段，如 from=2026-11-01T00:00:00+08:00。',
    'Give the period as from and to, such as from=2026-11-01T00:00:00+08:00.',
  );
}
