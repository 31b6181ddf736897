import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { bilingual } from './bilingual.ts';
import { ErrorCode } from './errors.ts';
import { shanghaiOffset } from './shanghai-date.ts';

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: ErrorCode.BAD_USER_INPUT } });
}

/** An opaque place in a list; only ever handed back as it came. */
export const CursorScalar = new GraphQLScalarType<string, string>({
  name: 'Cursor',
  description: bilingual(
    '不透明的列表位置，只能原样交回。',
    'An opaque place in a list, to be handed back as it came.',
  ),
  serialize: String,
  parseValue: (value) => (typeof value === 'string' ? value : refuse('Cursor: a string is expected')),
  parseLiteral: (node) => (node.kind === Kind.STRING ? node.value : refuse('Cursor: a string is expected')),
});

/** A calendar day in Asia/Shanghai, `2026-11-22`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: bilingual('北京时间的日期，例如 2026-11-22。', 'A calendar day in Asia/Shanghai, such as 2026-11-22.'),
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => parseDay(value),
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant, RFC 3339 with an offset; answers are given in Beijing time. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: bilingual(
    '带时区的时刻（RFC 3339），以北京时间给出。',
    'An instant with its offset (RFC 3339), given in Beijing time.',
  ),
  serialize: (value) => formatInstant(value instanceof Date ? value : new Date(String(value))),
  parseValue: (value) => parseInstant(value),
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** `2026-11-22T09:30:00.000+08:00`: the instant on a Beijing clock, which has no summer time. */
export function formatInstant(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffset).toISOString().replace('Z', '+08:00');
}

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
    return refuse('Date: expected a day such as 2026-11-22');
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    return refuse(`Date: there is no day ${value}`);
  return value;
}

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const day = typeof value === 'string' ? rfc3339.exec(value)?.[1] : undefined;
  if (typeof value !== 'string' || day === undefined) {
    return refuse('DateTime: expected RFC 3339 with an offset, such as 2026-11-22T09:30:00+08:00');
  }
  const instant = new Date(value.replace(' ', 'T'));
  if (Number.isNaN(instant.getTime())) return refuse(`DateTime: there is no instant ${value}`);
  parseDay(day);
  return instant;
}
