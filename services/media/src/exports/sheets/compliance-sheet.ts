import type { MediaContext } from '../../context.ts';
import { compliance, type ComplianceRow } from '../../queries/compliance.ts';
import type { ComplianceSummary } from '../../queries/compliance-summary.ts';
import type { ComplianceQuery } from '../../rules/compliance-grouping.ts';
import { scopeWords } from '../scope-words.ts';
import { numberColumn, type Sheet, type SheetColumn, textColumn, toCells } from '../sheet.ts';

/** 履行情况: the sums of each group, with their shares. */
export async function complianceSheet(ctx: MediaContext, asked: ComplianceQuery): Promise<Sheet> {
  const asOf = ctx.clock.now();
  const groups = await compliance(ctx, asked);
  return {
    name: { zh: '履行情况', en: 'Compliance' },
    columns,
    rows: toCells(columns, groups),
    scope: scopeWords({ ...asked, more: [`groupBy=${asked.groupBy}`] }),
    asOf,
  };
}

/** Of what was owed: exempt duties and those the hub could not look at are nobody's success and nobody's fault. */
export function shareOf(part: number, { obliged, exempt, notSeen }: ComplianceSummary): number | null {
  const counted = obliged - exempt - notSeen;
  return counted === 0 ? null : part / counted;
}

const count = (zh: string, en: string, part: keyof ComplianceSummary): SheetColumn<ComplianceRow> =>
  numberColumn(zh, en, 'COUNT', ({ summary }) => summary[part]);

const columns: readonly SheetColumn<ComplianceRow>[] = [
  textColumn('分组', 'Group', 36, ({ label }) => label),
  textColumn('编号', 'Key', 38, ({ key }) => key),
  count('应转载', 'Obliged', 'obliged'),
  count('已核验', 'Verified', 'verified'),
  count('目标时限内', 'Within target', 'withinTarget'),
  count('最后时限内', 'Within limit', 'withinLimit'),
  count('超期办结', 'Late', 'late'),
  count('超期未办', 'Overdue', 'overdue'),
  count('待办', 'Open', 'open'),
  count('已报告待核验', 'Claimed', 'claimed'),
  count('不完整', 'Partial', 'partial'),
  count('与原文不一致', 'Different', 'different'),
  count('已消失', 'Gone', 'gone'),
  count('未能核验', 'Not seen', 'notSeen'),
  count('豁免', 'Exempt', 'exempt'),
  numberColumn('核验率', 'Verified share', 'SHARE', ({ summary }) => shareOf(summary.verified, summary)),
  numberColumn('目标时限内占比', 'Share within target', 'SHARE', ({ summary }) =>
    shareOf(summary.withinTarget, summary),
  ),
  numberColumn('最后时限内占比', 'Share within limit', 'SHARE', ({ summary }) =>
    shareOf(summary.withinTarget + summary.withinLimit, summary),
  ),
  numberColumn('中位用时（分钟）', 'Median minutes', 'MINUTES', ({ medianDelaySeconds }) =>
    medianDelaySeconds === null ? null : medianDelaySeconds / 60,
  ),
];
