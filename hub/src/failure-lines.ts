import { type Bilingual, sayBoth } from '@dibao/shared/bilingual';
import { ConfigError } from '@dibao/shared/config';
import { HubError, messageOf } from '@dibao/shared/errors';
import { describeFileError } from './data-directory.ts';

/** What went wrong, one line for each mistake, Chinese first and English beside; never a stack trace. */
export function failureLines(error: unknown): string[] {
  return failureTexts(error).map(sayBoth);
}

/** What went wrong, one line for each mistake, for a place where the reader's language is known. */
export function failureTexts(error: unknown): Bilingual[] {
  if (error instanceof ConfigError) return error.mistakes.map(oneLine);
  // What failed while cleaning up after the failure matters less than the failure.
  if (error instanceof SuppressedError) return failureTexts(error.suppressed);
  const known = error instanceof HubError ? error : describeFileError(error, '');
  if (known !== null) return [oneLine(known.text)];
  const message = messageOf(error);
  return [oneLine({ zh: `意外错误：${message}`, en: `unexpected error: ${message}` })];
}

function oneLine({ zh, en }: Bilingual): Bilingual {
  const join = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
  return { zh: join(zh), en: join(en) };
}
