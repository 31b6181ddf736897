import type { NoDutyReason } from './no-duty-reason.ts';
import { departmentOf, governmentOf, lines, ministryOf, type OwnerFacts, stateCouncil } from './owner-facts.ts';

/** Whose a channel is: an agency, or why it belongs to none that owes reposts. */
export type Ownership = { readonly owner: OwnerFacts } | { readonly noDuty: NoDutyReason };

/** A row of a list of sites, such as 大同市 司法局. */
export interface ListedSite {
  /** The division's code; null for the State. */
  readonly code: string | null;
  /** The place the row begins with: 大同市, 山西省人民政府, 中央. */
  readonly place: string;
  /** What the row calls the site: 人民政府, 司法局, 长安网; empty when it says nothing. */
  readonly kind: string;
  readonly hostKey: string;
}

/** Bodies that are no government, by the words lists use for their sites and the pages of them; the first match decides. */
const others: readonly (readonly [RegExp, NoDutyReason])[] = [
  [/法院|最高法|诉讼服务/, 'COURT'],
  [/检察|最高检/, 'PROCURATORATE'],
  [/政协|委员名单/, 'CPPCC'],
  [/人大|大会|代表名单|地方法规|法律法规/, 'CONGRESS'],
  [/纪委|监委|审查调查|巡视/, 'SUPERVISION'],
  [/长安网|政法|平安/, 'PARTY'],
  [/法学会|律协|律师协会/, 'ASSOCIATION'],
  [/法律服务|举报|微信大厅/, 'SERVICE_PLATFORM'],
];

/** Hosts say whose a page is where the row's words do not, such as 十四届大会 of the CPPCC. */
const hosts: readonly (readonly [RegExp, NoDutyReason])[] = [
  [/(?:^|\.)cppcc\.gov\.cn$/, 'CPPCC'],
  [/(?:^|\.)(?:ccdi|12388)\.gov\.cn$/, 'SUPERVISION'],
  [/(?:^|\.)12337\.gov\.cn$/, 'PARTY'],
];

/** A congress's host, for rows that do not say what they are. */
const congressHost = /rd\.gov\.cn(?::\d+)?$/;

const departments: readonly (readonly [RegExp, (typeof lines)[keyof typeof lines]])[] = [
  [/^公安[局厅]$/, lines.公安],
  [/^司法[局厅]$/, lines.司法],
  [/^审计[局厅]$/, lines.审计],
  [/药监局$|药品监督管理局$/, lines.药监],
  [/^监狱管理局$/, lines.监狱],
];

/** Whose site a row of a list names. */
export function ownerOfSite({ code, place, kind, hostKey }: ListedSite): Ownership {
  const byHost = hosts.find(([pattern]) => pattern.test(hostKey));
  if (byHost !== undefined) return { noDuty: byHost[1] };
  const other = others.find(([pattern]) => pattern.test(kind));
  if (other !== undefined) return { noDuty: other[1] };
  if (kind === '') return { noDuty: congressHost.test(hostKey) ? 'CONGRESS' : 'OWNER_UNKNOWN' };
  if (code === null) return ownerAtState(kind);
  if (kind === '人民政府') return { owner: governmentOf(code, place) };
  const department = departments.find(([pattern]) => pattern.test(kind));
  return department === undefined ? { noDuty: 'OWNER_UNKNOWN' } : { owner: departmentOf(department[1], code, place) };
}

function ownerAtState(kind: string): Ownership {
  if (kind === '中央人民政府' || kind === '国务院' || kind === '政务服务') return { owner: stateCouncil };
  // 警民互动页 stands on the ministry's own site and is told apart by its address.
  if (kind === '警民互动页') return { owner: ministryOf('公安部') };
  return /[部委署局]$/.test(kind) ? { owner: ministryOf(kind) } : { noDuty: 'OWNER_UNKNOWN' };
}
