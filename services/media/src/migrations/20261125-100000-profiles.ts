import type { SqlMigration } from '@dibao/shared/orm';
import { firstProfileId } from '../rules/rule-profile.ts';

/** Rule profiles as versions that never change; every duty keeps the one it was made under. */
export const profiles: SqlMigration = {
  name: '20261125-100000-profiles',
  sql: `
create table rule_profile (
  id uuid primary key default uuidv7(),
  key text not null check (key <> ''),
  version int not null check (version >= 1),
  digest text not null,
  -- Where the rules came from that it does not state itself; they stand in its content all the same.
  inherits text,
  content jsonb not null,
  division_code text generated always as (content #>> '{region,divisionCode}') stored,
  agency_source_id text generated always as (content #>> '{region,agencySourceId}') stored,
  valid_from text generated always as (content ->> 'validFrom') stored,
  valid_until text generated always as (content ->> 'validUntil') stored,
  origin text not null check (origin in ('SHIPPED','IMPORTED')),
  stored_at timestamptz not null,
  stored_by text not null check (stored_by <> ''),
  is_current boolean not null,
  unique (key, version),
  unique (key, digest)
);
create unique index rule_profile_current on rule_profile (key) where is_current;

create function keep_rule_profile() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a rule profile never changes';
end $$;
create trigger rule_profile_is_kept before update on rule_profile for each row
  when ((old.key, old.version, old.digest, old.content) is distinct from (new.key, new.version, new.digest, new.content))
  execute function keep_rule_profile();

-- The rules every duty was made under until now. The program before this one goes on making duties under them.
insert into rule_profile (id, key, version, digest, content, origin, stored_at, stored_by, is_current) values (
  '${firstProfileId}', 'default', 1,
  'sha256:de8a00acc531c7310d2b64da1c55ec5e030b79b0dbf602d0efb8396883a51827',
  '{"key":"default","title":{"zh":"缺省规则","en":"Default"},"region":null,"validFrom":null,"validUntil":null,"rules":{"accountCoverage":{"value":[],"clause":"E08","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"accountLevels":{"value":{"owners":[{"level":"STATE","kinds":["GOVERNMENT","DEPARTMENT"]},{"level":"PROVINCE","kinds":["GOVERNMENT","DEPARTMENT"]},{"level":"CITY","kinds":["GOVERNMENT","DEPARTMENT"]},{"level":"COUNTY","kinds":["GOVERNMENT"]}],"exceptions":true},"clause":"E06","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"appealWorkingDays":{"value":5,"clause":"A07","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"columns":{"value":[{"name":"中国政务","origin":"STATE","of":"PORTALS"},{"name":"{place}政务","origin":"PROVINCE","of":"PORTALS"}],"clause":"A08","source":"甘肃省人民政府办公厅贯彻落实国务院办公厅《〈关于全面推进政务公开工作的意见〉实施细则》的通知（甘政办发〔2017〕4号）","statedBy":"default"},"disclosureColumns":{"value":["政府信息公开指南","政府信息公开制度","法定主动公开内容","主动公开基本目录","政府信息公开工作年度报告"],"clause":"C23","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"dutyHours":{"value":[{"from":"08:30","to":"12:00"},{"from":"14:30","to":"18:00"}],"clause":"A03","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"escalation":{"value":[{"afterMinutes":15,"to":"DEPUTY"},{"afterMinutes":30,"to":"SUPERVISOR"},{"afterMinutes":60,"to":"PARENT_AGENCY"}],"clause":"G08","source":"甘肃省人民政府办公厅贯彻落实国务院办公厅《〈关于全面推进政务公开工作的意见〉实施细则》的通知（甘政办发〔2017〕4号）","statedBy":"default"},"exemption":{"value":{"by":"MONITOR","maxDays":30,"minReasonLength":4},"clause":"A07","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"extension":{"value":{"by":"MONITOR","maxWorkingDays":3,"times":1},"clause":"G05","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"obliged":{"value":[{"platform":"WEBSITE"}],"clause":"A01","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"recallLimit":{"value":{"workingDays":1},"clause":"E02","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"recallTarget":{"value":{"hours":1},"clause":"E02","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"relabelLimit":{"value":{"workingDays":1},"clause":"E02","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"relabelTarget":{"value":{"hours":1},"clause":"E02","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"reminders":{"value":[{"clock":"TARGET","minutes":-15},{"clock":"TARGET","minutes":0},{"clock":"LIMIT","minutes":-120},{"clock":"LIMIT","minutes":0}],"clause":"A07","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"replaceLimit":{"value":{"workingDays":1},"clause":"E02","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"replaceTarget":{"value":{"hours":1},"clause":"E02","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"repostLimit":{"value":{"workingDays":1},"clause":"A03","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"repostStart":{"value":"LATER_OF_BOTH","clause":"A03","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"repostTarget":{"value":{"hours":1},"clause":"A03","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"rollUp":{"value":true,"clause":"E07","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"urgentKinds":{"value":["RECALL"],"clause":"E02","source":"交城县全面推进基层政务公开标准化规范化进一步做好政务公开工作实施方案（交政办发〔2020〕78号）","statedBy":"default"},"warnAfterMinutes":{"value":45,"clause":"A03","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"},"workingDay":{"value":{"startDayCounts":false,"endsAt":"24:00"},"clause":"A03","source":"安徽省全面推进政务公开工作实施细则","statedBy":"default"}}}',
  'SHIPPED', '2026-11-25T00:00:00+08:00', 'migration', true
);
alter table repost_duty
  add column profile_id uuid not null default '${firstProfileId}' references rule_profile (id);
`,
};
