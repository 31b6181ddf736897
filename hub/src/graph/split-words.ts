import { UsageError } from '../usage-error.ts';

/**
 * The words of `disclosure [document] <value>`: the last one is the value, one before it names the document. (An
 * optional argument before a required one is beyond what commander can express.)
 */
export function splitWords(
  words: readonly string[],
  values: readonly string[],
): { readonly document: string | undefined; readonly value: string } {
  const value = words.at(-1) ?? '';
  if (words.length <= 2 && values.includes(value)) return { document: words.at(-2), value };
  throw new UsageError(
    `“${value}”不在可用的值之中：${values.join('、')}。请先写文件，再写值。`,
    `"${value}" is none of ${values.join(', ')}. Write the document first, then the value.`,
  );
}
