import type { Em } from '@dibao/shared/orm';
import type { Places } from '../rules/obligation.ts';
import type { ReleaseAct } from '../rules/release-event.ts';
import { governmentOfAgency, governmentOfDivision } from './government-of.ts';

/** The governments a release's obligation is measured by. */
export async function placesOfRelease(em: Em, release: Pick<ReleaseAct, 'origin' | 'divisionCode'>): Promise<Places> {
  return {
    originGovernment: await governmentOfAgency(em, release.origin),
    regionGovernment: await governmentOfDivision(em, release.divisionCode),
  };
}
