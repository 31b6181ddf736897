import type { Release } from '../entities/release.entity.ts';
import type { ValidationIssue } from '../rules/release-gate.ts';

/** What stands against correcting or withdrawing a release. */
export function checkActable(release: Release, reason: string): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  if (release.withdrawnAt) {
    issues.push({
      path: 'releaseId',
      message: { zh: '该发布已经撤回。', en: 'This release is withdrawn already.' },
      clause: null,
    });
  }
  if (reason.trim() === '') {
    issues.push({
      path: 'reason',
      message: {
        zh: '请写明理由；它会随事件送达每个关注者。',
        en: 'State the reason; it reaches every follower with the event.',
      },
      clause: null,
    });
  }
  return issues;
}
