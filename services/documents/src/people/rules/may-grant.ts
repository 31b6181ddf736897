import { Role } from '@dibao/shared/auth';
import type { ValidationIssue } from '../../rules/release-gate.ts';
import type { Grant } from './stand.ts';

/** Roles that reach beyond any agency: only who administers the whole hub gives them. */
export const wholeHub: readonly Role[] = [Role.operator, Role.assessor];
/** Roles that act for channels. */
const ofChannels: readonly Role[] = [Role.site, Role.editor];

/**
 * What is wrong with a grant.
 *
 * @param isWhole whether the administrator's own rights are bound to no agency
 */
export function grantIssues({ role, agencyId, channelIds }: Grant, isWhole: boolean): readonly ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  function add(path: string, zh: string, en: string): void {
    issues.push({ path, message: { zh, en }, clause: null });
  }
  if (!isWhole && wholeHub.includes(role)) {
    add('role', `角色 ${role} 只能由全平台管理员授予。`, `Only an administrator of the whole hub grants ${role}.`);
  }
  if (!isWhole && agencyId === null) {
    add('agencyId', '请指明所代表的机关。', 'Name the agency the role is for.');
  }
  if (ofChannels.includes(role)) {
    if (agencyId === null) add('agencyId', '请指明所代表的机关。', 'Name the agency the role is for.');
    if (channelIds.length === 0) add('channelIds', '请指明所代表的渠道。', 'Name the channels the role is for.');
  } else if (channelIds.length > 0) {
    add('channelIds', `角色 ${role} 不限于渠道。`, `The role ${role} is not bound to channels.`);
  }
  return issues;
}
