import { HubError } from '@dibao/shared/errors';
import { DateTimeScalar } from '@dibao/shared/scalars';
import type { SelectionParts } from './scope-words.ts';

/** The query parameters of an export, read one by one; what nobody asked for is a mistake and not ignored. */
export interface ExportParameters {
  text(name: string): string | null;
  instant(name: string): Date | null;
  isSet(name: string): boolean | null;
  oneOf<T extends string>(name: string, values: Readonly<Record<T, unknown>>): T | null;
  someOf<T extends string>(name: string, values: Readonly<Record<T, unknown>>): T[] | null;
  /** All that was asked for, in words. Throws BAD_USER_INPUT for a parameter nobody read. */
  scope(): SelectionParts;
}

export function createExportParameters(search: URLSearchParams): ExportParameters {
  const read = new Set<string>(['file']);

  function text(name: string): string | null {
    read.add(name);
    const value = search.get(name);
    return value === null || value === '' ? null : value;
  }

  function instant(name: string): Date | null {
    const value = text(name);
    // A plus sign in an address stands for a space.
    return value === null ? null : parseInstant(name, value.replace(' ', '+'));
  }

  function someOf<T extends string>(name: string, values: Readonly<Record<T, unknown>>): T[] | null {
    read.add(name);
    const asked = search
      .getAll(name)
      .flatMap((value) => value.split(','))
      .filter((value) => value !== '');
    const wrong = asked.find((value) => !Object.hasOwn(values, value));
    if (wrong !== undefined) throw refuse(name, wrong, Object.keys(values).join(', '));
    return asked.length === 0 ? null : (asked as T[]);
  }

  return {
    text,
    instant,
    someOf,
    oneOf: (name, values) => someOf(name, values)?.[0] ?? null,
    isSet: (name) => someOf(name, { true: 1, false: 1 })?.map((value) => value === 'true')[0] ?? null,
    scope() {
      const unknown = [...search.keys()].find((name) => !read.has(name));
      if (unknown !== undefined) throw refuse(unknown, search.get(unknown) ?? '', [...read].join(', '));
      const named = new Set(['file', 'divisionCode', 'system', 'from', 'to']);
      const more = [...search].filter(([name, value]) => !named.has(name) && value !== '');
      return {
        ...{ divisionCode: text('divisionCode'), system: text('system'), from: instant('from'), to: instant('to') },
        more: more.map(([name, value]) => `${name}=${value}`),
      };
    },
  };
}

function parseInstant(name: string, value: string): Date {
  try {
    return DateTimeScalar.parseValue(value);
  } catch (cause) {
    throw HubError.badInput(
      `参数 ${name} 应为带时区的时刻，如 2026-11-22T00:00:00+08:00（收到 "${value}"）。`,
      `The parameter ${name} must be an instant with its offset, such as 2026-11-22T00:00:00+08:00 (got "${value}").`,
      { cause },
    );
  }
}

function refuse(name: string, value: string, known: string): HubError {
  return HubError.badInput(
    `参数 ${name}="${value}" 无效；可用：${known}。`,
    `The parameter ${name}="${value}" is not valid; there are: ${known}.`,
  );
}
