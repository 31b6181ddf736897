import type { Viewer } from '@dibao/shared/auth';
import { isId } from '@dibao/shared/ids';

/** The agency a viewer's acts and lists are limited to; null for the operator and the hub's own publishers. */
export function boundary({ roles, agencyId }: Viewer): string | null {
  return roles.includes('operator') || agencyId === null || !isId(agencyId) ? null : agencyId;
}
