import type { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import type { Platform } from '../channel.ts';
import type { InputIssue } from '../input-issue.ts';
import type { RuleValues } from '../rule-profile.ts';

/** What an account is checked by. */
export interface AccountFacts {
  readonly name: string;
  readonly platform: Platform;
  readonly certification: string | null;
  /** The sponsor, 主办单位; null when unknown. */
  readonly sponsor: { readonly name: string; readonly kind: AgencyKind; readonly level: AdministrativeLevel } | null;
  /** The sponsor's other accounts that are filed or in use. */
  readonly siblings: readonly { readonly name: string; readonly platform: Platform }[];
  /** Why an exception of the level rule is asked for, or was approved. */
  readonly exception: string | null;
}

type LevelRule = Pick<RuleValues, 'accountLevels'>['accountLevels'];

const shortestName = 2;
const longestName = 20;

/** What the rules of a jurisdiction find wrong with an account; empty: nothing. */
export function accountIssues(account: AccountFacts, levels: LevelRule): InputIssue[] {
  return [...nameIssues(account), ...certificationIssues(account), ...levelIssues(account, levels)];
}

/** 名称应简洁规范 … 不同平台上开设的名称应保持一致 (E05). */
function nameIssues({ name, siblings, platform }: AccountFacts): InputIssue[] {
  const length = [...name].length;
  const issues: InputIssue[] = [];
  if (length < shortestName || length > longestName)
    issues.push(
      issue(
        'name',
        `名称应为 ${shortestName} 至 ${longestName} 字，现为 ${length} 字。`,
        `A name has ${shortestName} to ${longestName} characters; this one has ${length}.`,
      ),
    );
  if (!/^[\p{Script=Han}A-Za-z0-9·（）()—-]+$/u.test(name))
    issues.push(
      issue('name', '名称只用汉字、字母、数字和连接号。', 'A name is made of characters, letters, digits and hyphens.'),
    );
  const other = siblings.find((sibling) => sibling.platform !== platform && sibling.name !== name);
  if (other !== undefined)
    issues.push(
      issue(
        'name',
        `同一主办单位在其他平台上的名称是“${other.name}”，应保持一致。`,
        `The sponsor’s account on another platform is called “${other.name}”; names are to agree.`,
      ),
    );
  if (siblings.some((sibling) => sibling.platform === platform))
    issues.push(
      issue(
        'platform',
        '主办单位在此平台已有账号；一个单位在一个平台原则上只开设一个账号。',
        'The sponsor has an account on this platform; one for each unit and platform.',
      ),
    );
  return issues;
}

/** 在公开认证信息中标明主办单位名称 (E05). */
function certificationIssues({ certification, sponsor }: AccountFacts): InputIssue[] {
  if (sponsor === null || certification?.includes(sponsor.name) === true) return [];
  return [
    issue(
      'certification',
      `认证信息应标明主办单位“${sponsor.name}”。`,
      `The certification has to name the sponsor “${sponsor.name}”.`,
    ),
  ];
}

/** 县级政府部门及乡镇原则上不单独开设 (E06), unless the jurisdiction says otherwise (E15, E16) or an exception is asked for. */
function levelIssues({ sponsor, exception }: AccountFacts, { owners, exceptions }: LevelRule): InputIssue[] {
  if (sponsor === null) return [];
  if (owners.some(({ level, kinds }) => level === sponsor.level && kinds.includes(sponsor.kind))) return [];
  if (exceptions && exception !== null) return [];
  const how = exceptions
    ? {
        zh: '确需开设的，请在 exception 中说明理由，由主管单位批准。',
        en: 'Say in “exception” why it is needed; the authority decides.',
      }
    : { zh: '不设例外。', en: 'No exceptions are made.' };
  return [
    {
      path: 'sponsorId',
      text: {
        zh: `按现行规则，${sponsor.name}这一层级和性质的单位不单独开设账号。${how.zh}`,
        en: `Under the rules in force, units of the level and kind of ${sponsor.name} open no accounts of their own. ${how.en}`,
      },
      clause: 'E06',
    },
  ];
}

function issue(path: string, zh: string, en: string): InputIssue {
  return { path, text: { zh, en }, clause: 'E05' };
}
