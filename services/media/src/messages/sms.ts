import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import { askProvider } from './ask-provider.ts';
import type { WayOut } from './way-out.ts';

export interface SmsSettings {
  readonly url: string;
  /** A JSON object. */
  readonly headers: string;
  /** JSON with `{number}`, `{text}` and `{id}` in its texts. */
  readonly body: string;
  /** `code=0`: the field of the answer that tells success; null: any 2xx. */
  readonly success: string | null;
}

/** SMS by any gateway that takes JSON over HTTP. */
export function createSms(fetchGuarded: GuardedFetch, { url, headers, body, success }: SmsSettings): WayOut {
  const template: unknown = JSON.parse(body);
  const [path = '', ...value] = success?.split('=') ?? [];
  return async ({ address }, { id, short }, signal) => {
    const filled = fill(template, { number: address, text: short, id });
    return askProvider(
      fetchGuarded,
      { url, headers: JSON.parse(headers) as Record<string, string>, body: filled },
      signal,
      (answer) => (success === null || String(valueAt(answer, path)) === value.join('=') ? 'SENT' : 'FAILED'),
    );
  };
}

/** Replaced within the texts of the parsed template: a quotation mark in a message cannot leave its text. */
function fill(template: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string')
    return template.replaceAll(/\{(number|text|id)\}/g, (_, name: string) => values[name] ?? '');
  if (Array.isArray(template)) return template.map((part) => fill(part, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, part]) => [key, fill(part, values)]));
}

function valueAt(answer: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], answer);
}
