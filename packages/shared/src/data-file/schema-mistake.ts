import type { ErrorObject } from 'ajv';
import type { Bilingual } from '../bilingual.ts';
import type { DataPath } from './data-path.ts';

/** What a schema found wrong, in words; null for what only repeats another mistake. */
export function sayMistake(error: ErrorObject): { readonly path: DataPath; readonly message: Bilingual } | null {
  const path = toPath(error.instancePath);
  const { keyword } = error;
  const params = error.params as Readonly<Record<string, unknown>>;
  const asked = String(params['limit'] ?? '');
  switch (keyword) {
    // Both only gather the mistakes of their branches.
    case 'if':
    case 'discriminator':
      return null;
    case 'required':
      return {
        path,
        message: { zh: `缺少 ${params['missingProperty']}。`, en: `${params['missingProperty']} is missing.` },
      };
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return { path: [...path, name], message: { zh: `没有 ${name} 这一项。`, en: `There is no field ${name}.` } };
    }
    case 'type':
      return { path, message: wrongType([params['type']].flat().map(String)) };
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).join(', ');
      return { path, message: { zh: `应为 ${allowed} 之一。`, en: `One of ${allowed} is expected.` } };
    }
    case 'const':
      return {
        path,
        message: { zh: `应为 ${params['allowedValue']}。`, en: `${params['allowedValue']} is expected.` },
      };
    case 'minLength':
    case 'minItems':
      return { path, message: { zh: `至少要有 ${asked} 个。`, en: `At least ${asked} needed.` } };
    case 'maxLength':
    case 'maxItems':
      return { path, message: { zh: `最多 ${asked} 个。`, en: `At most ${asked} allowed.` } };
    case 'minimum':
      return { path, message: { zh: `不得小于 ${asked}。`, en: `It must be at least ${asked}.` } };
    case 'maximum':
      return { path, message: { zh: `不得大于 ${asked}。`, en: `It must be at most ${asked}.` } };
    case 'pattern': {
      const example = (error.parentSchema?.['examples'] as unknown[] | undefined)?.[0];
      if (example !== undefined)
        return { path, message: { zh: `形式不对，例如 ${example}。`, en: `It must look like ${example}.` } };
      return {
        path,
        message: { zh: `形式不对，应符合 ${params['pattern']}。`, en: `It must match ${params['pattern']}.` },
      };
    }
    case 'minProperties':
      return { path, message: { zh: `其中至少写 ${asked} 项。`, en: `At least ${asked} of its fields is needed.` } };
    case 'maxProperties':
      return { path, message: { zh: `其中最多写 ${asked} 项。`, en: `At most ${asked} of its fields is allowed.` } };
    case 'uniqueItems':
      return { path, message: { zh: '有重复的项。', en: 'Items are repeated.' } };
    default: {
      const said = error.message ?? keyword;
      return { path, message: { zh: `不符合要求（${said}）。`, en: `It ${said}.` } };
    }
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字（数字请加引号）',
  object: '对象',
  array: '列表',
  integer: '整数',
  number: '数字',
  boolean: 'true 或 false',
  null: 'null（无）',
};
const typeNamesEnglish: Readonly<Record<string, string>> = {
  string: 'A text is expected (put numbers in quotes).',
  object: 'An object is expected.',
  array: 'A list is expected.',
  integer: 'A whole number is expected.',
  number: 'A number is expected.',
  boolean: 'true or false is expected.',
};

function wrongType(types: readonly string[]): Bilingual {
  const zh = `应为${types.map((type) => typeNames[type] ?? ` ${type}`).join('或')}。`;
  const [first = ''] = types;
  const english = typeNamesEnglish[first] ?? `${first} is expected.`;
  return { zh, en: types.includes('null') ? english.replace(' is expected', ' or null is expected') : english };
}

/** A JSON Pointer (RFC 6901) as a path; digits are places in lists, as no field here is named by digits. */
function toPath(pointer: string): DataPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
