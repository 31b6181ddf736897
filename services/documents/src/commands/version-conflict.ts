import { say } from '@dibao/shared/bilingual';
import { VersionConflict } from '@dibao/shared/failures';
import type { DocumentsContext } from '../context.ts';

/** Somebody else changed a document while it was edited. */
export function versionConflict(
  { language }: Pick<DocumentsContext, 'language'>,
  versions: { readonly expected: number; readonly actual: number },
): VersionConflict {
  const message = say(language, {
    zh: '您编辑期间，文件已被他人更改；请重新打开，核对后再改。',
    en: 'Somebody changed the document while you edited it; open it again and look before you change it.',
  });
  return Object.assign(new VersionConflict(), { message, ...versions });
}
