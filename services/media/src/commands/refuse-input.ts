import { say } from '@dibao/shared/bilingual';
import { notFound, type NotFound, validationFailure, type ValidationFailure } from '@dibao/shared/failures';
import type { MediaContext } from '../context.ts';
import type { InputIssue } from '../rules/input-issue.ts';

/** The refusal of an input with everything that is wrong with it, in the reader's language. */
export function refuseInput(
  { language }: Pick<MediaContext, 'language'>,
  issues: readonly InputIssue[],
): ValidationFailure {
  const said = issues.map(({ path, text, clause }) => ({ path, message: say(language, text), clause: clause ?? null }));
  const [only] = said;
  const several = { zh: `${said.length} 处问题，未作任何更改。`, en: `${said.length} issues; nothing was changed.` };
  return validationFailure(said.length === 1 && only !== undefined ? only.message : say(language, several), said);
}

/** What is not there, or not for this viewer to decide: which of the two is not told. */
export function notThere({ language }: Pick<MediaContext, 'language'>, zh: string, en: string): NotFound {
  return notFound(say(language, { zh, en }));
}
