import { beijingDay } from '../../parts/beijing-moment.ts';

/** `2026-11-01 至 2026-11-30`: the last day is the one before the end. */
export function periodWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${beijingDay(Date.parse(from))} 至 ${beijingDay(Date.parse(to) - 1)}`;
}
