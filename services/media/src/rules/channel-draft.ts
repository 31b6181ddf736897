import type { AdministrativeLevel } from '@dibao/shared/agency';
import type { ChannelStatus, Platform } from './channel.ts';
import type { NoDutyReason } from './no-duty-reason.ts';
import type { OwnerFacts } from './owner-facts.ts';

/** A channel as a record of an import describes it, before its owner is looked up. */
export interface ChannelDraft {
  readonly sourceId: string;
  readonly platform: Platform;
  readonly name: string;
  readonly url: string | null;
  readonly addressKey: string | null;
  readonly hostKey: string | null;
  readonly handle: string | null;
  readonly siteIdCode: string | null;
  /** A known agency's own `sourceId`, or facts to find or register it by. */
  readonly owner: { readonly sourceId: string } | OwnerFacts | null;
  readonly noDutyReason: NoDutyReason | null;
  readonly level: AdministrativeLevel | null;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly status: ChannelStatus;
  /** The row only lists an address: where a channel with this address is known it says nothing new. */
  readonly onlyLists: boolean;
}
