import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { Disclosure, DisclosureBasis } from '../../rules/disclosure.ts';
import { DocumentKind } from '../../rules/document-kind.ts';
import { ReleaseEventKind } from '../../rules/envelope.ts';
import { LegalForce } from '../../rules/legal-force.ts';
import { RelationKind } from '../../rules/relations.ts';
import { PreparationState } from '../../rules/preparation-state.ts';
import { ReleaseBasis, ReleaseScope, SecrecyReviewResult } from '../../rules/release-gate.ts';
import { describe } from './describe-enum.ts';

/** Tells the schema of this service's enums; called once, when the schema is built. */
export function registerEnums(): void {
  describe('AdministrativeLevel', AdministrativeLevel, '行政层级。', 'A level of government.', {
    STATE: ['国家级。', 'National.'],
    PROVINCE: ['省级。', 'Provincial.'],
    CITY: ['市（州）级。', 'Prefectural.'],
    COUNTY: ['县（区）级。', 'County.'],
    TOWNSHIP: ['乡（镇、街道）级。', 'Township.'],
  });
  describe('AgencyKind', AgencyKind, '机关的性质。', 'What an agency is.', {
    GOVERNMENT: ['人民政府。', 'A people’s government.'],
    DEPARTMENT: ['政府部门。', 'A department of a government.'],
    PARTY: ['党的机关。', 'A party organ.'],
    MEDIA: ['新闻单位。', 'A news organisation.'],
    PUBLIC_INSTITUTION: ['事业单位。', 'A public institution.'],
    PUBLIC_ENTERPRISE: ['国有企业。', 'A public enterprise.'],
  });
  describe('DocumentKind', DocumentKind, '文件的种类。', 'What a document is.', {
    RULE: ['规章。', 'A government rule.'],
    NORMATIVE: ['行政规范性文件。', 'A normative document.'],
    POLICY: ['政策性文件。', 'A policy document.'],
    DECISION: ['会议决定。', 'A decision of a meeting.'],
    INTERPRETATION: ['政策解读。', 'A policy interpretation.'],
    CONSULTATION_DRAFT: ['征求意见稿。', 'A draft for consultation.'],
    NOTICE: ['通知公告。', 'A notice.'],
    NEWS: ['要闻。', 'News.'],
    EVENT: ['发布活动，如新闻发布会。', 'An event such as a press conference.'],
    THREAD: ['直播或连续发布。', 'A live thread.'],
  });
  describe('Disclosure', Disclosure, '公开属性。', 'The disclosure attribute.', {
    PROACTIVE: ['主动公开。', 'Proactive disclosure.'],
    ON_REQUEST: ['依申请公开：只显示目录信息。', 'Disclosure on request: the catalogue entry only.'],
    NOT_DISCLOSED: ['不予公开。', 'Not disclosed.'],
    UNDETERMINED: ['尚未认定。', 'Nobody has determined it yet.'],
  });
  describe('DisclosureBasis', DisclosureBasis, '公开属性的依据。', 'What the disclosure attribute rests on.', {
    MARKER: ['文中标注。', 'The text says so.'],
    FIELD: ['发文机关认定。', 'The issuer says so.'],
    ALREADY_PUBLIC: ['已在政府网站公开。', 'It is public on a government site.'],
    NONE: ['没有依据。', 'Unknown.'],
  });
  describe('LegalForce', LegalForce, '有效性。', 'Whether a document is in force.', {
    IN_FORCE: ['有效。', 'In force.'],
    PARTIALLY_IN_FORCE: ['部分失效或已修改。', 'Partly in force, or amended.'],
    EXPIRED: ['失效。', 'Expired.'],
    REPEALED: ['废止。', 'Repealed.'],
    UNKNOWN: ['未知。', 'Unknown.'],
  });
  describe('ReleaseScope', ReleaseScope, '发布的范围。', 'Whom a release concerns.', {
    GLOBAL: ['全局：所有下级政府网站。', 'All: every subordinate government site.'],
    SECTOR: ['行业：所涉系统（条）。', 'The systems it names.'],
    REGION: ['地区：所涉区域（块）。', 'The area it names and everything below it.'],
  });
  describe('ReleaseBasis', ReleaseBasis, '为何可以发布。', 'Why something may be released.', {
    ORIGINAL: ['在此首次发布，须过全部关口。', 'First published here, through the full gate.'],
    ALREADY_PUBLIC: ['已在政府网站公开，以其网址为证。', 'Public on a government site; its address is the evidence.'],
  });
  describe('ReleaseEventKind', ReleaseEventKind, '发布日志中的事件。', 'What happened to a release.', {
    PUBLISHED: ['发布。', 'Published.'],
    CORRECTED: ['更正。', 'Corrected.'],
    WITHDRAWN: ['撤回：各处副本应撤下。', 'Withdrawn: copies are recalled.'],
    FORCE_CHANGED: ['有效性变更：副本保留并加标注。', 'Legal force changed: copies stay and are labelled.'],
  });
  describe('SecrecyReviewResult', SecrecyReviewResult, '保密审查结果。', 'The result of a secrecy review.', {
    PASSED: ['通过。', 'Passed.'],
    REFUSED: ['不通过。', 'Refused.'],
  });
  describe('PreparationState', PreparationState, '文件走到哪一步。', 'How far a document is on its way out.', {
    DRAFT: ['草稿：没有发布过。', 'A draft: never released.'],
    PLANNED: ['已预定发布。', 'Its release is planned.'],
    RELEASED: ['已发布。', 'Released.'],
    WITHDRAWN: ['已撤回。', 'Released, and withdrawn since.'],
  });
  describe('RelationKind', RelationKind, '文件之间的关系。', 'How one document relates to another.', {
    IMPLEMENTS: ['贯彻落实。', 'Implements it.'],
    FORWARDS: ['转发。', 'Forwards it.'],
    ISSUES: ['印发。', 'Issues it.'],
    CITES: ['引用。', 'Cites it.'],
    INTERPRETS: ['解读。', 'Interprets it.'],
    REPEALS: ['废止。', 'Repeals it.'],
    AMENDS: ['修改。', 'Amends it.'],
  });
}
