import type { Bilingual } from '@dibao/shared/bilingual';
import type { ContactFacts, ContactRole, WayAddress } from './contact.ts';
import { isTimeOfDay, parseEmail, parseNumber, parseWebhook } from './contact-fields.ts';

/** A contact as a mutation says it. */
export interface ContactInput {
  readonly role: ContactRole;
  readonly name: string;
  readonly post?: string | null;
  readonly officePhone?: string | null;
  readonly mobile?: string | null;
  readonly email?: string | null;
  readonly smsNumber?: string | null;
  readonly wecomWebhook?: string | null;
  readonly dingtalkWebhook?: string | null;
  readonly dingtalkSecret?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
  readonly order?: number | null;
  readonly absences?: readonly { readonly from: string; readonly until: string }[] | null;
  readonly quietHours?: { readonly from: string; readonly until: string } | null;
}

/** One thing wrong with it. */
export interface ContactIssue {
  readonly path: string;
  readonly text: Bilingual;
}

const number: Bilingual = {
  zh: '应为手机号，如 13800001234。',
  en: 'a mobile number such as 13800001234 is expected.',
};
const webhook: Bilingual = { zh: '应为机器人的 http(s) 地址。', en: 'the http(s) address of a robot is expected.' };

/** Everything that is wrong with it, at once. */
export function contactIssues(input: ContactInput): ContactIssue[] {
  const { validFrom, validUntil, quietHours } = input;
  const checks: readonly (readonly [path: string, isRight: boolean, text: Bilingual])[] = [
    ['name', input.name.trim() !== '', { zh: '不能为空。', en: 'it must not be empty.' }],
    ['mobile', fits(input.mobile, parseNumber), number],
    ['smsNumber', fits(input.smsNumber, parseNumber), number],
    ['email', fits(input.email, parseEmail), { zh: '应为一个电子邮箱地址。', en: 'one e-mail address is expected.' }],
    ['wecomWebhook', fits(input.wecomWebhook, parseWebhook), webhook],
    ['dingtalkWebhook', fits(input.dingtalkWebhook, parseWebhook), webhook],
    ['order', (input.order ?? 1) >= 1, { zh: '应为 1 起的整数。', en: 'a whole number from 1 is expected.' }],
    [
      'validUntil',
      !validFrom || !validUntil || validFrom <= validUntil,
      { zh: '不应早于 validFrom。', en: 'it must not be before validFrom.' },
    ],
    [
      'absences',
      (input.absences ?? []).every(({ from, until }) => from <= until),
      { zh: '每段的起日不应晚于止日。', en: 'each has to begin before it ends.' },
    ],
    [
      'quietHours',
      !quietHours ||
        (isTimeOfDay(quietHours.from) && isTimeOfDay(quietHours.until) && quietHours.from !== quietHours.until),
      { zh: '应为时刻，如 22:00 至 07:00。', en: 'times such as 22:00 to 07:00 are expected.' },
    ],
  ];
  return checks.flatMap(([path, isRight, text]) => (isRight ? [] : [{ path, text }]));
}

/** An input without issues as it is kept. */
export function toContactFacts(input: ContactInput): ContactFacts {
  const secret = textOf(input.dingtalkSecret);
  const ways: readonly (WayAddress | null)[] = [
    toWay('EMAIL', input.email, parseEmail),
    toWay('SMS', input.smsNumber, parseNumber),
    toWay('WECOM', input.wecomWebhook, parseWebhook),
    toWay('DINGTALK', input.dingtalkWebhook, parseWebhook, secret),
  ];
  return {
    role: input.role,
    name: input.name.trim(),
    post: textOf(input.post),
    officePhone: textOf(input.officePhone),
    mobile: parseNumber(textOf(input.mobile) ?? ''),
    ways: ways.filter((way) => way !== null),
    validFrom: input.validFrom ?? null,
    validUntil: input.validUntil ?? null,
    serviceOrder: input.order ?? 1,
    absences: input.absences ?? [],
    quietHours: input.quietHours ?? null,
  };
}

function toWay(
  way: WayAddress['way'],
  text: string | null | undefined,
  parse: (text: string) => string | null,
  secret: string | null = null,
): WayAddress | null {
  const address = parse(textOf(text) ?? '');
  return address === null ? null : { way, address, secret };
}

function textOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function fits(text: string | null | undefined, parse: (text: string) => string | null): boolean {
  const given = textOf(text);
  return given === null || parse(given) !== null;
}
