import { say } from '@dibao/shared/bilingual';
import { validationFailure, type ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { ContactIssue } from '../rules/contact-input.ts';

/** The contact's agency and version, held until the transaction ends; null when there is none. */
export async function lockContact(
  em: Em,
  id: string,
): Promise<{ readonly agencyId: string; readonly lockVersion: number } | null> {
  if (!isId(id)) return null;
  const [row] = await query<{ agencyId: string; lockVersion: number }[]>(
    em,
    `select agency_id as "agencyId", lock_version as "lockVersion" from contact where id = ?::uuid for update`,
    [id],
  );
  return row ?? null;
}

export function conflict(ctx: MediaContext, expected: number, actual: number): VersionConflict {
  const message = say(ctx.language, {
    zh: `联系人已是第 ${actual} 版，而修改依据第 ${expected} 版。请重新读取后再改。`,
    en: `The contact is at version ${actual}; the change is based on ${expected}. Read it again first.`,
  });
  return Object.assign(new VersionConflict(), { message, expected, actual });
}

export function contactRefused(ctx: MediaContext, issues: readonly ContactIssue[]): ValidationFailure {
  const message = say(ctx.language, {
    zh: `${issues.length} 处问题，联系人未保存。`,
    en: `${issues.length} issues; the contact was not saved.`,
  });
  const told = issues.map(({ path, text }) => ({ path, message: say(ctx.language, text), clause: null }));
  return validationFailure(message, told);
}
