import { useAddress } from '../../parts/address.ts';
import { serverClock } from '../../parts/server-clock.ts';
import { type Period, periodOf } from './period.ts';

/** What the figures are of, as the address says it. */
export interface FiguresScope {
  readonly period: Period;
  /** Null: what one monitors. */
  readonly divisionCode: string | null;
  /** Null: all. */
  readonly system: string | null;
  /** The same as variables of an operation. */
  readonly asked: {
    readonly from: string;
    readonly to: string;
    readonly divisionCode: string | null;
    readonly system: string | null;
  };
}

export function useScope(): FiguresScope {
  const address = useAddress();
  const named = { key: address.text('period'), from: address.text('from'), to: address.text('to') };
  const period = periodOf(named, serverClock.now());
  const divisionCode = address.text('region');
  const system = address.text('system');
  return { period, divisionCode, system, asked: { from: period.from, to: period.to, divisionCode, system } };
}
