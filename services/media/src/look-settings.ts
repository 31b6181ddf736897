import { availableParallelism } from 'node:os';
import { setting } from '@dibao/shared/config';
import { HubError } from '@dibao/shared/errors';
import { parseSwitch } from '@dibao/shared/setting-parsers';

/** How sites are looked at: how often, how politely. The launcher passes these on. */
export const lookSettings = {
  lookEnabled: setting({
    name: 'LOOK_ENABLED',
    text: {
      zh: '1：平台自行查看被报告的副本、专栏和首页；0：不查看，任务停在“已报告”。',
      en: 'The hub itself looks at reported copies, columns and home pages (1), or not (0): duties then stay CLAIMED.',
    },
    parse: parseSwitch,
    default: true,
  }),
  lookColumnMinutes: setting({
    name: 'LOOK_COLUMN_MINUTES',
    text: {
      zh: '每隔多少分钟查看一次各网站登记或发现的专栏页；0 表示不查看。',
      en: 'Minutes between two looks at a registered or discovered column; 0 for none.',
    },
    parse: numberWithin(0, 1_440),
    default: 5,
  }),
  lookHostRate: setting({
    name: 'LOOK_HOST_RATE',
    text: {
      zh: '对同一主机每秒最多多少次请求；FETCH_ALLOW 中的地址不受此限。',
      en: 'Requests a second to one host at most; addresses in FETCH_ALLOW are not held to it.',
    },
    parse: numberWithin(0.01, 100),
    default: 2,
  }),
  lookQuietHours: setting({
    name: 'LOOK_QUIET_HOURS',
    text: {
      zh: '北京时间的安静时段，如 01:00-05:00：其间不做例行查看，只查看被报告的副本；留空则无。',
      en: 'Quiet hours in Beijing such as 01:00-05:00: no scheduled looks then, only at reported copies; empty for none.',
    },
    parse: parseHours,
    default: '',
  }),
  lookRobots: setting({
    name: 'LOOK_ROBOTS',
    text: {
      zh: '1：例行查看遵守网站的 robots.txt；0：不遵守（主管部门依职权监测自己的网站时）。',
      en: 'Scheduled looks obey robots.txt (1), or not (0), as where an authority watches the sites it answers for.',
    },
    parse: parseSwitch,
    default: true,
  }),
  lookRecheckDays: setting<readonly number[]>({
    name: 'LOOK_RECHECK_DAYS',
    text: {
      zh: '核验通过的副本在其后第几天复查，以逗号分隔。',
      en: 'The days after which a verified copy is looked at again, separated by commas.',
    },
    parse: parseDays,
    default: [1, 7, 30],
  }),
  lookThreads: setting({
    name: 'LOOK_THREADS',
    text: {
      zh: '解析和比对页面的线程数；缺省为处理器核数，最多 4。',
      en: 'Threads that read and compare pages; as many as the machine has cores when left out, 4 at most.',
    },
    parse: numberWithin(1, 64),
    default: Math.min(availableParallelism(), 4),
  }),
} as const;

function numberWithin(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw HubError.badInput(`应为 ${least} 到 ${most} 的数。`, `a number from ${least} to ${most} is expected.`);
  };
}

function parseHours(text: string): string {
  const time = '(?:[01]\\d|2[0-3]):[0-5]\\d';
  if (new RegExp(`^${time}-${time}$`).test(text)) return text;
  throw HubError.badInput('应如 01:00-05:00。', 'hours like 01:00-05:00 are expected.');
}

function parseDays(text: string): readonly number[] {
  const days = text.split(',').map((part) => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : Number.NaN));
  if (days.every((day, index) => day > (days[index - 1] ?? 0))) return days;
  throw HubError.badInput('应为由小到大的天数，如 1,7,30。', 'ascending numbers of days are expected, such as 1,7,30.');
}
