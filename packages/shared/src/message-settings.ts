import { setting } from './config.ts';
import { HubError } from './errors.ts';
import { parseHttpUrl } from './setting-parsers.ts';

/** By which ways messages leave the hub; texts as they were given, checked. */
export const messageSettings = {
  publicUrl: setting<string | null>({
    name: 'PUBLIC_URL',
    text: {
      zh: '人们访问本中枢的地址，用于消息中的确认链接和网页的规范地址；默认 http://localhost:PORT。',
      en: 'Where people reach this hub, for the confirm links in messages and the canonical addresses of pages; http://localhost:PORT by default.',
    },
    parse: parseHttpUrl,
    default: null,
  }),
  smtpUrl: setting<string | null>({
    name: 'SMTP_URL',
    text: {
      zh: '发送邮件的 SMTP 服务器；留空则邮件只登记为“未设置途径”。',
      en: 'The SMTP server for mail; without it mail is only recorded as having no way out.',
    },
    parse: parseSmtpUrl,
    default: null,
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    text: { zh: '邮件的发件人。', en: 'The sender of mail.' },
    parse: parseMailFrom,
    default: '邸报 Dibao <dibao@localhost>',
  }),
  quietHours: setting({
    name: 'QUIET_HOURS',
    text: {
      zh: '静默时段（北京时间）：其间的消息到结束时才发出，撤回除外；none 为不设。',
      en: 'Quiet hours in Beijing: what comes up in them goes out at their end, recalls excepted; none for no such hours.',
    },
    parse: parseQuietHoursSetting,
    default: '23:00-07:00',
  }),
  smsUrl: setting<string | null>({
    name: 'SMS_URL',
    text: {
      zh: '短信网关的 HTTP 接口；留空则不发短信。',
      en: 'The HTTP endpoint of an SMS gateway; without it no SMS is sent.',
    },
    parse: parseHttpUrl,
    default: null,
  }),
  smsHeaders: setting({
    name: 'SMS_HEADERS',
    text: { zh: '短信请求的头，JSON 对象。', en: 'Headers of an SMS request, a JSON object.' },
    parse: parseJsonObject,
    default: '{}',
  }),
  smsBody: setting({
    name: 'SMS_BODY',
    text: {
      zh: '短信请求的正文，JSON；其中的 {number}、{text}、{id} 换为号码、内容、消息编号。',
      en: 'The body of an SMS request, JSON, in which {number}, {text} and {id} are replaced.',
    },
    parse: parseJsonObject,
    default: '{"phone":"{number}","content":"{text}"}',
  }),
  smsSuccess: setting<string | null>({
    name: 'SMS_SUCCESS',
    text: {
      zh: '短信网关答复中表示成功的字段与值，如 code=0；留空则凡 2xx 即成功。',
      en: 'The field of the answer that tells success, with its value, such as code=0; without it any 2xx does.',
    },
    parse: parseSuccess,
    default: null,
  }),
} as const;

function parseSmtpUrl(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return text;
  throw HubError.badInput(
    '应为 smtp://用户:密码@主机:587 或 smtps://…。',
    'smtp://user:password@host:587 or smtps://… is expected.',
  );
}

function parseMailFrom(text: string): string {
  if (/^[^\r\n<>]*<?[^\s@<>]+@[^\s@<>]+>?$/.test(text)) return text;
  throw HubError.badInput('应如 邸报 <dibao@example.gov.cn>。', 'expected like: Dibao <dibao@example.gov.cn>.');
}

function parseQuietHoursSetting(text: string): string {
  const time = '([01]\\d|2[0-3]):[0-5]\\d';
  const [from, until] = text.split('-');
  if (text === 'none' || (new RegExp(`^${time}-${time}$`).test(text) && from !== until)) return text;
  throw HubError.badInput('应如 23:00-07:00，或 none。', 'expected like 23:00-07:00, or none.');
}

function parseJsonObject(text: string): string {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return text;
  throw HubError.badInput('应为 JSON 对象。', 'a JSON object is expected.');
}

function parseSuccess(text: string): string {
  if (/^[\w.]+=.+$/.test(text)) return text;
  throw HubError.badInput('应如 code=0 或 data.status=OK。', 'expected like code=0 or data.status=OK.');
}
