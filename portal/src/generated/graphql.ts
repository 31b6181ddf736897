/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/**
 * 采纳一项建议。
 * Accepts a proposal.
 */
export type AcceptProposalInput = {
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 建议。
   * The proposal.
   */
  readonly proposalId: string;
  /**
   * 理由，随事件送达每个关注者；省略则写明来源门户。
   * The reason every follower gets; names the portal if left out.
   */
  readonly reason?: string | null | undefined;
};

/**
 * 确认收到发布。
 * Acknowledges reception.
 */
export type AcknowledgeReleasesInput = {
  /**
   * 收到的渠道。
   * The channels that received.
   */
  readonly channelIds: ReadonlyArray<string>;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 发布日志的游标，此前（含）的都已收到。
   * A cursor of the release log: everything up to it was received.
   */
  readonly upTo: string;
};

/**
 * 行政层级。
 * A level of government.
 */
export type AdministrativeLevel =
  /**
   * 市（州）级。
   * Prefectural.
   */
  | 'CITY'
  /**
   * 县（区）级。
   * County.
   */
  | 'COUNTY'
  /**
   * 省级。
   * Provincial.
   */
  | 'PROVINCE'
  /**
   * 国家级。
   * National.
   */
  | 'STATE'
  /**
   * 乡（镇、街道）级。
   * Township.
   */
  | 'TOWNSHIP';

/**
 * 要哪些机关。
 * Which agencies are wanted.
 */
export type AgencyFilter = {
  /**
   * 区划代码。
   * Division code.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 性质。
   * Kinds.
   */
  readonly kinds?: ReadonlyArray<AgencyKind> | null | undefined;
  /**
   * 层级。
   * Levels.
   */
  readonly levels?: ReadonlyArray<AdministrativeLevel> | null | undefined;
  /**
   * 系统（条）。
   * System.
   */
  readonly system?: string | null | undefined;
  /**
   * 名称所含文字。
   * Text the name contains.
   */
  readonly text?: string | null | undefined;
};

/**
 * 机关的性质。
 * What an agency is.
 */
export type AgencyKind =
  /**
   * 政府部门。
   * A department of a government.
   */
  | 'DEPARTMENT'
  /**
   * 人民政府。
   * A people’s government.
   */
  | 'GOVERNMENT'
  /**
   * 新闻单位。
   * A news organisation.
   */
  | 'MEDIA'
  /**
   * 党的机关。
   * A party organ.
   */
  | 'PARTY'
  /**
   * 国有企业。
   * A public enterprise.
   */
  | 'PUBLIC_ENTERPRISE'
  /**
   * 事业单位。
   * A public institution.
   */
  | 'PUBLIC_INSTITUTION';

/**
 * 筛选申诉，各项同时成立。
 * Narrows appeals; all given parts hold.
 */
export type AppealFilter = {
  /**
   * 某渠道的。
   * Of this channel.
   */
  readonly channelId?: string | null | undefined;
  /**
   * 该行政区划及其以下各级。
   * In this division and everything below it.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 是否逾期未处理。
   * Whether its decision is overdue.
   */
  readonly isOverdue?: boolean | null | undefined;
  /**
   * 某次发布的。
   * Of this release.
   */
  readonly releaseId?: string | null | undefined;
  /**
   * 处于这些状态。
   * In these states.
   */
  readonly states?: ReadonlyArray<AppealState> | null | undefined;
  /**
   * 该系统（条）的。
   * Of this system.
   */
  readonly system?: string | null | undefined;
};

/**
 * 申诉的事由。
 * What is said to be wrong.
 */
export type AppealGround =
  /**
   * 中枢未能正常访问。
   * The hub could not look properly.
   */
  | 'ACCESS'
  /**
   * 副本网址有误。
   * The address of the copy.
   */
  | 'ADDRESS'
  /**
   * 内容判定有误。
   * The judgement of its content.
   */
  | 'CONTENT'
  /**
   * 本渠道不应承担此任务。
   * The channel does not owe it.
   */
  | 'NOT_OBLIGED'
  /**
   * 其他。
   * Something else.
   */
  | 'OTHER'
  /**
   * 转载时间有误。
   * The time of the copy.
   */
  | 'TIME';

/**
 * 申诉成立后更改什么。
 * What changes when an appeal is upheld.
 */
export type AppealRemedy =
  /**
   * 改用另一网址，由中枢重新核验。
   * The copy stands elsewhere; the hub looks there.
   */
  | 'ADDRESS'
  /**
   * 认定转载时间，依据为人工（MANUAL）。
   * The time of the copy, with basis MANUAL.
   */
  | 'COPY_TIME'
  /**
   * 豁免此任务。
   * The channel does not owe it.
   */
  | 'EXEMPT'
  /**
   * 人工认定副本无误，并认定转载时间。
   * The copy is right, and appeared at the time given.
   */
  | 'VERIFIED';

/**
 * 申诉成立后的更改。
 * What changes.
 */
export type AppealRemedyInput = {
  /**
   * 认定的转载时间；COPY_TIME、VERIFIED 必填。
   * When the copy appeared; COPY_TIME and VERIFIED need it.
   */
  readonly copyAt?: string | null | undefined;
  /**
   * 更改什么。
   * What kind of change.
   */
  readonly kind: AppealRemedy;
  /**
   * 副本的网址；ADDRESS 必填。
   * The address of the copy; ADDRESS needs it.
   */
  readonly url?: string | null | undefined;
};

/**
 * 申诉的状态。
 * How far an appeal is.
 */
export type AppealState =
  /**
   * 待处理。
   * It awaits its decision.
   */
  | 'OPEN'
  /**
   * 申诉不成立。
   * Rejected.
   */
  | 'REJECTED'
  /**
   * 申诉成立，记录已更改。
   * Upheld; the record was changed.
   */
  | 'UPHELD'
  /**
   * 已由申诉者撤回。
   * Withdrawn by who filed it.
   */
  | 'WITHDRAWN';

/**
 * 筛选通报，各项同时成立。
 * Narrows bulletins; all given parts hold.
 */
export type BulletinFilter = {
  /**
   * 某系列。
   * Of this series.
   */
  readonly series?: string | null | undefined;
  /**
   * 处于这些状态。
   * In these states.
   */
  readonly states?: ReadonlyArray<BulletinState> | null | undefined;
  /**
   * 某年。
   * Of this year.
   */
  readonly year?: number | null | undefined;
};

/**
 * 通报的状态。
 * How far a bulletin is.
 */
export type BulletinState =
  /**
   * 作废。
   * Discarded before its publication.
   */
  | 'DISCARDED'
  /**
   * 起草。
   * A draft.
   */
  | 'DRAFT'
  /**
   * 已发布。
   * Published.
   */
  | 'PUBLISHED'
  /**
   * 已签发。
   * Signed.
   */
  | 'SIGNED'
  /**
   * 送审。
   * Submitted for signature.
   */
  | 'SUBMITTED'
  /**
   * 已撤回。
   * Withdrawn after its publication.
   */
  | 'WITHDRAWN';

/**
 * 通报按什么排名。
 * By what a bulletin ranks.
 */
export type BulletinUnit =
  /**
   * 按行政区划（块）。
   * By region.
   */
  | 'DIVISION'
  /**
   * 按主办单位。
   * By the owners of channels.
   */
  | 'OWNER'
  /**
   * 按系统（条）。
   * By system.
   */
  | 'SYSTEM';

/**
 * 数字以外的文字。
 * What is written around the figures.
 */
export type BulletinWordsInput = {
  /**
   * 结尾与要求。
   * How it ends.
   */
  readonly closing?: string;
  /**
   * 表扬的单位和个人。
   * Units and persons commended.
   */
  readonly commendations?: ReadonlyArray<CommendationInput>;
  /**
   * 发文机关署名。
   * Who signs below.
   */
  readonly issuer: string;
  /**
   * 开头。
   * How it begins.
   */
  readonly opening: string;
  /**
   * 点名的问题。
   * Violations named.
   */
  readonly violations?: ReadonlyArray<NamedViolationInput>;
};

/**
 * 变更有效性。
 * Changes legal force.
 */
export type ChangeLegalForceInput = {
  /**
   * 依据的文件或决定。
   * The repealing document or decision.
   */
  readonly by: string;
  /**
   * 文件。
   * The document.
   */
  readonly documentId: string;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 新的有效性。
   * The new legal force.
   */
  readonly legalForce: LegalForce;
  /**
   * 自何日起。
   * From which day.
   */
  readonly on: string;
};

/**
 * 筛选渠道，各项同时成立。
 * Narrows channels; all given parts hold.
 */
export type ChannelFilter = {
  /**
   * 该行政区划及其以下各级。
   * In this division and everything below it.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 属于此矩阵（E18）。
   * In this group (E18).
   */
  readonly group?: string | null | undefined;
  /**
   * 这些编号的。
   * With these ids.
   */
  readonly ids?: ReadonlyArray<string> | null | undefined;
  /**
   * 是否有经批准的报备（E08、E09）。
   * Whether its opening was filed and approved (E08, E09).
   */
  readonly isFiled?: boolean | null | undefined;
  /**
   * 这些层级。
   * Of these levels.
   */
  readonly levels?: ReadonlyArray<AdministrativeLevel> | null | undefined;
  /**
   * 这些平台。
   * On these platforms.
   */
  readonly platforms?: ReadonlyArray<Platform> | null | undefined;
  /**
   * 处于这些状态。
   * In these states.
   */
  readonly statuses?: ReadonlyArray<ChannelStatus> | null | undefined;
  /**
   * 该系统（条）的。
   * Of this system.
   */
  readonly system?: string | null | undefined;
  /**
   * 名称、账号或网址（含旧址）中的文字。
   * A part of the name, the handle, or an address, present or past.
   */
  readonly text?: string | null | undefined;
};

/**
 * 渠道是否在用。
 * Whether a channel is in use.
 */
export type ChannelStatus =
  /**
   * 在用。
   * In use.
   */
  | 'ACTIVE'
  /**
   * 已关停。
   * Closed.
   */
  | 'CLOSED'
  /**
   * 已报备，待批准。
   * Filed and not approved yet.
   */
  | 'FILED'
  /**
   * 已责令关停。
   * Ordered to close.
   */
  | 'ORDERED_TO_CLOSE';

/**
 * 要求立即核验一个渠道的副本。
 * Has the copies of a channel looked at now.
 */
export type CheckRepostsInput = {
  /**
   * 渠道。
   * The channel.
   */
  readonly channelId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 只核验某次发布的；此时也复查已核验的。
   * Of this release alone; then also what is verified.
   */
  readonly releaseId?: string | null | undefined;
};

/**
 * 受表扬的单位或个人。
 * A unit or person to commend.
 */
export type CommendationInput = {
  /**
   * 个人姓名。
   * Persons by name.
   */
  readonly persons?: ReadonlyArray<string>;
  /**
   * 事迹。
   * What for.
   */
  readonly text: string;
  /**
   * 单位。
   * The unit.
   */
  readonly unit: string;
};

/**
 * 统计的分组方式。
 * By what duties are summed up.
 */
export type ComplianceGrouping =
  /**
   * 按渠道。
   * By channel.
   */
  | 'CHANNEL'
  /**
   * 按日（北京时间）。
   * By day in Beijing.
   */
  | 'DAY'
  /**
   * 按行政区划（块）。
   * By region.
   */
  | 'DIVISION'
  /**
   * 按发布。
   * By release.
   */
  | 'RELEASE'
  /**
   * 按系统（条）。
   * By system.
   */
  | 'SYSTEM';

/**
 * 筛选联系人，各项同时成立。
 * Narrows contacts; all given parts hold.
 */
export type ContactFilter = {
  /**
   * 某机关的。
   * Of this agency.
   */
  readonly agencyId?: string | null | undefined;
  /**
   * 某渠道专有的。
   * Of this channel alone.
   */
  readonly channelId?: string | null | undefined;
  /**
   * 含已停用的。
   * Those retired as well.
   */
  readonly includeRetired?: boolean | null | undefined;
  /**
   * 该日在岗的。
   * Who answers on this day and is not absent.
   */
  readonly onDutyOn?: string | null | undefined;
  /**
   * 这些角色。
   * In these roles.
   */
  readonly roles?: ReadonlyArray<ContactRole> | null | undefined;
  /**
   * 姓名或职务中的文字。
   * A part of name or post.
   */
  readonly text?: string | null | undefined;
};

/**
 * 联系人的角色。
 * In which role somebody answers.
 */
export type ContactRole =
  /**
   * 副班。
   * The deputy of the officer on duty.
   */
  | 'DEPUTY'
  /**
   * 值班员。
   * The officer on duty.
   */
  | 'DUTY_OFFICER'
  /**
   * 工作群，由机器人发言。
   * A chat group its robot speaks in.
   */
  | 'GROUP'
  /**
   * 分管领导。
   * The leader in charge.
   */
  | 'SUPERVISOR';

/**
 * 副本的组成部分。
 * A part of a copy.
 */
export type CopyPart =
  /**
   * 附件。
   * An attachment.
   */
  | 'ATTACHMENT'
  /**
   * 正文。
   * The text.
   */
  | 'BODY'
  /**
   * 效力标注。
   * The label of the legal force.
   */
  | 'LABEL'
  /**
   * 指向原文的链接。
   * The link to the source.
   */
  | 'LINK'
  /**
   * 来源。
   * The source line.
   */
  | 'SOURCE'
  /**
   * 标题。
   * The title.
   */
  | 'TITLE';

/**
 * 副本出现时间的依据。
 * How the time of a copy is known.
 */
export type CopyTimeBasis =
  /**
   * 页面自述，且与观察相符。
   * The page says so and the looks agree.
   */
  | 'DECLARED'
  /**
   * 人工确认。
   * Confirmed by a person.
   */
  | 'MANUAL'
  /**
   * 首次看到的时间。
   * When it was first seen.
   */
  | 'OBSERVED';

/**
 * 更正发布。
 * Corrects a release.
 */
export type CorrectReleaseInput = {
  /**
   * 文件的版本；省略即现行版本。
   * The edition of the document; the present one if left out.
   */
  readonly documentEditionId?: string | null | undefined;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * The reason.
   */
  readonly reason: string;
  /**
   * 发布。
   * The release.
   */
  readonly releaseId: string;
  /**
   * 新标题。
   * A new title.
   */
  readonly title?: string | null | undefined;
};

/**
 * 处理申诉。
 * Decides an appeal.
 */
export type DecideAppealInput = {
  /**
   * 申诉。
   * The appeal.
   */
  readonly appealId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * Why.
   */
  readonly reason: string;
  /**
   * 成立时更改什么。
   * What changes when it is upheld.
   */
  readonly remedy?: AppealRemedyInput | null | undefined;
  /**
   * 申诉是否成立。
   * Whether it is upheld.
   */
  readonly upheld: boolean;
};

/**
 * 认定公开属性。
 * Determines a disclosure attribute.
 */
export type DetermineDisclosureInput = {
  /**
   * 公开属性。
   * The attribute.
   */
  readonly disclosure: Disclosure;
  /**
   * 文件。
   * The document.
   */
  readonly documentId: string;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 法律依据；不予公开时必填。
   * The legal basis; needed when not disclosed.
   */
  readonly legalBasis?: string | null | undefined;
  /**
   * 理由；非主动公开时必填。
   * The reason; needed unless proactive.
   */
  readonly reason?: string | null | undefined;
};

/**
 * 现状与通报不一致的原因。
 * Why a duty counts otherwise now than in the bulletin.
 */
export type DifferenceReason =
  /**
   * 冻结后纳入范围。
   * Came into the scope after the freeze.
   */
  | 'ADDED'
  /**
   * 申诉成立。
   * An appeal was upheld.
   */
  | 'APPEAL_UPHELD'
  /**
   * 任务已取消。
   * The duty was cancelled.
   */
  | 'CANCELLED'
  /**
   * 此后报告。
   * Claimed since.
   */
  | 'CLAIMED_LATER'
  /**
   * 时限此后届满。
   * A limit has passed since.
   */
  | 'CLOCK_PASSED'
  /**
   * 副本此后消失。
   * The copy is gone since.
   */
  | 'COPY_GONE'
  /**
   * 转载时间的认定有变。
   * The time of the copy is known otherwise.
   */
  | 'COPY_TIME_CHANGED'
  /**
   * 经决定豁免。
   * Exempted by decision.
   */
  | 'EXEMPTED'
  /**
   * 豁免终止。
   * The exemption ended.
   */
  | 'EXEMPTION_ENDED'
  /**
   * 经决定延期。
   * The limit was extended by decision.
   */
  | 'EXTENDED'
  /**
   * 此后核验发现不完整或不一致。
   * Found partial or different since.
   */
  | 'FOUND_LACKING'
  /**
   * 冻结后移出范围。
   * Left the scope after the freeze.
   */
  | 'LEFT_SCOPE'
  /**
   * 时限依放假通知重新计算。
   * The limit was computed anew.
   */
  | 'LIMIT_RECOMPUTED'
  /**
   * 此后未能访问。
   * Could not be looked at since.
   */
  | 'NOT_SEEN'
  /**
   * 此后核验。
   * Verified since.
   */
  | 'VERIFIED_LATER';

/**
 * 公开属性。
 * The disclosure attribute.
 */
export type Disclosure =
  /**
   * 不予公开。
   * Not disclosed.
   */
  | 'NOT_DISCLOSED'
  /**
   * 依申请公开：只显示目录信息。
   * Disclosure on request: the catalogue entry only.
   */
  | 'ON_REQUEST'
  /**
   * 主动公开。
   * Proactive disclosure.
   */
  | 'PROACTIVE'
  /**
   * 尚未认定。
   * Nobody has determined it yet.
   */
  | 'UNDETERMINED';

/**
 * 公开属性的依据。
 * What the disclosure attribute rests on.
 */
export type DisclosureBasis =
  /**
   * 已在政府网站公开。
   * It is public on a government site.
   */
  | 'ALREADY_PUBLIC'
  /**
   * 发文机关认定。
   * The issuer says so.
   */
  | 'FIELD'
  /**
   * 文中标注。
   * The text says so.
   */
  | 'MARKER'
  /**
   * 没有依据。
   * Unknown.
   */
  | 'NONE';

/**
 * 不予发布一份草稿。
 * Dismisses a draft.
 */
export type DismissDraftInput = {
  /**
   * 草稿。
   * The draft.
   */
  readonly draftId: string;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * The reason.
   */
  readonly reason: string;
};

/**
 * 文件的种类。
 * What a document is.
 */
export type DocumentKind =
  /**
   * 征求意见稿。
   * A draft for consultation.
   */
  | 'CONSULTATION_DRAFT'
  /**
   * 会议决定。
   * A decision of a meeting.
   */
  | 'DECISION'
  /**
   * 发布活动，如新闻发布会。
   * An event such as a press conference.
   */
  | 'EVENT'
  /**
   * 政策解读。
   * A policy interpretation.
   */
  | 'INTERPRETATION'
  /**
   * 要闻。
   * News.
   */
  | 'NEWS'
  /**
   * 行政规范性文件。
   * A normative document.
   */
  | 'NORMATIVE'
  /**
   * 通知公告。
   * A notice.
   */
  | 'NOTICE'
  /**
   * 政策性文件。
   * A policy document.
   */
  | 'POLICY'
  /**
   * 规章。
   * A government rule.
   */
  | 'RULE'
  /**
   * 直播或连续发布。
   * A live thread.
   */
  | 'THREAD';

/**
 * 起草通报并冻结数字。
 * Drafts a bulletin and freezes its figures.
 */
export type DraftBulletinInput = {
  /**
   * 名单的标准。
   * How the lists are made.
   */
  readonly criteria?: RankingCriteriaInput | null | undefined;
  /**
   * 限于该行政区划及其以下。
   * Only this division and everything below it.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 时段自（起算时间）。
   * Clocks that started at or after.
   */
  readonly from: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 系列，在其中按年编号。
   * Its series, numbered by year.
   */
  readonly series?: string;
  /**
   * 限于该系统。
   * Only this system.
   */
  readonly system?: string | null | undefined;
  /**
   * 标题。
   * Its title.
   */
  readonly title: string;
  /**
   * 时段至（不含）。
   * Clocks that started before.
   */
  readonly to: string;
  /**
   * 按什么排名。
   * By what units are ranked.
   */
  readonly unitsBy?: BulletinUnit;
  /**
   * 文字。
   * Its words.
   */
  readonly words: BulletinWordsInput;
};

/**
 * 任务发生的变化。
 * What can happen to duties.
 */
export type DutyChange =
  /**
   * 副本的事实有补充，状态不变。
   * More is known of the copy, the state is the same.
   */
  | 'COPY'
  /**
   * 产生。
   * They came to be.
   */
  | 'CREATED'
  /**
   * 时限改变。
   * Their limits changed.
   */
  | 'DEADLINE'
  /**
   * 应转载的版次改变。
   * Another edition is owed.
   */
  | 'EDITION'
  /**
   * 删除。
   * They were removed.
   */
  | 'REMOVED'
  /**
   * 状态改变。
   * Their state changed.
   */
  | 'STATE';

/**
 * 对任务的决定。
 * What can be decided about a duty.
 */
export type DutyDecisionKind =
  /**
   * 豁免。
   * It was exempted.
   */
  | 'EXEMPTED'
  /**
   * 豁免结束，重新承担。
   * The exemption ended and it is owed again.
   */
  | 'EXEMPTION_ENDED'
  /**
   * 延期。
   * Its limit was moved.
   */
  | 'EXTENDED';

/**
 * 任务进展中的一级。
 * A rung of the ladder a duty climbs.
 */
export type DutyFactKind =
  /**
   * 渠道确认收到。
   * The channel said that it has the event.
   */
  | 'ACKNOWLEDGED'
  /**
   * 渠道报告已办。
   * The channel reported it done.
   */
  | 'CLAIMED'
  /**
   * 未能查看；不计为网站过失。
   * The hub could not look: never a fault of the site.
   */
  | 'COULD_NOT_LOOK'
  /**
   * 核验不一致。
   * A look found something else.
   */
  | 'DIFFERENT'
  /**
   * 首次看到副本。
   * The copy was first seen.
   */
  | 'FIRST_SEEN'
  /**
   * 核验时已不在。
   * A look found it gone.
   */
  | 'GONE'
  /**
   * 核验不完整。
   * A look found something missing.
   */
  | 'PARTIAL'
  /**
   * 核验相符。
   * A look found it right.
   */
  | 'VERIFIED';

/**
 * 筛选任务，各项同时成立。
 * Narrows duties; all given parts hold.
 */
export type DutyFilter = {
  /**
   * 某渠道的。
   * Of this channel.
   */
  readonly channelId?: string | null | undefined;
  /**
   * 该行政区划及其以下各级。
   * In this division and everything below it.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 这些种类。
   * Of these kinds.
   */
  readonly kinds?: ReadonlyArray<DutyKind> | null | undefined;
  /**
   * 某次发布的。
   * Of this release.
   */
  readonly releaseId?: string | null | undefined;
  /**
   * 处于这些状态。
   * In these states.
   */
  readonly states?: ReadonlyArray<DutyState> | null | undefined;
  /**
   * 该系统（条）的。
   * Of this system.
   */
  readonly system?: string | null | undefined;
  /**
   * 及时情况为这些之一。
   * Of this timeliness.
   */
  readonly timeliness?: ReadonlyArray<Timeliness> | null | undefined;
};

/**
 * 任务种类。
 * What is owed.
 */
export type DutyKind =
  /**
   * 撤下副本。
   * Take the copy down.
   */
  | 'RECALL'
  /**
   * 为副本加注效力变化。
   * Label the copy with its changed legal force.
   */
  | 'RELABEL'
  /**
   * 以更正后的版本替换副本。
   * Replace the copy by the corrected edition.
   */
  | 'REPLACE'
  /**
   * 转载。
   * Post a copy.
   */
  | 'REPOST';

/**
 * 任务的状态。
 * How far a duty is.
 */
export type DutyState =
  /**
   * 访问被拦截，未能核验；不计为网站过失。
   * The look was blocked: never a fault of the site.
   */
  | 'BLOCKED'
  /**
   * 已取消，不计入统计。
   * Cancelled; counts nowhere.
   */
  | 'CANCELLED'
  /**
   * 已报告，待核验。
   * Reported; nobody has looked yet.
   */
  | 'CLAIMED'
  /**
   * 副本与原文不一致。
   * The copy differs from the source.
   */
  | 'DIFFERENT'
  /**
   * 已豁免。
   * Exempted.
   */
  | 'EXEMPT'
  /**
   * 副本已消失。
   * The copy is gone.
   */
  | 'GONE'
  /**
   * 待办。
   * Nothing is reported yet.
   */
  | 'OPEN'
  /**
   * 副本不完整。
   * The copy lacks something.
   */
  | 'PARTIAL'
  /**
   * 无法访问，未能核验；不计为网站过失。
   * The page could not be reached: never a fault of the site.
   */
  | 'UNREACHABLE'
  /**
   * 已核验。
   * The copy was seen and is right.
   */
  | 'VERIFIED';

/**
 * 任务的时钟走到哪里。
 * What became so of a duty as its clocks ran.
 */
export type DutyStep =
  /**
   * 副本在最后时限之后出现。
   * The copy came after the limit.
   */
  | 'LATE'
  /**
   * 已过最后时限。
   * The limit passed.
   */
  | 'OVERDUE'
  /**
   * 已过目标时限。
   * The target passed.
   */
  | 'TARGET_MISSED'
  /**
   * 目标时限将到，尚未转载。
   * The target is near and nothing is there.
   */
  | 'WARNED';

/**
 * 修改草稿的文字。
 * Changes the words of a draft.
 */
export type EditBulletinInput = {
  /**
   * 通报。
   * The bulletin.
   */
  readonly bulletinId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 所依据的版本。
   * The version it is based on.
   */
  readonly lockVersion: number;
  /**
   * 标题。
   * Its title.
   */
  readonly title: string;
  /**
   * 文字。
   * Its words.
   */
  readonly words: BulletinWordsInput;
};

/**
 * 结束豁免。
 * Ends an exemption.
 */
export type EndExemptionInput = {
  /**
   * 任务。
   * The duty.
   */
  readonly dutyId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * Why.
   */
  readonly reason: string;
};

/**
 * 证据的来源。
 * How a fact came about.
 */
export type EvidenceKind =
  /**
   * 渠道自己的报告；报告不等于核验。
   * The word of the channel itself; a claim is no proof.
   */
  | 'CLAIM'
  /**
   * 平台查看了网页。
   * The hub fetched the page and compared.
   */
  | 'LOOK'
  /**
   * 人工佐证，须第二人确认。
   * A proof handed in by a person; a second one confirms it.
   */
  | 'MANUAL';

/**
 * 豁免任务。
 * Exempts a duty.
 */
export type ExemptDutyInput = {
  /**
   * 任务。
   * The duty.
   */
  readonly dutyId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * Why.
   */
  readonly reason: string;
  /**
   * 豁免到何时；规则方案限定期限的必填。
   * Until when; needed where the profile bounds it.
   */
  readonly until?: string | null | undefined;
};

/**
 * 延长任务的最后时限。
 * Moves the limit of a duty.
 */
export type ExtendDutyInput = {
  /**
   * 新的最后时限。
   * The new limit.
   */
  readonly dueAt: string;
  /**
   * 任务。
   * The duty.
   */
  readonly dutyId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * Why.
   */
  readonly reason: string;
};

/**
 * 提出事实申诉。
 * Says that a record is wrong.
 */
export type FileAppealInput = {
  /**
   * 主张的转载时间。
   * When the copy appeared.
   */
  readonly copyAt?: string | null | undefined;
  /**
   * 所涉任务。
   * The duty.
   */
  readonly dutyId: string;
  /**
   * 佐证材料，例如截图编号或存放处。
   * Where a screenshot or document lies that shows it.
   */
  readonly evidenceRef?: string | null | undefined;
  /**
   * 事由。
   * What is wrong.
   */
  readonly ground: AppealGround;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * Why, in words.
   */
  readonly text: string;
  /**
   * 主张的网址。
   * Where the copy stands.
   */
  readonly url?: string | null | undefined;
};

/**
 * 限定检索范围；各项都须满足，每项满足其一即可。
 * Limits a search: all conditions, each by any of its values.
 */
export type GazetteFilter = {
  /**
   * 公报。
   * Gazettes.
   */
  readonly gazetteIds?: ReadonlyArray<string> | null | undefined;
  /**
   * 发文机关。
   * Issuers.
   */
  readonly issuers?: ReadonlyArray<string> | null | undefined;
  /**
   * 栏目。
   * Sections.
   */
  readonly sections?: ReadonlyArray<string> | null | undefined;
  /**
   * 此年起。
   * From this year on.
   */
  readonly yearFrom?: number | null | undefined;
  /**
   * 至此年。
   * Up to this year.
   */
  readonly yearTo?: number | null | undefined;
};

/**
 * 一期公报的种类。
 * What kind of issue it is.
 */
export type GazetteIssueKind =
  /**
   * 号外。
   * An extra edition.
   */
  | 'EXTRA'
  /**
   * 常规各期，含合刊。
   * A regular issue, combined issues included.
   */
  | 'REGULAR'
  /**
   * 专刊、特刊。
   * A special issue.
   */
  | 'SPECIAL'
  /**
   * 增刊。
   * A supplement.
   */
  | 'SUPPLEMENT';

/**
 * 检索结果的次序。
 * The order of search results.
 */
export type GazetteOrder =
  /**
   * 最近刊登的在前。
   * The latest printed first.
   */
  | 'NEWEST'
  /**
   * 最早刊登的在前。
   * The earliest printed first.
   */
  | 'OLDEST'
  /**
   * 最相关的在前。
   * The most relevant first.
   */
  | 'RELEVANCE';

/**
 * 导入文件的一批记录。
 * Imports a part of a file of documents.
 */
export type ImportDocumentsInput = {
  /**
   * 第一条在整个文件中的行号。
   * The number of the first line in the whole file.
   */
  readonly firstLine?: number | null | undefined;
  /**
   * 幂等键；同样的记录再次导入本来就不改变什么。
   * Accepted; the same records again change nothing anyway.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * JSON Lines，每行一条，最多 1000 条、1 MiB；各字段见 docs/import.md。
   * JSON Lines, one record a line, at most 1,000 and one mebibyte; docs/import.md explains the fields.
   */
  readonly lines: string;
};

/**
 * 草稿的状态。
 * Where a draft stands.
 */
export type IntakeDraftState =
  /**
   * 不予发布。
   * It was dismissed.
   */
  | 'DISMISSED'
  /**
   * 待处理。
   * It waits for a publisher.
   */
  | 'OPEN'
  /**
   * 已发布。
   * It was released.
   */
  | 'RELEASED';

/**
 * 建议的种类。
 * What a proposal asks for.
 */
export type IntakeProposalKind =
  /**
   * 更正。
   * A correction.
   */
  | 'CORRECTION'
  /**
   * 撤回。
   * A withdrawal.
   */
  | 'WITHDRAWAL';

/**
 * 建议的状态。
 * Where a proposal stands.
 */
export type IntakeProposalState =
  /**
   * 已采纳。
   * It was accepted.
   */
  | 'ACCEPTED'
  /**
   * 门户像是改版，暂不提出。
   * It is held back, since the portal seems redesigned.
   */
  | 'HELD'
  /**
   * 页面已复原或另行处理，无须再决定。
   * Nothing was left to decide.
   */
  | 'LAPSED'
  /**
   * 待处理。
   * It waits for a publisher.
   */
  | 'OPEN'
  /**
   * 已拒绝。
   * It was rejected.
   */
  | 'REJECTED';

/**
 * 筛选台账，各项同时成立。
 * Narrows the ledger; all given parts hold.
 */
export type LedgerFilter = {
  /**
   * 某渠道的。
   * Of this channel.
   */
  readonly channelId?: string | null | undefined;
  /**
   * 该行政区划及其以下各级。
   * In this division and everything below it.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 时限早于；查询已办结的须给出。
   * Deadlines before; needed for what is done.
   */
  readonly dueBefore?: string | null | undefined;
  /**
   * 时限不早于；查询已办结的须给出。
   * Deadlines from; needed for what is done.
   */
  readonly dueFrom?: string | null | undefined;
  /**
   * 这些种类。
   * Of these kinds.
   */
  readonly kinds?: ReadonlyArray<LedgerKind> | null | undefined;
  /**
   * 这些办理情况；缺省为未办结的。
   * In these states; by default what is not done.
   */
  readonly states?: ReadonlyArray<LedgerState> | null | undefined;
  /**
   * 该系统（条）的。
   * Of this system.
   */
  readonly system?: string | null | undefined;
};

/**
 * 台账事项的种类。
 * What stands in a ledger.
 */
export type LedgerKind =
  /**
   * 转载任务。
   * A duty.
   */
  | 'DUTY'
  /**
   * 限期整改。
   * A rectification ticket.
   */
  | 'TICKET';

/**
 * 台账事项的办理情况。
 * Who has to move next.
 */
export type LedgerState =
  /**
   * 已办结。
   * It is done.
   */
  | 'DONE'
  /**
   * 待核查。
   * The owner has acted; it waits for a look.
   */
  | 'TO_CHECK'
  /**
   * 待办。
   * The owner has to act.
   */
  | 'TO_DO';

/**
 * 有效性。
 * Whether a document is in force.
 */
export type LegalForce =
  /**
   * 失效。
   * Expired.
   */
  | 'EXPIRED'
  /**
   * 有效。
   * In force.
   */
  | 'IN_FORCE'
  /**
   * 部分失效或已修改。
   * Partly in force, or amended.
   */
  | 'PARTIALLY_IN_FORCE'
  /**
   * 废止。
   * Repealed.
   */
  | 'REPEALED'
  /**
   * 未知。
   * Unknown.
   */
  | 'UNKNOWN';

/**
 * 为何查看副本。
 * Why a copy is looked at.
 */
export type LookOccasion =
  /**
   * 有人要求立即核验。
   * Somebody asked for it.
   */
  | 'ASKED'
  /**
   * 渠道报告了转载。
   * The channel reported it.
   */
  | 'CLAIM'
  /**
   * 网站专栏列出了它。
   * A column of the site lists it.
   */
  | 'COLUMN'
  /**
   * 已有副本须替换、撤下或加注。
   * A copy that stands has to be replaced, taken down or labelled.
   */
  | 'COPY'
  /**
   * 核验通过后的复查。
   * What was right is looked at again.
   */
  | 'RECHECK'
  /**
   * 上次未能看到，或内容有缺。
   * The look before could not see it, or found it lacking.
   */
  | 'RETRY';

/**
 * 查看的结论。
 * What a look found.
 */
export type LookVerdict =
  /**
   * 访问被拦截。
   * A firewall or a login stood in the way.
   */
  | 'BLOCKED'
  /**
   * 与原文不一致。
   * It says something else than the source.
   */
  | 'DIFFERENT'
  /**
   * 网页已不存在。
   * The page is gone.
   */
  | 'GONE'
  /**
   * 缺少部分内容。
   * Something is missing.
   */
  | 'PARTIAL'
  /**
   * 应撤下的副本仍在。
   * What was recalled still stands there.
   */
  | 'STANDING'
  /**
   * 无法访问。
   * The hub could not get there.
   */
  | 'UNREACHABLE'
  /**
   * 网页上是别的内容。
   * The page shows another text.
   */
  | 'UNRELATED'
  /**
   * 应有的内容在。
   * What is owed is there.
   */
  | 'VERIFIED';

/**
 * 消息的途径。
 * By which way a message goes out.
 */
export type MessageWay =
  /**
   * 钉钉群机器人。
   * A robot of 钉钉.
   */
  | 'DINGTALK'
  /**
   * 电子邮件。
   * E-mail.
   */
  | 'EMAIL'
  /**
   * 短信。
   * SMS.
   */
  | 'SMS'
  /**
   * 企业微信群机器人。
   * A robot of 企业微信.
   */
  | 'WECOM';

/**
 * 办理通报的一步。
 * What is done with a bulletin.
 */
export type MoveBulletinInput = {
  /**
   * 通报。
   * The bulletin.
   */
  readonly bulletinId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由；退回、撤回、作废时必填。
   * Why; needed to return, withdraw or discard.
   */
  readonly reason?: string | null | undefined;
};

/**
 * 点名的问题。
 * A violation to name.
 */
export type NamedViolationInput = {
  /**
   * 种类。
   * What kind.
   */
  readonly kind: ViolationKind;
  /**
   * 事实。
   * What happened.
   */
  readonly text: string;
  /**
   * 单位。
   * The unit.
   */
  readonly unit: string;
};

/**
 * 下达限期整改。
 * Orders a channel to put something right.
 */
export type OpenTicketInput = {
  /**
   * 涉及的栏目、网址或副本；同一渠道的同一问题只开一张。
   * The column, address or copy it is about; one problem has one ticket.
   */
  readonly about?: string | null | undefined;
  /**
   * 须整改的渠道。
   * The channel.
   */
  readonly channelId: string;
  /**
   * 所据条款，缺省依种类。
   * The clause; by default that of the kind.
   */
  readonly clause?: string | null | undefined;
  /**
   * 问题种类。
   * What kind of problem it is.
   */
  readonly code: TicketCode;
  /**
   * 整改期限。
   * The limit.
   */
  readonly dueAt: string;
  /**
   * 所据的转载任务。
   * The duty that was not kept.
   */
  readonly dutyId?: string | null | undefined;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 问题与整改要求。
   * What is wrong and what has to be done.
   */
  readonly text: string;
};

/**
 * 要哪些自己的文件。
 * Which of one’s documents are wanted.
 */
export type OwnDocumentFilter = {
  /**
   * 种类。
   * Kinds.
   */
  readonly kinds?: ReadonlyArray<DocumentKind> | null | undefined;
  /**
   * 走到哪一步。
   * How far they are.
   */
  readonly states?: ReadonlyArray<PreparationState> | null | undefined;
  /**
   * 标题、文号或正文所含文字。
   * Text that title, number or body contains.
   */
  readonly text?: string | null | undefined;
};

/**
 * 渠道所在的平台。
 * Where a channel lives.
 */
export type Platform =
  /**
   * 移动客户端。
   * A client application.
   */
  | 'CLIENT_APP'
  /**
   * 抖音。
   * Douyin.
   */
  | 'DOUYIN'
  /**
   * 其他平台。
   * Another platform.
   */
  | 'OTHER'
  /**
   * 今日头条。
   * Toutiao.
   */
  | 'TOUTIAO'
  /**
   * 网站。
   * A website.
   */
  | 'WEBSITE'
  /**
   * 微信公众号。
   * A WeChat official account.
   */
  | 'WECHAT'
  /**
   * 微博。
   * Weibo.
   */
  | 'WEIBO';

/**
 * 要哪些文件。
 * Which documents are wanted.
 */
export type PolicyDocumentFilter = {
  /**
   * 公开属性。
   * Disclosure attributes.
   */
  readonly disclosures?: ReadonlyArray<Disclosure> | null | undefined;
  /**
   * 发文机关。
   * The issuer.
   */
  readonly issuerId?: string | null | undefined;
  /**
   * 种类。
   * Kinds.
   */
  readonly kinds?: ReadonlyArray<DocumentKind> | null | undefined;
  /**
   * 登记的有效性。
   * Legal force as recorded.
   */
  readonly legalForces?: ReadonlyArray<LegalForce> | null | undefined;
  /**
   * 带有此元数据问题。
   * Having this metadata issue.
   */
  readonly metadataIssue?: string | null | undefined;
  /**
   * 发布日期不早于。
   * Published on or after.
   */
  readonly publishedFrom?: string | null | undefined;
  /**
   * 发布日期不晚于。
   * Published on or before.
   */
  readonly publishedTo?: string | null | undefined;
  /**
   * 标题或文号所含文字；可阅读未公开文件者亦检索正文。繁简、全半角皆可。
   * Text that title or number contains, and the body for those with read:restricted; in either script.
   */
  readonly text?: string | null | undefined;
};

/**
 * 稿件办到哪一步。
 * How far a post is on its way out.
 */
export type PostState =
  /**
   * 已审核，可发。
   * Approved, to be posted.
   */
  | 'APPROVED'
  /**
   * 草稿。
   * A draft.
   */
  | 'DRAFT'
  /**
   * 已发出。
   * Posted.
   */
  | 'POSTED'
  /**
   * 已退回。
   * Rejected.
   */
  | 'REJECTED'
  /**
   * 待审核。
   * Waiting for its approval.
   */
  | 'SUBMITTED';

/**
 * 文件走到哪一步。
 * How far a document is on its way out.
 */
export type PreparationState =
  /**
   * 草稿：没有发布过。
   * A draft: never released.
   */
  | 'DRAFT'
  /**
   * 已预定发布。
   * Its release is planned.
   */
  | 'PLANNED'
  /**
   * 已发布。
   * Released.
   */
  | 'RELEASED'
  /**
   * 已撤回。
   * Released, and withdrawn since.
   */
  | 'WITHDRAWN';

/**
 * 发布。
 * Publishes a release.
 */
export type PublishReleaseInput = {
  /**
   * 为何可以发布。
   * Why it may be released.
   */
  readonly basis: ReleaseBasis;
  /**
   * 同步发布的解读等文件。
   * Interpretations and others published in the same act.
   */
  readonly bundleIds?: ReadonlyArray<string> | null | undefined;
  /**
   * 栏目，如“中国政务”。
   * The column, such as 中国政务.
   */
  readonly column: string;
  /**
   * 区划代码；地区范围时必填。
   * The division code; needed for REGION.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 文件。
   * The document.
   */
  readonly documentId: string;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 政策性文件不附解读的理由。
   * Why a policy document comes without an interpretation.
   */
  readonly noInterpretationReason?: string | null | undefined;
  /**
   * 在来源网站发布的时刻；将来的时刻即预定发布。
   * When it was published on the origin site; a future time plans the release.
   */
  readonly publishedAt?: string | null | undefined;
  /**
   * 范围。
   * Whom it concerns.
   */
  readonly scope: ReleaseScope;
  /**
   * 所涉系统；行业范围时必填。
   * The systems; needed for SECTOR.
   */
  readonly systems?: ReadonlyArray<string> | null | undefined;
  /**
   * 在来源网站上的网址。
   * Its address on the origin site.
   */
  readonly url?: string | null | undefined;
};

/**
 * 名单的标准。
 * How the lists are made.
 */
export type RankingCriteriaInput = {
  /**
   * 批评的最高占比。
   * The highest share criticised.
   */
  readonly criticiseTo?: number;
  /**
   * 列入名单的最少任务数。
   * The fewest duties to be listed.
   */
  readonly minimumDuties?: number;
  /**
   * 名次数，1 至 100。
   * Places, 1 to 100.
   */
  readonly places?: number;
  /**
   * 表扬的最低占比。
   * The lowest share praised.
   */
  readonly praiseFrom?: number;
};

/**
 * 复查整改情况。
 * Records a re-check.
 */
export type RecheckTicketInput = {
  /**
   * 未通过时新的期限，必填。
   * The new limit; needed where it did not pass.
   */
  readonly dueAt?: string | null | undefined;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 是否已整改到位。
   * Whether it was put right.
   */
  readonly passed: boolean;
  /**
   * 说明或理由。
   * Why, in words.
   */
  readonly text: string;
  /**
   * 整改单。
   * The ticket.
   */
  readonly ticketId: string;
  /**
   * 佐证网址。
   * Where it can be seen.
   */
  readonly url?: string | null | undefined;
};

/**
 * 登记保密审查。
 * Records a secrecy review.
 */
export type RecordSecrecyReviewInput = {
  /**
   * 文件。
   * The document.
   */
  readonly documentId: string;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 说明。
   * A note.
   */
  readonly note?: string | null | undefined;
  /**
   * 结果。
   * The result.
   */
  readonly result: SecrecyReviewResult;
  /**
   * 审查时间；省略即现在。
   * When; now if left out.
   */
  readonly reviewedAt?: string | null | undefined;
  /**
   * 审查人。
   * The reviewer.
   */
  readonly reviewer: string;
};

/**
 * 拒绝一项建议。
 * Rejects a proposal.
 */
export type RejectProposalInput = {
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 建议。
   * The proposal.
   */
  readonly proposalId: string;
  /**
   * 理由。
   * The reason.
   */
  readonly reason: string;
};

/**
 * 文件之间的关系。
 * How one document relates to another.
 */
export type RelationKind =
  /**
   * 修改。
   * Amends it.
   */
  | 'AMENDS'
  /**
   * 引用。
   * Cites it.
   */
  | 'CITES'
  /**
   * 转发。
   * Forwards it.
   */
  | 'FORWARDS'
  /**
   * 贯彻落实。
   * Implements it.
   */
  | 'IMPLEMENTS'
  /**
   * 解读。
   * Interprets it.
   */
  | 'INTERPRETS'
  /**
   * 印发。
   * Issues it.
   */
  | 'ISSUES'
  /**
   * 废止。
   * Repeals it.
   */
  | 'REPEALS';

/**
 * 为何可以发布。
 * Why something may be released.
 */
export type ReleaseBasis =
  /**
   * 已在政府网站公开，以其网址为证。
   * Public on a government site; its address is the evidence.
   */
  | 'ALREADY_PUBLIC'
  /**
   * 在此首次发布，须过全部关口。
   * First published here, through the full gate.
   */
  | 'ORIGINAL';

/**
 * 发布一份草稿。
 * Releases a draft.
 */
export type ReleaseDraftInput = {
  /**
   * 同步发布的文件。
   * What is published in the same act.
   */
  readonly bundleIds?: ReadonlyArray<string> | null | undefined;
  /**
   * 栏目；省略即门户所登记。
   * The column; the portal’s if left out.
   */
  readonly column?: string | null | undefined;
  /**
   * 区划代码（块）。
   * The division code of the area.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 草稿。
   * The draft.
   */
  readonly draftId: string;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 范围；省略即门户所登记。
   * The scope; the portal’s if left out.
   */
  readonly scope?: ReleaseScope | null | undefined;
  /**
   * 所涉系统（条）。
   * The systems it names.
   */
  readonly systems?: ReadonlyArray<string> | null | undefined;
};

/**
 * 发布日志中的事件。
 * What happened to a release.
 */
export type ReleaseEventKind =
  /**
   * 更正。
   * Corrected.
   */
  | 'CORRECTED'
  /**
   * 有效性变更：副本保留并加标注。
   * Legal force changed: copies stay and are labelled.
   */
  | 'FORCE_CHANGED'
  /**
   * 发布。
   * Published.
   */
  | 'PUBLISHED'
  /**
   * 撤回：各处副本应撤下。
   * Withdrawn: copies are recalled.
   */
  | 'WITHDRAWN';

/**
 * 要哪些发布；各项都须满足，每项满足其一即可。
 * Which releases are wanted: all conditions, each by any of its values.
 */
export type ReleaseFilter = {
  /**
   * 公开对象。
   * Audiences.
   */
  readonly audiences?: ReadonlyArray<string> | null | undefined;
  /**
   * 栏目。
   * Columns.
   */
  readonly columns?: ReadonlyArray<string> | null | undefined;
  /**
   * 与此机关或渠道有关：会使其负转载之责者。
   * What would oblige this agency or channel.
   */
  readonly concerning?: string | null | undefined;
  /**
   * 所涉或来源地区的区划代码。
   * The division code of the area concerned, else of the origin.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 文件种类。
   * Kinds of document.
   */
  readonly kinds?: ReadonlyArray<DocumentKind> | null | undefined;
  /**
   * 来源机关的层级。
   * Levels of the origin.
   */
  readonly originLevels?: ReadonlyArray<AdministrativeLevel> | null | undefined;
  /**
   * 范围。
   * Scopes.
   */
  readonly scopes?: ReadonlyArray<ReleaseScope> | null | undefined;
  /**
   * 系统（条）。
   * Systems.
   */
  readonly systems?: ReadonlyArray<string> | null | undefined;
  /**
   * 主题。
   * Subjects.
   */
  readonly topics?: ReadonlyArray<string> | null | undefined;
};

/**
 * 发布的范围。
 * Whom a release concerns.
 */
export type ReleaseScope =
  /**
   * 全局：所有下级政府网站。
   * All: every subordinate government site.
   */
  | 'GLOBAL'
  /**
   * 地区：所涉区域（块）。
   * The area it names and everything below it.
   */
  | 'REGION'
  /**
   * 行业：所涉系统（条）。
   * The systems it names.
   */
  | 'SECTOR';

/**
 * 人工督办。
 * A word of a monitor about duties.
 */
export type RemindDutiesInput = {
  /**
   * 这些任务；与 filter 二者取一。
   * These duties; or a filter.
   */
  readonly dutyIds?: ReadonlyArray<string> | null | undefined;
  /**
   * 符合条件的全部任务，最多 10000 项。
   * All that these conditions let through, at most 10,000.
   */
  readonly filter?: DutyFilter | null | undefined;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 督办的话，最多 500 字。
   * What is said, at most 500 characters.
   */
  readonly text: string;
};

/**
 * 逐级通知到哪一级。
 * How far up somebody is told.
 */
export type ReminderRung =
  /**
   * 副班。
   * The deputy.
   */
  | 'DEPUTY'
  /**
   * 值班员与工作群。
   * The duty officer and the group.
   */
  | 'DUTY_OFFICER'
  /**
   * 上一级政府办公室。
   * The office of the government above.
   */
  | 'OFFICE_ABOVE'
  /**
   * 分管领导。
   * The supervisor.
   */
  | 'SUPERVISOR';

/**
 * 因何提醒。
 * What a reminder speaks of.
 */
export type ReminderTopic =
  /**
   * 申诉已有结论。
   * An appeal is decided.
   */
  | 'APPEAL_DECIDED'
  /**
   * 临近最后时限。
   * The limit is near.
   */
  | 'BEFORE_DUE'
  /**
   * 副本与原文不一致。
   * The copy differs from the source.
   */
  | 'COPY_DIFFERENT'
  /**
   * 副本已消失。
   * The copy is gone.
   */
  | 'COPY_GONE'
  /**
   * 副本不完整。
   * The copy is not complete.
   */
  | 'COPY_PARTIAL'
  /**
   * 监测单位督办。
   * The word of a monitor.
   */
  | 'MANUAL'
  /**
   * 已超过最后时限。
   * The limit has passed.
   */
  | 'OVERDUE'
  /**
   * 已过目标时限。
   * The target has passed.
   */
  | 'TARGET'
  /**
   * 限期整改。
   * A rectification ticket was opened.
   */
  | 'TICKET_OPENED'
  /**
   * 整改已超期。
   * A rectification ticket is overdue.
   */
  | 'TICKET_OVERDUE'
  /**
   * 临近目标时限。
   * The target is near.
   */
  | 'WARNING';

/**
 * 重新打开整改单，另定期限。
 * Opens a ticket again with a new limit.
 */
export type ReopenTicketInput = {
  /**
   * 新的期限。
   * The new limit.
   */
  readonly dueAt: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 说明或理由。
   * Why, in words.
   */
  readonly text: string;
  /**
   * 整改单。
   * The ticket.
   */
  readonly ticketId: string;
  /**
   * 佐证网址。
   * Where it can be seen.
   */
  readonly url?: string | null | undefined;
};

/**
 * 批量报告转载，全部登记或全部不登记。
 * Reports copies, all or none.
 */
export type ReportRepostsInput = {
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 1 至 1000 条。
   * 1 to 1,000 of them.
   */
  readonly reports: ReadonlyArray<RepostReport>;
};

/**
 * 转载方式。
 * How a copy is made.
 */
export type RepostMode =
  /**
   * 链接到原文。
   * A link to the source.
   */
  | 'LINK'
  /**
   * 转载全文。
   * The whole text.
   */
  | 'REPOST';

/**
 * 一条转载报告。
 * What a channel says of its copy.
 */
export type RepostReport = {
  /**
   * 转载的渠道。
   * The channel.
   */
  readonly channelId: string;
  /**
   * 所转载的版次，缺省为应转载的版次。
   * The edition copied; by default the one owed.
   */
  readonly edition?: number | null | undefined;
  /**
   * 转载方式。
   * How the copy was made.
   */
  readonly mode?: RepostMode | null | undefined;
  /**
   * 转载时间。
   * When it was posted.
   */
  readonly postedAt?: string | null | undefined;
  /**
   * 所转载的发布。
   * The release.
   */
  readonly releaseId: string;
  /**
   * 副本的网址（http 或 https）。发布已撤回的，报告即表示已撤下，填副本原来的网址。
   * The http or https address of the copy. Of a withdrawn release the report says that it was taken down from there.
   */
  readonly url: string;
};

/**
 * 保存一份文件的表单。
 * Keeps what the form of a document says.
 */
export type SaveDocumentInput = {
  /**
   * 公开对象。
   * Whom it addresses.
   */
  readonly audiences?: ReadonlyArray<string> | null | undefined;
  /**
   * 正文；省略即保留原有正文。
   * Its text; the one there is stays if left out.
   */
  readonly body?: string | null | undefined;
  /**
   * 文件；省略即新建。
   * The document; a new one if left out.
   */
  readonly documentId?: string | null | undefined;
  /**
   * 发文字号；省略时从正文识读。
   * Its document number; read from the text if left out.
   */
  readonly documentNumber?: string | null | undefined;
  /**
   * 施行日期。
   * The day it takes effect.
   */
  readonly effectiveFrom?: string | null | undefined;
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 索引号。
   * Its index number.
   */
  readonly indexNumber?: string | null | undefined;
  /**
   * 不需解读的理由（D06）。
   * Why it needs no interpretation (D06).
   */
  readonly interpretationWaiver?: string | null | undefined;
  /**
   * 它所解读的文件。
   * The documents it interprets.
   */
  readonly interpretsIds?: ReadonlyArray<string> | null | undefined;
  /**
   * 印发日期。
   * The day it was issued.
   */
  readonly issuedOn?: string | null | undefined;
  /**
   * 发文机关全称，牵头者在前。
   * The full names of its issuers, the lead issuer first.
   */
  readonly issuers: ReadonlyArray<string>;
  /**
   * 主题词。
   * Its keywords.
   */
  readonly keywords?: ReadonlyArray<string> | null | undefined;
  /**
   * 种类。
   * What it is.
   */
  readonly kind: DocumentKind;
  /**
   * 编辑所依据的版本锁；有 documentId 时必填。
   * The lock version that was edited; needed with documentId.
   */
  readonly lockVersion?: number | null | undefined;
  /**
   * 发布日期。
   * The day it was published.
   */
  readonly publishedOn?: string | null | undefined;
  /**
   * 来源网址。
   * Where it came from.
   */
  readonly sourceUrl?: string | null | undefined;
  /**
   * 标题。
   * Its title.
   */
  readonly title: string;
  /**
   * 主题分类。
   * Its subjects.
   */
  readonly topics?: ReadonlyArray<string> | null | undefined;
  /**
   * 有效期截止日期。
   * The last day of its validity.
   */
  readonly validUntil?: string | null | undefined;
  /**
   * 成文日期。
   * The day it was written.
   */
  readonly writtenOn?: string | null | undefined;
};

/**
 * 保密审查结果。
 * The result of a secrecy review.
 */
export type SecrecyReviewResult =
  /**
   * 通过。
   * Passed.
   */
  | 'PASSED'
  /**
   * 不通过。
   * Refused.
   */
  | 'REFUSED';

/**
 * 整改问题的种类。
 * What has to be put right.
 */
export type TicketCode =
  /**
   * 应设栏目未设置（A08）。
   * Required column missing (A08).
   */
  | 'COLUMN_MISSING'
  /**
   * 转载内容被删除或篡改（H16）。
   * Copy removed or tampered with (H16).
   */
  | 'COPY_GONE'
  /**
   * 已撤回内容未撤下（E02）。
   * Recalled copy still up (E02).
   */
  | 'COPY_NOT_REMOVED'
  /**
   * 链接失效（C24）。
   * Dead link (C24).
   */
  | 'DEAD_LINK'
  /**
   * 转载内容与原文不一致（A09）。
   * Copy differs from its source (A09).
   */
  | 'DIFFERENT_COPY'
  /**
   * 栏目内容缺失（C16）。
   * Empty column (C16).
   */
  | 'EMPTY_COLUMN'
  /**
   * 转载不及时（A03）。
   * Reposted late (A03).
   */
  | 'LATE_REPOST'
  /**
   * 未经备案开设（E08）。
   * Opened without filing (E08).
   */
  | 'NOT_FILED'
  /**
   * 应转载未转载（A01）。
   * Not reposted (A01).
   */
  | 'NOT_REPOSTED'
  /**
   * 其他问题（A07）。
   * Another problem (A07).
   */
  | 'OTHER'
  /**
   * 转载不完整（A09）。
   * Incomplete copy (A09).
   */
  | 'PARTIAL_COPY'
  /**
   * 搜索功能不完善（C16）。
   * Search does not work (C16).
   */
  | 'SEARCH_BROKEN'
  /**
   * 信息更新不及时（C16）。
   * Not kept up to date (C16).
   */
  | 'STALE';

/**
 * 筛选整改单，各项同时成立。
 * Narrows tickets; all given parts hold.
 */
export type TicketFilter = {
  /**
   * 由此巡检发现或任务而来。
   * From this finding or duty.
   */
  readonly causeId?: string | null | undefined;
  /**
   * 某渠道的。
   * Of this channel.
   */
  readonly channelId?: string | null | undefined;
  /**
   * 这些种类。
   * Of these kinds.
   */
  readonly codes?: ReadonlyArray<TicketCode> | null | undefined;
  /**
   * 该行政区划及其以下各级。
   * In this division and everything below it.
   */
  readonly divisionCode?: string | null | undefined;
  /**
   * 是否已超期而网站尚未回复。
   * Whether the limit has passed without an answer.
   */
  readonly isOverdue?: boolean | null | undefined;
  /**
   * 处于这些状态。
   * In these states.
   */
  readonly states?: ReadonlyArray<TicketState> | null | undefined;
  /**
   * 该系统（条）的。
   * Of this system.
   */
  readonly system?: string | null | undefined;
};

/**
 * 对整改单的一步操作。
 * What was done with a ticket.
 */
export type TicketMove =
  /**
   * 销号。
   * It was closed.
   */
  | 'CLOSE'
  /**
   * 复查未通过。
   * A re-check failed.
   */
  | 'FAIL'
  /**
   * 下达。
   * It was opened.
   */
  | 'OPEN'
  /**
   * 复查通过。
   * A re-check passed.
   */
  | 'PASS'
  /**
   * 重新打开。
   * It was opened again.
   */
  | 'REOPEN'
  /**
   * 网站回复。
   * The site answered.
   */
  | 'RESPOND'
  /**
   * 撤销。
   * It was withdrawn.
   */
  | 'WITHDRAW';

/**
 * 整改单的状态。
 * How far a rectification is.
 */
export type TicketState =
  /**
   * 已销号。
   * Closed.
   */
  | 'CLOSED'
  /**
   * 待整改。
   * The site has to put it right.
   */
  | 'OPEN'
  /**
   * 复查通过，待销号。
   * The re-check found it right.
   */
  | 'RECHECKED'
  /**
   * 整改不彻底，重新整改。
   * It was not put right after all; the site has to act again.
   */
  | 'REOPENED'
  /**
   * 已回复，待复查。
   * The site has answered; nobody has looked yet.
   */
  | 'RESPONDED'
  /**
   * 已撤销：下达有误。
   * Withdrawn: it was opened in error.
   */
  | 'WITHDRAWN';

/**
 * 对整改单的一步操作。
 * What is done with a ticket.
 */
export type TicketStepInput = {
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 说明或理由。
   * Why, in words.
   */
  readonly text: string;
  /**
   * 整改单。
   * The ticket.
   */
  readonly ticketId: string;
  /**
   * 佐证网址。
   * Where it can be seen.
   */
  readonly url?: string | null | undefined;
};

/**
 * 是否及时。
 * Whether a duty keeps its clocks.
 */
export type Timeliness =
  /**
   * 办结，但已超最后时限。
   * Done, past the limit.
   */
  | 'LATE'
  /**
   * 未办结，已超最后时限。
   * Open, past the limit.
   */
  | 'OVERDUE'
  /**
   * 未办结，已过目标时限。
   * Open, past the target.
   */
  | 'TARGET_MISSED'
  /**
   * 办结，过目标时限但未超最后时限。
   * Done, past the target and within the limit.
   */
  | 'WITHIN_LIMIT'
  /**
   * 在目标时限内。
   * Within the target.
   */
  | 'WITHIN_TARGET';

/**
 * 通报点名的问题。
 * A violation a bulletin names.
 */
export type ViolationKind =
  /**
   * 弄虚作假。
   * False report.
   */
  | 'FALSE_REPORT'
  /**
   * 热点回应不及时。
   * Late response.
   */
  | 'LATE_RESPONSE'
  /**
   * 重大政策不解读。
   * A major policy not interpreted.
   */
  | 'NOT_INTERPRETED'
  /**
   * 重要信息不发布。
   * Important information not published.
   */
  | 'NOT_PUBLISHED'
  /**
   * 整改不彻底。
   * Not put right.
   */
  | 'NOT_RECTIFIED'
  /**
   * 应转载未转载。
   * Not reposted.
   */
  | 'NOT_REPOSTED'
  /**
   * 转载内容被篡改。
   * A copy tampered with.
   */
  | 'TAMPERED';

/**
 * 撤回申诉。
 * Takes an appeal back.
 */
export type WithdrawAppealInput = {
  /**
   * 申诉。
   * The appeal.
   */
  readonly appealId: string;
  /**
   * 幂等键：同一操作者、同一键重复提交时返回首次结果。
   * The same actor and key again get the first result again.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * Why.
   */
  readonly reason: string;
};

/**
 * 撤回发布。
 * Withdraws a release.
 */
export type WithdrawReleaseInput = {
  /**
   * 幂等键：同一键重复提交只生效一次。
   * The same key takes effect once, however often it is sent.
   */
  readonly idempotencyKey?: string | null | undefined;
  /**
   * 理由。
   * The reason.
   */
  readonly reason: string;
  /**
   * 发布。
   * The release.
   */
  readonly releaseId: string;
};

export type ChannelChoiceQueryVariables = Exact<{
  filter: ChannelFilter;
}>;


export type ChannelChoiceQuery = { readonly sites: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string } }> }, readonly mediaAccounts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly platform: Platform } }> } };

export type CheckRepostsMutationVariables = Exact<{
  input: CheckRepostsInput;
}>;


export type CheckRepostsMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RepostChecks', readonly at: string, readonly columns: number, readonly duties: ReadonlyArray<{ readonly id: string, readonly state: DutyState }> }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type DutyLineFragment = { readonly id: string, readonly kind: DutyKind, readonly edition: number, readonly state: DutyState, readonly timeliness: Timeliness, readonly targetAt: string | null, readonly dueAt: string | null, readonly verifiedAt: string | null, readonly acknowledgedAt: string | null, readonly column: string | null, readonly url: string | null, readonly channel:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly release: { readonly id: string, readonly title: string, readonly origin: { readonly id: string, readonly name: string } } | null };

export type DutyKnownFragment = { readonly why: string, readonly id: string, readonly kind: DutyKind, readonly edition: number, readonly state: DutyState, readonly timeliness: Timeliness, readonly targetAt: string | null, readonly dueAt: string | null, readonly verifiedAt: string | null, readonly acknowledgedAt: string | null, readonly column: string | null, readonly url: string | null, readonly onBehalfOf: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly copyTime: { readonly at: string, readonly basis: CopyTimeBasis } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly url: string | null, readonly mode: RepostMode, readonly edition: number, readonly reportedAt: string, readonly reportedBy: string, readonly occasion: LookOccasion | null, readonly verdict: LookVerdict | null, readonly declaredAt: string | null, readonly note: string | null, readonly reason: string | null, readonly differences: ReadonlyArray<{ readonly before: string, readonly source: string, readonly copy: string, readonly after: string }>, readonly missing: ReadonlyArray<{ readonly part: CopyPart, readonly detail: string | null }> }>, readonly facts: ReadonlyArray<{ readonly kind: DutyFactKind, readonly at: string, readonly lastAt: string }>, readonly steps: ReadonlyArray<{ readonly step: DutyStep, readonly at: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly kind: DutyDecisionKind, readonly reason: string, readonly until: string | null, readonly at: string }>, readonly appeals: ReadonlyArray<{ readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null }>, readonly channel:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly release: { readonly id: string, readonly title: string, readonly origin: { readonly id: string, readonly name: string } } | null };

export type EvidencePartsFragment = { readonly id: string, readonly kind: EvidenceKind, readonly url: string | null, readonly mode: RepostMode, readonly edition: number, readonly reportedAt: string, readonly reportedBy: string, readonly occasion: LookOccasion | null, readonly verdict: LookVerdict | null, readonly declaredAt: string | null, readonly note: string | null, readonly reason: string | null, readonly differences: ReadonlyArray<{ readonly before: string, readonly source: string, readonly copy: string, readonly after: string }>, readonly missing: ReadonlyArray<{ readonly part: CopyPart, readonly detail: string | null }> };

export type AppealLineFragment = { readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null };

export type EditorAccountQueryVariables = Exact<{
  filter: ChannelFilter;
}>;


export type EditorAccountQuery = { readonly mediaAccounts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly platform: Platform, readonly status: ChannelStatus } }> } };

export type RepostCandidatesQueryVariables = Exact<{
  channelId: string;
  topics?: ReadonlyArray<string> | string | null | undefined;
  text?: string | null | undefined;
  isAllowed?: boolean | null | undefined;
  notYetPosted: boolean;
  after?: string | null | undefined;
}>;


export type RepostCandidatesQuery = { readonly repostCandidates: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly decision: { readonly allowed: boolean, readonly reasons: ReadonlyArray<{ readonly code: string, readonly message: string, readonly clause: string }> }, readonly duty: { readonly id: string, readonly targetAt: string | null, readonly dueAt: string | null, readonly state: DutyState, readonly timeliness: Timeliness, readonly verifiedAt: string | null } | null, readonly post: { readonly id: string, readonly state: PostState } | null, readonly release: { readonly id: string, readonly title: string, readonly publishedAt: string, readonly origin: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly documentNumber: string | null, readonly topics: ReadonlyArray<string> } | null } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RepostTopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type RepostTopicsQuery = { readonly repostTopics: ReadonlyArray<string> };

export type DutyLogHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type DutyLogHeadQuery = { readonly dutyLog: { readonly head: string } };

export type DutyLogEntriesSubscriptionVariables = Exact<{
  after: string;
}>;


export type DutyLogEntriesSubscription = { readonly dutyEvents: { readonly cursor: string, readonly position: number, readonly at: string, readonly change: DutyChange, readonly kind: DutyKind, readonly stateBefore: DutyState | null, readonly stateAfter: DutyState | null, readonly count: number, readonly release: { readonly id: string, readonly title: string } | null, readonly duty: { readonly id: string, readonly channel:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       } | null } };

export type MonitorAppealsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: AppealFilter;
}>;


export type MonitorAppealsQuery = { readonly appeals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null, readonly duty: { readonly id: string, readonly channel:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly release: { readonly id: string, readonly title: string } | null } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { readonly told:
    | { readonly __typename: 'DutyAppeal', readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null, readonly duty: { readonly id: string, readonly state: DutyState } | null }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type MonitorBulletinQueryVariables = Exact<{
  id: string;
}>;


export type MonitorBulletinQuery = { readonly bulletin: { readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly current: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } | null, readonly differenceCounts: ReadonlyArray<{ readonly reason: DifferenceReason, readonly duties: number }> | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> } | null };

export type BulletinDifferencesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type BulletinDifferencesQuery = { readonly bulletin: { readonly id: string, readonly differences: { readonly edges: ReadonlyArray<{ readonly node: { readonly dutyId: string, readonly reasons: ReadonlyArray<DifferenceReason>, readonly then: { readonly state: DutyState, readonly timeliness: Timeliness } | null, readonly now: { readonly state: DutyState, readonly timeliness: Timeliness } | null, readonly decisions: ReadonlyArray<{ readonly kind: DifferenceReason, readonly at: string, readonly by: string, readonly text: string }>, readonly channel:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } | null } | null };

export type BulletinKnownFragment = { readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> };

export type BulletinSumsFragment = { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null };

export type BulletinPlaceLineFragment = { readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } };

export type EditBulletinMutationVariables = Exact<{
  input: EditBulletinInput;
}>;


export type EditBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type SubmitBulletinMutationVariables = Exact<{
  input: MoveBulletinInput;
}>;


export type SubmitBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type ReturnBulletinMutationVariables = Exact<{
  input: MoveBulletinInput;
}>;


export type ReturnBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type SignBulletinMutationVariables = Exact<{
  input: MoveBulletinInput;
}>;


export type SignBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type PublishBulletinMutationVariables = Exact<{
  input: MoveBulletinInput;
}>;


export type PublishBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type WithdrawBulletinMutationVariables = Exact<{
  input: MoveBulletinInput;
}>;


export type WithdrawBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type DiscardBulletinMutationVariables = Exact<{
  input: MoveBulletinInput;
}>;


export type DiscardBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly divisionCode: string | null, readonly system: string | null, readonly from: string, readonly to: string, readonly frozenAt: string, readonly checksum: string, readonly lockVersion: number, readonly publishedAt: string | null, readonly withdrawnAt: string | null, readonly draftedBy: string | null, readonly signedBy: string | null, readonly words: { readonly issuer: string, readonly opening: string, readonly closing: string, readonly commendations: ReadonlyArray<{ readonly unit: string, readonly persons: ReadonlyArray<string>, readonly text: string }>, readonly violations: ReadonlyArray<{ readonly kind: ViolationKind, readonly unit: string, readonly text: string }> }, readonly figures: { readonly medianDelaySeconds: number | null, readonly unitsBy: BulletinUnit, readonly summary: { readonly verified: number, readonly withinTarget: number, readonly withinLimit: number, readonly late: number, readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly criteria: { readonly minimumDuties: number, readonly places: number, readonly praiseFrom: number, readonly criticiseTo: number }, readonly praise: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }>, readonly criticism: ReadonlyArray<{ readonly place: number, readonly key: string, readonly label: string, readonly share: number, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> }, readonly steps: ReadonlyArray<{ readonly step: string, readonly at: string, readonly by: string, readonly reason: string | null }> }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type MonitorBulletinsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: BulletinFilter;
}>;


export type MonitorBulletinsQuery = { readonly bulletins: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly series: string, readonly number: string | null, readonly title: string, readonly state: BulletinState, readonly from: string, readonly to: string, readonly frozenAt: string, readonly publishedAt: string | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type DraftBulletinMutationVariables = Exact<{
  input: DraftBulletinInput;
}>;


export type DraftBulletinMutation = { readonly told:
    | { readonly __typename: 'Bulletin', readonly id: string, readonly title: string }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type MonitorDutyQueryVariables = Exact<{
  id: string;
}>;


export type MonitorDutyQuery = { readonly repostDuty: { readonly why: string, readonly id: string, readonly kind: DutyKind, readonly edition: number, readonly state: DutyState, readonly timeliness: Timeliness, readonly targetAt: string | null, readonly dueAt: string | null, readonly verifiedAt: string | null, readonly acknowledgedAt: string | null, readonly column: string | null, readonly url: string | null, readonly channel:
      | { readonly id: string, readonly name: string, readonly owner: { readonly id: string, readonly name: string } | null }
      | { readonly id: string, readonly name: string, readonly owner: { readonly id: string, readonly name: string } | null }
    , readonly reminders: ReadonlyArray<{ readonly id: string, readonly topic: ReminderTopic, readonly text: string | null, readonly createdAt: string, readonly rung: ReminderRung | null, readonly confirmedAt: string | null }>, readonly onBehalfOf: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly copyTime: { readonly at: string, readonly basis: CopyTimeBasis } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly url: string | null, readonly mode: RepostMode, readonly edition: number, readonly reportedAt: string, readonly reportedBy: string, readonly occasion: LookOccasion | null, readonly verdict: LookVerdict | null, readonly declaredAt: string | null, readonly note: string | null, readonly reason: string | null, readonly differences: ReadonlyArray<{ readonly before: string, readonly source: string, readonly copy: string, readonly after: string }>, readonly missing: ReadonlyArray<{ readonly part: CopyPart, readonly detail: string | null }> }>, readonly facts: ReadonlyArray<{ readonly kind: DutyFactKind, readonly at: string, readonly lastAt: string }>, readonly steps: ReadonlyArray<{ readonly step: DutyStep, readonly at: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly kind: DutyDecisionKind, readonly reason: string, readonly until: string | null, readonly at: string }>, readonly appeals: ReadonlyArray<{ readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null }>, readonly release: { readonly id: string, readonly title: string, readonly origin: { readonly id: string, readonly name: string } } | null } | null };

export type TextsOfDutyQueryVariables = Exact<{
  id: string;
}>;


export type TextsOfDutyQuery = { readonly repostDuty: { readonly id: string, readonly evidence: ReadonlyArray<{ readonly id: string, readonly verdict: LookVerdict | null, readonly text: string | null, readonly differences: ReadonlyArray<{ readonly before: string, readonly source: string, readonly copy: string, readonly after: string }> }>, readonly release: { readonly id: string, readonly document: { readonly id: string, readonly body: string | null } | null } | null } | null };

export type ContactsOfOwnerQueryVariables = Exact<{
  agencyId: string;
  today: string;
}>;


export type ContactsOfOwnerQuery = { readonly contacts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ContactRole, readonly name: string, readonly post: string | null, readonly officePhone: string | null, readonly mobile: string | null, readonly isMasked: boolean, readonly channel:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null } }> } };

export type ExtendDutyMutationVariables = Exact<{
  input: ExtendDutyInput;
}>;


export type ExtendDutyMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RepostDuty', readonly id: string, readonly dueAt: string | null, readonly timeliness: Timeliness }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ExemptDutyMutationVariables = Exact<{
  input: ExemptDutyInput;
}>;


export type ExemptDutyMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RepostDuty', readonly id: string, readonly state: DutyState }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type EndExemptionMutationVariables = Exact<{
  input: EndExemptionInput;
}>;


export type EndExemptionMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RepostDuty', readonly id: string, readonly state: DutyState }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type MonitorLedgerQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: LedgerFilter;
}>;


export type MonitorLedgerQuery = { readonly ledger: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: LedgerKind, readonly state: LedgerState, readonly dueAt: string | null, readonly doneAt: string | null, readonly channel:
          | { readonly id: string, readonly name: string, readonly owner: { readonly id: string, readonly name: string } | null }
          | { readonly id: string, readonly name: string, readonly owner: { readonly id: string, readonly name: string } | null }
         | null, readonly duty: { readonly id: string, readonly kind: DutyKind, readonly edition: number, readonly state: DutyState, readonly timeliness: Timeliness, readonly targetAt: string | null, readonly dueAt: string | null, readonly verifiedAt: string | null, readonly acknowledgedAt: string | null, readonly column: string | null, readonly url: string | null, readonly channel:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly release: { readonly id: string, readonly title: string, readonly origin: { readonly id: string, readonly name: string } } | null } | null, readonly ticket: { readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly channel:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           | null } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type MonitorRegionsQueryVariables = Exact<{
  from: string;
  to: string;
  divisionCode?: string | null | undefined;
  system?: string | null | undefined;
}>;


export type MonitorRegionsQuery = { readonly complianceOfRegion: { readonly region: { readonly code: string, readonly name: string, readonly level: AdministrativeLevel | null } | null, readonly above: ReadonlyArray<{ readonly code: string, readonly name: string, readonly level: AdministrativeLevel | null }>, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null }, readonly below: ReadonlyArray<{ readonly isDivided: boolean, readonly medianDelaySeconds: number | null, readonly region: { readonly code: string, readonly name: string, readonly level: AdministrativeLevel | null }, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> } };

export type MonitorGroupsQueryVariables = Exact<{
  groupBy: ComplianceGrouping;
  from: string;
  to: string;
  divisionCode?: string | null | undefined;
  system?: string | null | undefined;
}>;


export type MonitorGroupsQuery = { readonly compliance: ReadonlyArray<{ readonly key: string, readonly label: string, readonly medianDelaySeconds: number | null, readonly summary: { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null } }> };

export type RegionNameFragment = { readonly code: string, readonly name: string, readonly level: AdministrativeLevel | null };

export type FiguresFragment = { readonly obliged: number, readonly open: number, readonly overdue: number, readonly notSeen: number, readonly exempt: number, readonly shareWithinTarget: number | null, readonly shareWithinLimit: number | null, readonly verifiedShare: number | null };

export type RemindDutiesMutationVariables = Exact<{
  input: RemindDutiesInput;
}>;


export type RemindDutiesMutation = { readonly told:
    | { readonly __typename: 'DutiesReminded', readonly orderId: string, readonly reminded: number }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type RegionChoiceQueryVariables = Exact<{
  filter: AgencyFilter;
}>;


export type RegionChoiceQuery = { readonly agencies: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly divisionCode: string | null } }> } };

export type MonitorTicketQueryVariables = Exact<{
  id: string;
}>;


export type MonitorTicketQuery = { readonly ticket: { readonly timesReopened: number, readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly move: TicketMove, readonly at: string, readonly by: string, readonly text: string, readonly url: string | null }>, readonly channel:
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
     | null } | null };

export type RecheckTicketMutationVariables = Exact<{
  input: RecheckTicketInput;
}>;


export type RecheckTicketMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RectificationTicket', readonly timesReopened: number, readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly move: TicketMove, readonly at: string, readonly by: string, readonly text: string, readonly url: string | null }>, readonly channel:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type CloseTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type CloseTicketMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RectificationTicket', readonly timesReopened: number, readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly move: TicketMove, readonly at: string, readonly by: string, readonly text: string, readonly url: string | null }>, readonly channel:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ReopenTicketMutationVariables = Exact<{
  input: ReopenTicketInput;
}>;


export type ReopenTicketMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RectificationTicket', readonly timesReopened: number, readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly move: TicketMove, readonly at: string, readonly by: string, readonly text: string, readonly url: string | null }>, readonly channel:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type WithdrawTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type WithdrawTicketMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RectificationTicket', readonly timesReopened: number, readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly move: TicketMove, readonly at: string, readonly by: string, readonly text: string, readonly url: string | null }>, readonly channel:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type MonitorTicketsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: TicketFilter;
}>;


export type MonitorTicketsQuery = { readonly tickets: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly channel:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RectificationTicket', readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly channel:
        | { readonly id: string, readonly name: string }
        | { readonly id: string, readonly name: string }
       | null }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ChangeForceMutationVariables = Exact<{
  input: ChangeLegalForceInput;
}>;


export type ChangeForceMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'PolicyDocument', readonly id: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type DetermineDisclosureMutationVariables = Exact<{
  input: DetermineDisclosureInput;
}>;


export type DetermineDisclosureMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'PolicyDocument', readonly id: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type PublisherDocumentQueryVariables = Exact<{
  id: string;
}>;


export type PublisherDocumentQuery = { readonly policyDocument: { readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly lockVersion: number, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly legalForce: LegalForce, readonly body: string | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly title: string, readonly preparation: { readonly state: PreparationState } | null }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly title: string } | null }>, readonly metadataIssues: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly clause: string | null, readonly message: string }>, readonly preparation: { readonly state: PreparationState, readonly edition: number, readonly disclosureReason: string | null, readonly disclosureLegalBasis: string | null, readonly nextLegalForce: LegalForce | null, readonly nextLegalForceOn: string | null, readonly missing: ReadonlyArray<{ readonly path: string, readonly message: string, readonly clause: string | null }>, readonly form: { readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly indexNumber: string | null, readonly issuers: ReadonlyArray<string>, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly publishedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly sourceUrl: string | null, readonly interpretationWaiver: string | null } | null, readonly review: { readonly reviewer: string, readonly reviewedAt: string, readonly result: SecrecyReviewResult, readonly note: string | null } | null, readonly releases: ReadonlyArray<{ readonly id: string, readonly title: string, readonly column: string, readonly edition: number, readonly publishedAt: string, readonly enteredLogAt: string, readonly withdrawnAt: string | null, readonly heldBack: string | null }>, readonly change: { readonly titleBefore: string | null, readonly titleAfter: string | null, readonly isCut: boolean, readonly lines: ReadonlyArray<{ readonly kind: string, readonly text: string }>, readonly attachments: ReadonlyArray<{ readonly kind: string, readonly text: string }> } | null } | null } | null };

export type PublisherDocumentPartsFragment = { readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly lockVersion: number, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly legalForce: LegalForce, readonly body: string | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly title: string, readonly preparation: { readonly state: PreparationState } | null }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly title: string } | null }>, readonly metadataIssues: ReadonlyArray<{ readonly code: string, readonly field: string | null, readonly clause: string | null, readonly message: string }>, readonly preparation: { readonly state: PreparationState, readonly edition: number, readonly disclosureReason: string | null, readonly disclosureLegalBasis: string | null, readonly nextLegalForce: LegalForce | null, readonly nextLegalForceOn: string | null, readonly missing: ReadonlyArray<{ readonly path: string, readonly message: string, readonly clause: string | null }>, readonly form: { readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly indexNumber: string | null, readonly issuers: ReadonlyArray<string>, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly publishedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly sourceUrl: string | null, readonly interpretationWaiver: string | null } | null, readonly review: { readonly reviewer: string, readonly reviewedAt: string, readonly result: SecrecyReviewResult, readonly note: string | null } | null, readonly releases: ReadonlyArray<{ readonly id: string, readonly title: string, readonly column: string, readonly edition: number, readonly publishedAt: string, readonly enteredLogAt: string, readonly withdrawnAt: string | null, readonly heldBack: string | null }>, readonly change: { readonly titleBefore: string | null, readonly titleAfter: string | null, readonly isCut: boolean, readonly lines: ReadonlyArray<{ readonly kind: string, readonly text: string }>, readonly attachments: ReadonlyArray<{ readonly kind: string, readonly text: string }> } | null } | null };

export type DocumentFormFieldsFragment = { readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly indexNumber: string | null, readonly issuers: ReadonlyArray<string>, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly publishedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly sourceUrl: string | null, readonly interpretationWaiver: string | null };

export type WaitingChangeFragment = { readonly titleBefore: string | null, readonly titleAfter: string | null, readonly isCut: boolean, readonly lines: ReadonlyArray<{ readonly kind: string, readonly text: string }>, readonly attachments: ReadonlyArray<{ readonly kind: string, readonly text: string }> };

export type RecordReviewMutationVariables = Exact<{
  input: RecordSecrecyReviewInput;
}>;


export type RecordReviewMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'PolicyDocument', readonly id: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type OwnDocumentsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: OwnDocumentFilter;
}>;


export type OwnDocumentsQuery = { readonly ownDocuments: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly preparation: { readonly state: PreparationState, readonly missing: ReadonlyArray<{ readonly path: string, readonly clause: string | null }>, readonly change: { readonly isCut: boolean } | null } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type OwnDocumentLineFragment = { readonly id: string, readonly title: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly preparation: { readonly state: PreparationState, readonly missing: ReadonlyArray<{ readonly path: string, readonly clause: string | null }>, readonly change: { readonly isCut: boolean } | null } | null };

export type DocumentSearchQueryVariables = Exact<{
  text: string;
}>;


export type DocumentSearchQuery = { readonly policyDocuments: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly documentNumber: string | null } }> } };

export type SaveDocumentMutationVariables = Exact<{
  input: SaveDocumentInput;
}>;


export type SaveDocumentMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'PolicyDocument', readonly id: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'VersionConflict', readonly message: string }
   };

export type ImportDocumentsMutationVariables = Exact<{
  input: ImportDocumentsInput;
}>;


export type ImportDocumentsMutation = { readonly told:
    | { readonly __typename: 'DocumentsImported', readonly new: number, readonly changed: number, readonly unchanged: number, readonly refused: number, readonly refusals: ReadonlyArray<{ readonly line: number, readonly id: string | null, readonly code: string, readonly field: string | null, readonly message: string }> }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type AcceptProposalMutationVariables = Exact<{
  input: AcceptProposalInput;
}>;


export type AcceptProposalMutation = { readonly told:
    | { readonly __typename: 'IntakeProposal', readonly id: string }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type DismissDraftMutationVariables = Exact<{
  input: DismissDraftInput;
}>;


export type DismissDraftMutation = { readonly told:
    | { readonly __typename: 'IntakeDraft', readonly id: string }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type PublisherDraftsQueryVariables = Exact<{
  after?: string | null | undefined;
  states?: ReadonlyArray<IntakeDraftState> | IntakeDraftState | null | undefined;
}>;


export type PublisherDraftsQuery = { readonly intakeDrafts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly address: string, readonly state: IntakeDraftState, readonly draftedAt: string, readonly changedAt: string | null, readonly reasons: ReadonlyArray<string>, readonly decision: string | null, readonly portal: { readonly id: string, readonly name: string, readonly column: string } | null, readonly document: { readonly id: string, readonly title: string } | null, readonly release: { readonly id: string } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type PublisherProposalsQueryVariables = Exact<{
  after?: string | null | undefined;
  states?: ReadonlyArray<IntakeProposalState> | IntakeProposalState | null | undefined;
}>;


export type PublisherProposalsQuery = { readonly intakeProposals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly address: string, readonly kind: IntakeProposalKind, readonly state: IntakeProposalState, readonly proposedAt: string, readonly decision: string | null, readonly release: { readonly id: string, readonly title: string } | null, readonly diff: { readonly titleBefore: string | null, readonly titleAfter: string | null, readonly isCut: boolean, readonly lines: ReadonlyArray<{ readonly kind: string, readonly text: string }>, readonly attachments: ReadonlyArray<{ readonly kind: string, readonly text: string }> } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RejectProposalMutationVariables = Exact<{
  input: RejectProposalInput;
}>;


export type RejectProposalMutation = { readonly told:
    | { readonly __typename: 'IntakeProposal', readonly id: string }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ReleaseDraftMutationVariables = Exact<{
  input: ReleaseDraftInput;
}>;


export type ReleaseDraftMutation = { readonly told:
    | { readonly __typename: 'IntakeDraft', readonly id: string }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type CorrectMutationVariables = Exact<{
  input: CorrectReleaseInput;
}>;


export type CorrectMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'Release', readonly id: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type PublisherReleaseQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type PublisherReleaseQuery = { readonly release: { readonly id: string, readonly title: string, readonly column: string, readonly scope: ReleaseScope, readonly systems: ReadonlyArray<string>, readonly divisionCode: string | null, readonly basis: ReleaseBasis, readonly url: string | null, readonly edition: number, readonly publishedAt: string, readonly enteredLogAt: string, readonly withdrawnAt: string | null, readonly heldBack: string | null, readonly origin: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly title: string, readonly preparation: { readonly state: PreparationState, readonly missing: ReadonlyArray<{ readonly path: string, readonly message: string, readonly clause: string | null }>, readonly change: { readonly titleBefore: string | null, readonly titleAfter: string | null, readonly isCut: boolean, readonly lines: ReadonlyArray<{ readonly kind: string, readonly text: string }>, readonly attachments: ReadonlyArray<{ readonly kind: string, readonly text: string }> } | null } | null } | null, readonly bundle: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly spread: { readonly obliged: number, readonly acknowledged: number, readonly reported: number, readonly seen: number, readonly verified: number, readonly steps: ReadonlyArray<{ readonly until: string, readonly acknowledged: number, readonly reported: number, readonly seen: number, readonly verified: number }> } | null, readonly duties: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: DutyKind, readonly state: DutyState, readonly timeliness: Timeliness, readonly dueAt: string | null, readonly url: string | null, readonly channel:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
           } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } | null } | null };

export type WithdrawMutationVariables = Exact<{
  input: WithdrawReleaseInput;
}>;


export type WithdrawMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'Release', readonly id: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type PublishMutationVariables = Exact<{
  input: PublishReleaseInput;
}>;


export type PublishMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'Release', readonly id: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type ReleaseColumnsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReleaseColumnsQuery = { readonly releaseColumns: ReadonlyArray<{ readonly name: string }> };

export type ReleasePreviewQueryVariables = Exact<{
  input: PublishReleaseInput;
}>;


export type ReleasePreviewQuery = { readonly releasePreview: { readonly title: string | null, readonly origin: { readonly id: string, readonly name: string } | null, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string, readonly clause: string | null }> } };

export type PlannedObligationsQueryVariables = Exact<{
  originId: string;
  scope: ReleaseScope;
  systems?: ReadonlyArray<string> | string | null | undefined;
  divisionCode?: string | null | undefined;
  publishedAt?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PlannedObligationsQuery = { readonly plannedObligations: { readonly total: number, readonly standingIn: number, readonly targetAt: string | null, readonly dueAt: string | null, readonly profile: { readonly id: string, readonly title: string }, readonly channels: { readonly edges: ReadonlyArray<{ readonly node: { readonly why: string, readonly channel:
            | { readonly id: string, readonly name: string, readonly platform: Platform }
            | { readonly id: string, readonly name: string, readonly platform: Platform }
           | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly subject: string | null, readonly roles: ReadonlyArray<string>, readonly scopes: ReadonlyArray<string>, readonly channelIds: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string } | null, readonly agency: { readonly id: string, readonly name: string, readonly level: AdministrativeLevel } | null } };

export type FileAppealMutationVariables = Exact<{
  input: FileAppealInput;
}>;


export type FileAppealMutation = { readonly told:
    | { readonly __typename: 'DutyAppeal', readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type WithdrawAppealMutationVariables = Exact<{
  input: WithdrawAppealInput;
}>;


export type WithdrawAppealMutation = { readonly told:
    | { readonly __typename: 'DutyAppeal', readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null }
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type SiteAppealsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: AppealFilter;
}>;


export type SiteAppealsQuery = { readonly appeals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null, readonly duty: { readonly id: string, readonly channel:
            | { readonly id: string, readonly name: string }
            | { readonly id: string, readonly name: string }
          , readonly release: { readonly id: string, readonly title: string } | null } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SiteChannelsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: ChannelFilter;
}>;


export type SiteChannelsQuery = { readonly sites: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly url: string, readonly siteIdCode: string | null, readonly status: ChannelStatus, readonly noDutyReason: string | null, readonly owner: { readonly id: string, readonly name: string } | null, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string, readonly lookedAt: string | null, readonly failure: string | null }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SiteContactsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: ContactFilter;
}>;


export type SiteContactsQuery = { readonly contacts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ContactRole, readonly name: string, readonly post: string | null, readonly officePhone: string | null, readonly mobile: string | null, readonly isMasked: boolean, readonly ways: ReadonlyArray<{ readonly way: MessageWay, readonly address: string }>, readonly agency: { readonly id: string, readonly name: string } | null, readonly channel:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type ReleaseLogHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type ReleaseLogHeadQuery = { readonly releaseLog: { readonly head: string } };

export type AcknowledgeMutationVariables = Exact<{
  input: AcknowledgeReleasesInput;
}>;


export type AcknowledgeMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'ReleasesAcknowledged', readonly at: string, readonly upTo: string }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type SiteDutiesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: DutyFilter;
}>;


export type SiteDutiesQuery = { readonly repostDuties: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: DutyKind, readonly edition: number, readonly state: DutyState, readonly timeliness: Timeliness, readonly targetAt: string | null, readonly dueAt: string | null, readonly verifiedAt: string | null, readonly acknowledgedAt: string | null, readonly column: string | null, readonly url: string | null, readonly channel:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly release: { readonly id: string, readonly title: string, readonly origin: { readonly id: string, readonly name: string } } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type SiteDutyQueryVariables = Exact<{
  id: string;
}>;


export type SiteDutyQuery = { readonly repostDuty: { readonly why: string, readonly id: string, readonly kind: DutyKind, readonly edition: number, readonly state: DutyState, readonly timeliness: Timeliness, readonly targetAt: string | null, readonly dueAt: string | null, readonly verifiedAt: string | null, readonly acknowledgedAt: string | null, readonly column: string | null, readonly url: string | null, readonly release: { readonly id: string, readonly url: string | null, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly title: string, readonly document: { readonly id: string, readonly title: string, readonly documentNumber: string | null, readonly legalForce: LegalForce, readonly body: string | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly url: string }> } | null, readonly origin: { readonly id: string, readonly name: string } } | null, readonly onBehalfOf: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly copyTime: { readonly at: string, readonly basis: CopyTimeBasis } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly kind: EvidenceKind, readonly url: string | null, readonly mode: RepostMode, readonly edition: number, readonly reportedAt: string, readonly reportedBy: string, readonly occasion: LookOccasion | null, readonly verdict: LookVerdict | null, readonly declaredAt: string | null, readonly note: string | null, readonly reason: string | null, readonly differences: ReadonlyArray<{ readonly before: string, readonly source: string, readonly copy: string, readonly after: string }>, readonly missing: ReadonlyArray<{ readonly part: CopyPart, readonly detail: string | null }> }>, readonly facts: ReadonlyArray<{ readonly kind: DutyFactKind, readonly at: string, readonly lastAt: string }>, readonly steps: ReadonlyArray<{ readonly step: DutyStep, readonly at: string }>, readonly decisions: ReadonlyArray<{ readonly id: string, readonly kind: DutyDecisionKind, readonly reason: string, readonly until: string | null, readonly at: string }>, readonly appeals: ReadonlyArray<{ readonly id: string, readonly ground: AppealGround, readonly text: string, readonly filedAt: string, readonly dueAt: string, readonly state: AppealState, readonly endedAt: string | null, readonly reason: string | null }>, readonly channel:
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
     } | null };

export type ReportRepostMutationVariables = Exact<{
  input: ReportRepostsInput;
}>;


export type ReportRepostMutation = { readonly told:
    | { readonly __typename: 'RepostsReported', readonly duties: ReadonlyArray<{ readonly id: string, readonly state: DutyState }> }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type SiteTicketQueryVariables = Exact<{
  id: string;
}>;


export type SiteTicketQuery = { readonly ticket: { readonly timesReopened: number, readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly move: TicketMove, readonly at: string, readonly by: string, readonly text: string, readonly url: string | null }>, readonly channel:
      | { readonly id: string, readonly name: string }
      | { readonly id: string, readonly name: string }
     | null } | null };

export type RespondToTicketMutationVariables = Exact<{
  input: TicketStepInput;
}>;


export type RespondToTicketMutation = { readonly told:
    | { readonly __typename: 'NotFound', readonly message: string }
    | { readonly __typename: 'RectificationTicket', readonly id: string, readonly state: TicketState }
    | { readonly __typename: 'ValidationFailure', readonly message: string, readonly issues: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type SiteTicketsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: TicketFilter;
}>;


export type SiteTicketsQuery = { readonly tickets: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly channel:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
         | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type TicketLineFragment = { readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly channel:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
   | null };

export type TicketKnownFragment = { readonly timesReopened: number, readonly id: string, readonly code: TicketCode, readonly title: string, readonly text: string, readonly clause: string, readonly state: TicketState, readonly dueAt: string, readonly openedAt: string, readonly steps: ReadonlyArray<{ readonly move: TicketMove, readonly at: string, readonly by: string, readonly text: string, readonly url: string | null }>, readonly channel:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
   | null };

export type DocumentPageQueryVariables = Exact<{
  id: string;
}>;


export type DocumentPageQuery = { readonly policyDocument: { readonly indexNumber: string | null, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly recipients: ReadonlyArray<string>, readonly copiedTo: ReadonlyArray<string>, readonly digest: string | null, readonly sourceUrl: string | null, readonly body: string | null, readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly digest: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly gazetteArticles: ReadonlyArray<{ readonly id: string, readonly citation: string, readonly title: string, readonly pageFrom: number | null, readonly pageTo: number | null, readonly issue: { readonly id: string, readonly label: string, readonly year: number, readonly publishedOn: string | null, readonly gazette: { readonly id: string, readonly name: string } } }> | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null };

export type DocumentPartsFragment = { readonly indexNumber: string | null, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly recipients: ReadonlyArray<string>, readonly copiedTo: ReadonlyArray<string>, readonly digest: string | null, readonly sourceUrl: string | null, readonly body: string | null, readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly digest: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly gazetteArticles: ReadonlyArray<{ readonly id: string, readonly citation: string, readonly title: string, readonly pageFrom: number | null, readonly pageTo: number | null, readonly issue: { readonly id: string, readonly label: string, readonly year: number, readonly publishedOn: string | null, readonly gazette: { readonly id: string, readonly name: string } } }> | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> };

export type DocumentLineFragment = { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> };

export type DocumentTextQueryVariables = Exact<{
  id: string;
}>;


export type DocumentTextQuery = { readonly policyDocument: { readonly id: string, readonly title: string, readonly documentNumber: string | null, readonly writtenOn: string | null, readonly publishedOn: string | null, readonly body: string | null, readonly issuers: ReadonlyArray<{ readonly name: string }> } | null };

export type DocumentListQueryVariables = Exact<{
  filter?: PolicyDocumentFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentListQuery = { readonly policyDocuments: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type EmbeddedColumnQueryVariables = Exact<{
  filter?: ReleaseFilter | null | undefined;
  first: number;
}>;


export type EmbeddedColumnQuery = { readonly releases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly document: { readonly legalForce: LegalForce } | null } }> } };

export type WhoPublishesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoPublishesQuery = { readonly releaseColumns: ReadonlyArray<{ readonly name: string, readonly releaseCount: number, readonly latestAt: string }>, readonly originPortals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly hosts: ReadonlyArray<string>, readonly column: string, readonly enabled: boolean, readonly agency: { readonly id: string, readonly name: string } } }> } };

export type GazetteArticlePageQueryVariables = Exact<{
  id: string;
}>;


export type GazetteArticlePageQuery = { readonly gazetteArticle: { readonly id: string, readonly title: string, readonly documentNumber: string | null, readonly issuer: string | null, readonly signedOn: string | null, readonly pageFrom: number | null, readonly pageTo: number | null, readonly digest: string, readonly citation: string, readonly body: string, readonly section: string | null, readonly category: string | null, readonly subcategory: string | null, readonly subject: string | null, readonly keywords: ReadonlyArray<string>, readonly sourceUrl: string | null, readonly issue: { readonly publishedOn: string | null, readonly id: string, readonly year: number, readonly label: string, readonly gazette: { readonly id: string, readonly name: string, readonly lang: string | null } }, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null } | null };

export type GazetteArticleTextQueryVariables = Exact<{
  id: string;
}>;


export type GazetteArticleTextQuery = { readonly gazetteArticle: { readonly title: string, readonly documentNumber: string | null, readonly issuer: string | null, readonly citation: string, readonly body: string } | null };

export type GazetteIssuePageQueryVariables = Exact<{
  id: string;
}>;


export type GazetteIssuePageQuery = { readonly gazetteIssue: { readonly totalNumber: number | null, readonly publishedOn: string | null, readonly id: string, readonly year: number, readonly label: string, readonly articles: ReadonlyArray<{ readonly id: string, readonly section: string | null, readonly title: string, readonly documentNumber: string | null, readonly issuer: string | null, readonly pageFrom: number | null, readonly pageTo: number | null }>, readonly gazette: { readonly id: string, readonly name: string, readonly lang: string | null } } | null };

export type IssuePlaceFragment = { readonly id: string, readonly year: number, readonly label: string, readonly gazette: { readonly id: string, readonly name: string, readonly lang: string | null } };

export type GazetteYearQueryVariables = Exact<{
  gazetteId: string;
  year: number;
}>;


export type GazetteYearQuery = { readonly gazetteIssues: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: GazetteIssueKind, readonly numbers: ReadonlyArray<number>, readonly label: string, readonly publishedOn: string | null } }> } };

export type GazetteListQueryVariables = Exact<{ [key: string]: never; }>;


export type GazetteListQuery = { readonly gazettes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly lang: string | null, readonly issueCount: number, readonly articleCount: number, readonly yearFrom: number | null, readonly yearTo: number | null }> };

export type GazetteLineFragment = { readonly id: string, readonly name: string, readonly lang: string | null, readonly issueCount: number, readonly articleCount: number, readonly yearFrom: number | null, readonly yearTo: number | null };

export type HallListQueryVariables = Exact<{ [key: string]: never; }>;


export type HallListQuery = { readonly agencies: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly level: AdministrativeLevel, readonly divisionCode: string | null } }> } };

export type HallQueryVariables = Exact<{
  divisionCode: string;
  after?: string | null | undefined;
}>;


export type HallQuery = { readonly agencies: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string } }> }, readonly releases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly column: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly edition: number, readonly rendition: { readonly digest: string } | null, readonly compliance: { readonly verified: number } | null, readonly origin: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly legalForce: LegalForce } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly mediaAccounts: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly platform: Platform, readonly handle: string, readonly url: string | null, readonly owner: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type LatestReleasesQueryVariables = Exact<{
  filter?: ReleaseFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type LatestReleasesQuery = { readonly releases: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly column: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly edition: number, readonly origin: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly legalForce: LegalForce } | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly releaseColumns: ReadonlyArray<{ readonly name: string }> };

export type ReleaseLineFragment = { readonly id: string, readonly title: string, readonly column: string, readonly publishedAt: string, readonly withdrawnAt: string | null, readonly edition: number, readonly origin: { readonly id: string, readonly name: string }, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly documentNumber: string | null, readonly legalForce: LegalForce } | null };

export type ReleaseNewsSubscriptionVariables = Exact<{
  filter?: ReleaseFilter | null | undefined;
}>;


export type ReleaseNewsSubscription = { readonly releaseEvents: { readonly cursor: string, readonly kind: ReleaseEventKind } };

export type ReleasePageQueryVariables = Exact<{
  id: string;
}>;


export type ReleasePageQuery = { readonly release: { readonly id: string, readonly title: string, readonly column: string, readonly scope: ReleaseScope, readonly basis: ReleaseBasis, readonly url: string | null, readonly publishedAt: string, readonly enteredLogAt: string, readonly withdrawnAt: string | null, readonly edition: number, readonly origin: { readonly id: string, readonly name: string, readonly level: AdministrativeLevel, readonly divisionCode: string | null }, readonly document: { readonly indexNumber: string | null, readonly writtenOn: string | null, readonly issuedOn: string | null, readonly effectiveFrom: string | null, readonly validUntil: string | null, readonly disclosure: Disclosure, readonly disclosureBasis: DisclosureBasis, readonly topics: ReadonlyArray<string>, readonly audiences: ReadonlyArray<string>, readonly keywords: ReadonlyArray<string>, readonly recipients: ReadonlyArray<string>, readonly copiedTo: ReadonlyArray<string>, readonly digest: string | null, readonly sourceUrl: string | null, readonly body: string | null, readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mediaType: string, readonly bytes: number, readonly digest: string, readonly url: string }>, readonly interpretations: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly relations: ReadonlyArray<{ readonly id: string, readonly kind: RelationKind, readonly targetNumber: string | null, readonly targetTitle: string | null, readonly document: { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null }>, readonly gazetteArticles: ReadonlyArray<{ readonly id: string, readonly citation: string, readonly title: string, readonly pageFrom: number | null, readonly pageTo: number | null, readonly issue: { readonly id: string, readonly label: string, readonly year: number, readonly publishedOn: string | null, readonly gazette: { readonly id: string, readonly name: string } } }> | null, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> } | null, readonly bundle: ReadonlyArray<{ readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly documentNumber: string | null, readonly publishedOn: string | null, readonly legalForce: LegalForce, readonly issuers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly level: AdministrativeLevel }> }>, readonly compliance: { readonly obliged: number, readonly verified: number } | null } | null };

export type SearchGazetteQueryVariables = Exact<{
  query: string;
  filter?: GazetteFilter | null | undefined;
  orderBy?: GazetteOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchGazetteQuery = { readonly searchGazette: { readonly totalCount: number, readonly totalIsExact: boolean, readonly edges: ReadonlyArray<{ readonly highlights: ReadonlyArray<{ readonly field: string, readonly text: string, readonly ranges: ReadonlyArray<ReadonlyArray<number>> }>, readonly node: { readonly id: string, readonly title: string, readonly documentNumber: string | null, readonly issuer: string | null, readonly section: string | null, readonly pageFrom: number | null, readonly pageTo: number | null, readonly issue: { readonly id: string, readonly year: number, readonly label: string, readonly gazette: { readonly id: string, readonly name: string, readonly lang: string | null } } } }>, readonly facets: { readonly years: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly sections: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly gazettes: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }>, readonly issuers: ReadonlyArray<{ readonly value: string, readonly label: string, readonly count: number }> }, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type FacetFragment = { readonly value: string, readonly label: string, readonly count: number };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DutyLineFragmentDoc = new TypedDocumentString(`
    fragment DutyLine on RepostDuty {
  id
  kind
  edition
  state
  timeliness
  targetAt
  dueAt
  verifiedAt
  acknowledgedAt
  column
  url
  channel {
    id
    name
  }
  release {
    id
    title
    origin {
      id
      name
    }
  }
}
    `, {"fragmentName":"DutyLine"}) as unknown as TypedDocumentString<DutyLineFragment, unknown>;
export const EvidencePartsFragmentDoc = new TypedDocumentString(`
    fragment EvidenceParts on Evidence {
  id
  kind
  url
  mode
  edition
  reportedAt
  reportedBy
  occasion
  verdict
  declaredAt
  note
  reason
  differences {
    before
    source
    copy
    after
  }
  missing {
    part
    detail
  }
}
    `, {"fragmentName":"EvidenceParts"}) as unknown as TypedDocumentString<EvidencePartsFragment, unknown>;
export const AppealLineFragmentDoc = new TypedDocumentString(`
    fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}
    `, {"fragmentName":"AppealLine"}) as unknown as TypedDocumentString<AppealLineFragment, unknown>;
export const DutyKnownFragmentDoc = new TypedDocumentString(`
    fragment DutyKnown on RepostDuty {
  ...DutyLine
  why
  onBehalfOf {
    id
    name
  }
  copyTime {
    at
    basis
  }
  evidence {
    ...EvidenceParts
  }
  facts {
    kind
    at
    lastAt
  }
  steps {
    step
    at
  }
  decisions {
    id
    kind
    reason
    until
    at
  }
  appeals {
    ...AppealLine
  }
}
    fragment DutyLine on RepostDuty {
  id
  kind
  edition
  state
  timeliness
  targetAt
  dueAt
  verifiedAt
  acknowledgedAt
  column
  url
  channel {
    id
    name
  }
  release {
    id
    title
    origin {
      id
      name
    }
  }
}
fragment EvidenceParts on Evidence {
  id
  kind
  url
  mode
  edition
  reportedAt
  reportedBy
  occasion
  verdict
  declaredAt
  note
  reason
  differences {
    before
    source
    copy
    after
  }
  missing {
    part
    detail
  }
}
fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"fragmentName":"DutyKnown"}) as unknown as TypedDocumentString<DutyKnownFragment, unknown>;
export const FiguresFragmentDoc = new TypedDocumentString(`
    fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}
    `, {"fragmentName":"Figures"}) as unknown as TypedDocumentString<FiguresFragment, unknown>;
export const BulletinSumsFragmentDoc = new TypedDocumentString(`
    fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
    fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"fragmentName":"BulletinSums"}) as unknown as TypedDocumentString<BulletinSumsFragment, unknown>;
export const BulletinPlaceLineFragmentDoc = new TypedDocumentString(`
    fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
    fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"fragmentName":"BulletinPlaceLine"}) as unknown as TypedDocumentString<BulletinPlaceLineFragment, unknown>;
export const BulletinKnownFragmentDoc = new TypedDocumentString(`
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
    fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"fragmentName":"BulletinKnown"}) as unknown as TypedDocumentString<BulletinKnownFragment, unknown>;
export const RegionNameFragmentDoc = new TypedDocumentString(`
    fragment RegionName on Region {
  code
  name
  level
}
    `, {"fragmentName":"RegionName"}) as unknown as TypedDocumentString<RegionNameFragment, unknown>;
export const DocumentFormFieldsFragmentDoc = new TypedDocumentString(`
    fragment DocumentFormFields on DocumentForm {
  kind
  title
  documentNumber
  indexNumber
  issuers
  writtenOn
  issuedOn
  publishedOn
  effectiveFrom
  validUntil
  topics
  audiences
  keywords
  sourceUrl
  interpretationWaiver
}
    `, {"fragmentName":"DocumentFormFields"}) as unknown as TypedDocumentString<DocumentFormFieldsFragment, unknown>;
export const WaitingChangeFragmentDoc = new TypedDocumentString(`
    fragment WaitingChange on IntakeDiff {
  titleBefore
  titleAfter
  lines {
    kind
    text
  }
  attachments {
    kind
    text
  }
  isCut
}
    `, {"fragmentName":"WaitingChange"}) as unknown as TypedDocumentString<WaitingChangeFragment, unknown>;
export const PublisherDocumentPartsFragmentDoc = new TypedDocumentString(`
    fragment PublisherDocumentParts on PolicyDocument {
  id
  title
  kind
  documentNumber
  lockVersion
  disclosure
  disclosureBasis
  legalForce
  body
  attachments {
    id
    name
    url
  }
  interpretations {
    id
    title
    preparation {
      state
    }
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      id
      title
    }
  }
  metadataIssues {
    code
    field
    clause
    message
  }
  preparation {
    state
    edition
    missing {
      path
      message
      clause
    }
    form {
      ...DocumentFormFields
    }
    review {
      reviewer
      reviewedAt
      result
      note
    }
    disclosureReason
    disclosureLegalBasis
    nextLegalForce
    nextLegalForceOn
    releases {
      id
      title
      column
      edition
      publishedAt
      enteredLogAt
      withdrawnAt
      heldBack
    }
    change {
      ...WaitingChange
    }
  }
}
    fragment DocumentFormFields on DocumentForm {
  kind
  title
  documentNumber
  indexNumber
  issuers
  writtenOn
  issuedOn
  publishedOn
  effectiveFrom
  validUntil
  topics
  audiences
  keywords
  sourceUrl
  interpretationWaiver
}
fragment WaitingChange on IntakeDiff {
  titleBefore
  titleAfter
  lines {
    kind
    text
  }
  attachments {
    kind
    text
  }
  isCut
}`, {"fragmentName":"PublisherDocumentParts"}) as unknown as TypedDocumentString<PublisherDocumentPartsFragment, unknown>;
export const OwnDocumentLineFragmentDoc = new TypedDocumentString(`
    fragment OwnDocumentLine on PolicyDocument {
  id
  title
  kind
  documentNumber
  issuers {
    id
    name
  }
  preparation {
    state
    missing {
      path
      clause
    }
    change {
      isCut
    }
  }
}
    `, {"fragmentName":"OwnDocumentLine"}) as unknown as TypedDocumentString<OwnDocumentLineFragment, unknown>;
export const TicketLineFragmentDoc = new TypedDocumentString(`
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}
    `, {"fragmentName":"TicketLine"}) as unknown as TypedDocumentString<TicketLineFragment, unknown>;
export const TicketKnownFragmentDoc = new TypedDocumentString(`
    fragment TicketKnown on RectificationTicket {
  ...TicketLine
  timesReopened
  steps {
    move
    at
    by
    text
    url
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}`, {"fragmentName":"TicketKnown"}) as unknown as TypedDocumentString<TicketKnownFragment, unknown>;
export const DocumentLineFragmentDoc = new TypedDocumentString(`
    fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}
    `, {"fragmentName":"DocumentLine"}) as unknown as TypedDocumentString<DocumentLineFragment, unknown>;
export const DocumentPartsFragmentDoc = new TypedDocumentString(`
    fragment DocumentParts on PolicyDocument {
  ...DocumentLine
  indexNumber
  writtenOn
  issuedOn
  effectiveFrom
  validUntil
  disclosure
  disclosureBasis
  topics
  audiences
  keywords
  recipients
  copiedTo
  digest
  sourceUrl
  body
  attachments {
    id
    name
    mediaType
    bytes
    digest
    url
  }
  interpretations {
    ...DocumentLine
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      ...DocumentLine
      relations {
        id
        kind
        targetNumber
        targetTitle
        document {
          ...DocumentLine
          relations {
            id
            kind
            targetNumber
            targetTitle
            document {
              ...DocumentLine
            }
          }
        }
      }
    }
  }
  gazetteArticles {
    id
    citation
    title
    pageFrom
    pageTo
    issue {
      id
      label
      year
      publishedOn
      gazette {
        id
        name
      }
    }
  }
}
    fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}`, {"fragmentName":"DocumentParts"}) as unknown as TypedDocumentString<DocumentPartsFragment, unknown>;
export const IssuePlaceFragmentDoc = new TypedDocumentString(`
    fragment IssuePlace on GazetteIssue {
  id
  year
  label
  gazette {
    id
    name
    lang
  }
}
    `, {"fragmentName":"IssuePlace"}) as unknown as TypedDocumentString<IssuePlaceFragment, unknown>;
export const GazetteLineFragmentDoc = new TypedDocumentString(`
    fragment GazetteLine on Gazette {
  id
  name
  lang
  issueCount
  articleCount
  yearFrom
  yearTo
}
    `, {"fragmentName":"GazetteLine"}) as unknown as TypedDocumentString<GazetteLineFragment, unknown>;
export const ReleaseLineFragmentDoc = new TypedDocumentString(`
    fragment ReleaseLine on Release {
  id
  title
  column
  publishedAt
  withdrawnAt
  edition
  origin {
    id
    name
  }
  document {
    id
    kind
    documentNumber
    legalForce
  }
}
    `, {"fragmentName":"ReleaseLine"}) as unknown as TypedDocumentString<ReleaseLineFragment, unknown>;
export const FacetFragmentDoc = new TypedDocumentString(`
    fragment Facet on GazetteFacet {
  value
  label
  count
}
    `, {"fragmentName":"Facet"}) as unknown as TypedDocumentString<FacetFragment, unknown>;
export const ChannelChoiceDocument = new TypedDocumentString(`
    query ChannelChoice($filter: ChannelFilter!) {
  sites(first: 20, filter: $filter) {
    edges {
      node {
        id
        name
      }
    }
  }
  mediaAccounts(first: 20, filter: $filter) {
    edges {
      node {
        id
        name
        platform
      }
    }
  }
}
    `, {"hash":"sha256:d0b94bd189f4d8ff8273ad71a5fea902e2198a5687e004dd5995e72c2cc4fd63"}) as unknown as TypedDocumentString<ChannelChoiceQuery, ChannelChoiceQueryVariables>;
export const CheckRepostsDocument = new TypedDocumentString(`
    mutation CheckReposts($input: CheckRepostsInput!) {
  told: checkReposts(input: $input) {
    __typename
    ... on RepostChecks {
      at
      columns
      duties {
        id
        state
      }
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:97401ab17ce8866bf74b8a741cbea77974a7c23c41e61fa64b684aacc5054ae5"}) as unknown as TypedDocumentString<CheckRepostsMutation, CheckRepostsMutationVariables>;
export const EditorAccountDocument = new TypedDocumentString(`
    query EditorAccount($filter: ChannelFilter!) {
  mediaAccounts(first: 1, filter: $filter) {
    edges {
      node {
        id
        name
        platform
        status
      }
    }
  }
}
    `, {"hash":"sha256:196301c83679acdbe00d1c3a93378ba146cdea2c55b54563622846d4661ea7ff"}) as unknown as TypedDocumentString<EditorAccountQuery, EditorAccountQueryVariables>;
export const RepostCandidatesDocument = new TypedDocumentString(`
    query RepostCandidates($channelId: ID!, $topics: [String!], $text: String, $isAllowed: Boolean, $notYetPosted: Boolean!, $after: Cursor) {
  repostCandidates(
    channelId: $channelId
    topics: $topics
    text: $text
    isAllowed: $isAllowed
    notYetPosted: $notYetPosted
    first: 20
    after: $after
  ) {
    edges {
      node {
        id
        decision {
          allowed
          reasons {
            code
            message
            clause
          }
        }
        duty {
          id
          targetAt
          dueAt
          state
          timeliness
          verifiedAt
        }
        post {
          id
          state
        }
        release {
          id
          title
          publishedAt
          origin {
            id
            name
          }
          document {
            id
            documentNumber
            topics
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:c7b5e90ccf87d2325693c4cbcface9532e6e07ad2ac7d331726387b223d6e60e"}) as unknown as TypedDocumentString<RepostCandidatesQuery, RepostCandidatesQueryVariables>;
export const RepostTopicsDocument = new TypedDocumentString(`
    query RepostTopics {
  repostTopics
}
    `, {"hash":"sha256:5c10e71a9aa34a0832e2b49f3425f62719e0907a4fcbcece289b960070d74b8f"}) as unknown as TypedDocumentString<RepostTopicsQuery, RepostTopicsQueryVariables>;
export const DutyLogHeadDocument = new TypedDocumentString(`
    query DutyLogHead {
  dutyLog {
    head
  }
}
    `, {"hash":"sha256:8168f09e64fe3eb5bee57d3646baace912d563790112ccb482bc4e19e098c4d0"}) as unknown as TypedDocumentString<DutyLogHeadQuery, DutyLogHeadQueryVariables>;
export const DutyLogEntriesDocument = new TypedDocumentString(`
    subscription DutyLogEntries($after: Cursor!) {
  dutyEvents(after: $after) {
    cursor
    position
    at
    change
    kind
    stateBefore
    stateAfter
    count
    release {
      id
      title
    }
    duty {
      id
      channel {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:c01e8a1ffc1d398058fcc9c1b7d36e516d4d8f0fb373f2ba2b966c979ed1a59a"}) as unknown as TypedDocumentString<DutyLogEntriesSubscription, DutyLogEntriesSubscriptionVariables>;
export const MonitorAppealsDocument = new TypedDocumentString(`
    query MonitorAppeals($after: Cursor, $filter: AppealFilter!) {
  appeals(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        ...AppealLine
        duty {
          id
          channel {
            id
            name
          }
          release {
            id
            title
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"hash":"sha256:3d515aa865a64bc626c26171f1030d66ad0d9a1dd68afda7410361a849a56695"}) as unknown as TypedDocumentString<MonitorAppealsQuery, MonitorAppealsQueryVariables>;
export const DecideAppealDocument = new TypedDocumentString(`
    mutation DecideAppeal($input: DecideAppealInput!) {
  told: decideAppeal(input: $input) {
    __typename
    ... on DutyAppeal {
      ...AppealLine
      duty {
        id
        state
      }
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"hash":"sha256:6907d0af01ba3b45619ca748023035bf1b28c9fe8e57820c8c94bcca34882004"}) as unknown as TypedDocumentString<DecideAppealMutation, DecideAppealMutationVariables>;
export const MonitorBulletinDocument = new TypedDocumentString(`
    query MonitorBulletin($id: ID!) {
  bulletin(id: $id) {
    ...BulletinKnown
    current {
      ...BulletinSums
    }
    differenceCounts {
      reason
      duties
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:ff71a55180ec65cc430390d5b2ca353ae56104abfd98f8ac578ef57a6f76b7c1"}) as unknown as TypedDocumentString<MonitorBulletinQuery, MonitorBulletinQueryVariables>;
export const BulletinDifferencesDocument = new TypedDocumentString(`
    query BulletinDifferences($id: ID!, $after: Cursor) {
  bulletin(id: $id) {
    id
    differences(first: 20, after: $after) {
      edges {
        node {
          dutyId
          reasons
          then {
            state
            timeliness
          }
          now {
            state
            timeliness
          }
          decisions {
            kind
            at
            by
            text
          }
          channel {
            id
            name
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `, {"hash":"sha256:76984525623d0314faeaa3d5628bdad051ad416097e8a4c242f8b8843e10f6ff"}) as unknown as TypedDocumentString<BulletinDifferencesQuery, BulletinDifferencesQueryVariables>;
export const EditBulletinDocument = new TypedDocumentString(`
    mutation EditBulletin($input: EditBulletinInput!) {
  told: editBulletin(input: $input) {
    __typename
    ... on Bulletin {
      ...BulletinKnown
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:a9264bac42acac9ca6c8e5ea965c9c4e2d539f5fe39c8750f13dea315dd201ee"}) as unknown as TypedDocumentString<EditBulletinMutation, EditBulletinMutationVariables>;
export const SubmitBulletinDocument = new TypedDocumentString(`
    mutation SubmitBulletin($input: MoveBulletinInput!) {
  told: submitBulletin(input: $input) {
    __typename
    ... on Bulletin {
      ...BulletinKnown
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:ab2632adebbcaf81894aa69fda8adbf6f46a198bad14bf8b128cf7b40a636e53"}) as unknown as TypedDocumentString<SubmitBulletinMutation, SubmitBulletinMutationVariables>;
export const ReturnBulletinDocument = new TypedDocumentString(`
    mutation ReturnBulletin($input: MoveBulletinInput!) {
  told: returnBulletin(input: $input) {
    __typename
    ... on Bulletin {
      ...BulletinKnown
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:ed65a0046c56a2dfc654421c51469d63228107e0ca3b9e845773965fd517af2c"}) as unknown as TypedDocumentString<ReturnBulletinMutation, ReturnBulletinMutationVariables>;
export const SignBulletinDocument = new TypedDocumentString(`
    mutation SignBulletin($input: MoveBulletinInput!) {
  told: signBulletin(input: $input) {
    __typename
    ... on Bulletin {
      ...BulletinKnown
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:bf80c083d98e47f7ec581ff7e390e4e72c4d5380f5b8dad41f0b242fdf263195"}) as unknown as TypedDocumentString<SignBulletinMutation, SignBulletinMutationVariables>;
export const PublishBulletinDocument = new TypedDocumentString(`
    mutation PublishBulletin($input: MoveBulletinInput!) {
  told: publishBulletin(input: $input) {
    __typename
    ... on Bulletin {
      ...BulletinKnown
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:7bb3f9fae4be552238fbd5fdb0b471a8e6e892d541dcc39337cf629130c0b7b2"}) as unknown as TypedDocumentString<PublishBulletinMutation, PublishBulletinMutationVariables>;
export const WithdrawBulletinDocument = new TypedDocumentString(`
    mutation WithdrawBulletin($input: MoveBulletinInput!) {
  told: withdrawBulletin(input: $input) {
    __typename
    ... on Bulletin {
      ...BulletinKnown
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:704a0e3a6883d61a83bb1029f187eca9384e7e9bcbd10de5aac4544e270fb6e5"}) as unknown as TypedDocumentString<WithdrawBulletinMutation, WithdrawBulletinMutationVariables>;
export const DiscardBulletinDocument = new TypedDocumentString(`
    mutation DiscardBulletin($input: MoveBulletinInput!) {
  told: discardBulletin(input: $input) {
    __typename
    ... on Bulletin {
      ...BulletinKnown
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment BulletinKnown on Bulletin {
  id
  series
  number
  title
  state
  divisionCode
  system
  from
  to
  frozenAt
  checksum
  lockVersion
  publishedAt
  withdrawnAt
  draftedBy
  signedBy
  words {
    issuer
    opening
    closing
    commendations {
      unit
      persons
      text
    }
    violations {
      kind
      unit
      text
    }
  }
  figures {
    summary {
      ...BulletinSums
    }
    medianDelaySeconds
    unitsBy
    criteria {
      minimumDuties
      places
      praiseFrom
      criticiseTo
    }
    praise {
      ...BulletinPlaceLine
    }
    criticism {
      ...BulletinPlaceLine
    }
  }
  steps {
    step
    at
    by
    reason
  }
}
fragment BulletinSums on ComplianceSummary {
  ...Figures
  verified
  withinTarget
  withinLimit
  late
}
fragment BulletinPlaceLine on BulletinPlace {
  place
  key
  label
  share
  summary {
    ...Figures
  }
  medianDelaySeconds
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:354d85f88b83004a4cd1850f6759ae4052d3e30f18ab9d691ef8814f00251327"}) as unknown as TypedDocumentString<DiscardBulletinMutation, DiscardBulletinMutationVariables>;
export const MonitorBulletinsDocument = new TypedDocumentString(`
    query MonitorBulletins($after: Cursor, $filter: BulletinFilter!) {
  bulletins(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        id
        series
        number
        title
        state
        from
        to
        frozenAt
        publishedAt
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:66a105456f5f1b131ba77fa712e6bfa2d0d257c3070fa06b0dda45d2f73d1293"}) as unknown as TypedDocumentString<MonitorBulletinsQuery, MonitorBulletinsQueryVariables>;
export const DraftBulletinDocument = new TypedDocumentString(`
    mutation DraftBulletin($input: DraftBulletinInput!) {
  told: draftBulletin(input: $input) {
    __typename
    ... on Bulletin {
      id
      title
    }
    ... on NotFound {
      message
    }
    ... on VersionConflict {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:0ecc1c6f6b059033513ca0fef59b158e4044b34650c8339045d050a01fcc3c74"}) as unknown as TypedDocumentString<DraftBulletinMutation, DraftBulletinMutationVariables>;
export const MonitorDutyDocument = new TypedDocumentString(`
    query MonitorDuty($id: ID!) {
  repostDuty(id: $id) {
    ...DutyKnown
    channel {
      id
      owner {
        id
        name
      }
    }
    reminders {
      id
      topic
      text
      createdAt
      rung
      confirmedAt
    }
  }
}
    fragment DutyLine on RepostDuty {
  id
  kind
  edition
  state
  timeliness
  targetAt
  dueAt
  verifiedAt
  acknowledgedAt
  column
  url
  channel {
    id
    name
  }
  release {
    id
    title
    origin {
      id
      name
    }
  }
}
fragment DutyKnown on RepostDuty {
  ...DutyLine
  why
  onBehalfOf {
    id
    name
  }
  copyTime {
    at
    basis
  }
  evidence {
    ...EvidenceParts
  }
  facts {
    kind
    at
    lastAt
  }
  steps {
    step
    at
  }
  decisions {
    id
    kind
    reason
    until
    at
  }
  appeals {
    ...AppealLine
  }
}
fragment EvidenceParts on Evidence {
  id
  kind
  url
  mode
  edition
  reportedAt
  reportedBy
  occasion
  verdict
  declaredAt
  note
  reason
  differences {
    before
    source
    copy
    after
  }
  missing {
    part
    detail
  }
}
fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"hash":"sha256:f1da62b29965babe9df511c9c07e5488b1a118f9fbc8d17cc14f4a1f7989bff9"}) as unknown as TypedDocumentString<MonitorDutyQuery, MonitorDutyQueryVariables>;
export const TextsOfDutyDocument = new TypedDocumentString(`
    query TextsOfDuty($id: ID!) {
  repostDuty(id: $id) {
    id
    evidence {
      id
      verdict
      text
      differences {
        before
        source
        copy
        after
      }
    }
    release {
      id
      document {
        id
        body
      }
    }
  }
}
    `, {"hash":"sha256:48253558d74b28a638493b0e9580ddb7052e30443eafc6b5a8ea8b67868d4c72"}) as unknown as TypedDocumentString<TextsOfDutyQuery, TextsOfDutyQueryVariables>;
export const ContactsOfOwnerDocument = new TypedDocumentString(`
    query ContactsOfOwner($agencyId: ID!, $today: Date!) {
  contacts(first: 20, filter: {agencyId: $agencyId, onDutyOn: $today}) {
    edges {
      node {
        id
        role
        name
        post
        officePhone
        mobile
        isMasked
        channel {
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:ad1ae4e063b76191756c61322f9150e7ff623f38f67e0279cceddb6b99838cbc"}) as unknown as TypedDocumentString<ContactsOfOwnerQuery, ContactsOfOwnerQueryVariables>;
export const ExtendDutyDocument = new TypedDocumentString(`
    mutation ExtendDuty($input: ExtendDutyInput!) {
  told: extendDuty(input: $input) {
    __typename
    ... on RepostDuty {
      id
      dueAt
      timeliness
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:4a816d8d37367c71681ff972142f15396d104e6a37e2c2ac5bc36789b27d6aef"}) as unknown as TypedDocumentString<ExtendDutyMutation, ExtendDutyMutationVariables>;
export const ExemptDutyDocument = new TypedDocumentString(`
    mutation ExemptDuty($input: ExemptDutyInput!) {
  told: exemptDuty(input: $input) {
    __typename
    ... on RepostDuty {
      id
      state
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:5f40b3954ddcb41184dc5a6440f73ebec36a28db8fd6b6b4ffbb1a60eccd1ea1"}) as unknown as TypedDocumentString<ExemptDutyMutation, ExemptDutyMutationVariables>;
export const EndExemptionDocument = new TypedDocumentString(`
    mutation EndExemption($input: EndExemptionInput!) {
  told: endExemption(input: $input) {
    __typename
    ... on RepostDuty {
      id
      state
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:638b88660d68ec74fee30f28b9b0d329ed23831dab35e1265a9b2e74c176f4d8"}) as unknown as TypedDocumentString<EndExemptionMutation, EndExemptionMutationVariables>;
export const MonitorLedgerDocument = new TypedDocumentString(`
    query MonitorLedger($after: Cursor, $filter: LedgerFilter!) {
  ledger(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        id
        kind
        state
        dueAt
        doneAt
        channel {
          id
          name
          owner {
            id
            name
          }
        }
        duty {
          ...DutyLine
        }
        ticket {
          ...TicketLine
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DutyLine on RepostDuty {
  id
  kind
  edition
  state
  timeliness
  targetAt
  dueAt
  verifiedAt
  acknowledgedAt
  column
  url
  channel {
    id
    name
  }
  release {
    id
    title
    origin {
      id
      name
    }
  }
}
fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}`, {"hash":"sha256:16e78f81acf4bb498a47c3976771925613787debcfa01f8400560223d059e957"}) as unknown as TypedDocumentString<MonitorLedgerQuery, MonitorLedgerQueryVariables>;
export const MonitorRegionsDocument = new TypedDocumentString(`
    query MonitorRegions($from: DateTime!, $to: DateTime!, $divisionCode: String, $system: String) {
  complianceOfRegion(
    from: $from
    to: $to
    divisionCode: $divisionCode
    system: $system
  ) {
    region {
      ...RegionName
    }
    above {
      ...RegionName
    }
    summary {
      ...Figures
    }
    below {
      region {
        ...RegionName
      }
      isDivided
      summary {
        ...Figures
      }
      medianDelaySeconds
    }
  }
}
    fragment RegionName on Region {
  code
  name
  level
}
fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:534185f386964cce5c42ed167116029b1a39bf86fe5c14423a5a113cb255eaf8"}) as unknown as TypedDocumentString<MonitorRegionsQuery, MonitorRegionsQueryVariables>;
export const MonitorGroupsDocument = new TypedDocumentString(`
    query MonitorGroups($groupBy: ComplianceGrouping!, $from: DateTime!, $to: DateTime!, $divisionCode: String, $system: String) {
  compliance(
    groupBy: $groupBy
    from: $from
    to: $to
    divisionCode: $divisionCode
    system: $system
  ) {
    key
    label
    summary {
      ...Figures
    }
    medianDelaySeconds
  }
}
    fragment Figures on ComplianceSummary {
  obliged
  open
  overdue
  notSeen
  exempt
  shareWithinTarget
  shareWithinLimit
  verifiedShare
}`, {"hash":"sha256:6d4ee5fdafc296107dbb36233768df4e00ea7850b9bf986038928b8ebd3d66e7"}) as unknown as TypedDocumentString<MonitorGroupsQuery, MonitorGroupsQueryVariables>;
export const RemindDutiesDocument = new TypedDocumentString(`
    mutation RemindDuties($input: RemindDutiesInput!) {
  told: remindDuties(input: $input) {
    __typename
    ... on DutiesReminded {
      orderId
      reminded
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:a28a7608ce7fc4b03a4212166db313b9118a0f9319adad754de1ae3e2c9bf70b"}) as unknown as TypedDocumentString<RemindDutiesMutation, RemindDutiesMutationVariables>;
export const RegionChoiceDocument = new TypedDocumentString(`
    query RegionChoice($filter: AgencyFilter!) {
  agencies(first: 20, filter: $filter) {
    edges {
      node {
        id
        name
        divisionCode
      }
    }
  }
}
    `, {"hash":"sha256:58d3e43674e73579bcb0236be56d74180b274e1ef1021a4310d01010da603d81"}) as unknown as TypedDocumentString<RegionChoiceQuery, RegionChoiceQueryVariables>;
export const MonitorTicketDocument = new TypedDocumentString(`
    query MonitorTicket($id: ID!) {
  ticket(id: $id) {
    ...TicketKnown
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}
fragment TicketKnown on RectificationTicket {
  ...TicketLine
  timesReopened
  steps {
    move
    at
    by
    text
    url
  }
}`, {"hash":"sha256:bb334945cd4da5bcb32558ce3ef8bebf6ec4bbb99ca79281abaf5bdba59d054a"}) as unknown as TypedDocumentString<MonitorTicketQuery, MonitorTicketQueryVariables>;
export const RecheckTicketDocument = new TypedDocumentString(`
    mutation RecheckTicket($input: RecheckTicketInput!) {
  told: recheckTicket(input: $input) {
    __typename
    ... on RectificationTicket {
      ...TicketKnown
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}
fragment TicketKnown on RectificationTicket {
  ...TicketLine
  timesReopened
  steps {
    move
    at
    by
    text
    url
  }
}`, {"hash":"sha256:101c6e9a717d436d1486f46522cde6ebbd5a1b3b336ad8cce96996198c62ec91"}) as unknown as TypedDocumentString<RecheckTicketMutation, RecheckTicketMutationVariables>;
export const CloseTicketDocument = new TypedDocumentString(`
    mutation CloseTicket($input: TicketStepInput!) {
  told: closeTicket(input: $input) {
    __typename
    ... on RectificationTicket {
      ...TicketKnown
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}
fragment TicketKnown on RectificationTicket {
  ...TicketLine
  timesReopened
  steps {
    move
    at
    by
    text
    url
  }
}`, {"hash":"sha256:71fdb94c58db07ee489e21df058c520c206323b48191c65542d7f91b5aae79e1"}) as unknown as TypedDocumentString<CloseTicketMutation, CloseTicketMutationVariables>;
export const ReopenTicketDocument = new TypedDocumentString(`
    mutation ReopenTicket($input: ReopenTicketInput!) {
  told: reopenTicket(input: $input) {
    __typename
    ... on RectificationTicket {
      ...TicketKnown
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}
fragment TicketKnown on RectificationTicket {
  ...TicketLine
  timesReopened
  steps {
    move
    at
    by
    text
    url
  }
}`, {"hash":"sha256:05bc808918fa8b212d3992680db6187b19d94672cdb234395eaca75047e0f185"}) as unknown as TypedDocumentString<ReopenTicketMutation, ReopenTicketMutationVariables>;
export const WithdrawTicketDocument = new TypedDocumentString(`
    mutation WithdrawTicket($input: TicketStepInput!) {
  told: withdrawTicket(input: $input) {
    __typename
    ... on RectificationTicket {
      ...TicketKnown
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}
fragment TicketKnown on RectificationTicket {
  ...TicketLine
  timesReopened
  steps {
    move
    at
    by
    text
    url
  }
}`, {"hash":"sha256:81a1252ec475cdf566fb85447e95efbd200b4471621f896ec503b913d39bb6d3"}) as unknown as TypedDocumentString<WithdrawTicketMutation, WithdrawTicketMutationVariables>;
export const MonitorTicketsDocument = new TypedDocumentString(`
    query MonitorTickets($after: Cursor, $filter: TicketFilter!) {
  tickets(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        ...TicketLine
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}`, {"hash":"sha256:33a5ccd02590641a6fbefaf59d3941dfe60931f563edd70ad85c5f6517a3d389"}) as unknown as TypedDocumentString<MonitorTicketsQuery, MonitorTicketsQueryVariables>;
export const OpenTicketDocument = new TypedDocumentString(`
    mutation OpenTicket($input: OpenTicketInput!) {
  told: openTicket(input: $input) {
    __typename
    ... on RectificationTicket {
      ...TicketLine
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}`, {"hash":"sha256:20d37095f8404039ebb0ac0d221ac39c8b34562ce13abe6f3e9ad3900025cc13"}) as unknown as TypedDocumentString<OpenTicketMutation, OpenTicketMutationVariables>;
export const ChangeForceDocument = new TypedDocumentString(`
    mutation ChangeForce($input: ChangeLegalForceInput!) {
  told: changeLegalForce(input: $input) {
    __typename
    ... on PolicyDocument {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:dc3453463fae90eb44de5699e732e92eb20430c8d62da89329facdc400a7b56c"}) as unknown as TypedDocumentString<ChangeForceMutation, ChangeForceMutationVariables>;
export const DetermineDisclosureDocument = new TypedDocumentString(`
    mutation DetermineDisclosure($input: DetermineDisclosureInput!) {
  told: determineDisclosure(input: $input) {
    __typename
    ... on PolicyDocument {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:2472776e68ccb5f7bf28cd7af4fd92646edc7b24b3346dab7eb4a8eb36cf39a5"}) as unknown as TypedDocumentString<DetermineDisclosureMutation, DetermineDisclosureMutationVariables>;
export const PublisherDocumentDocument = new TypedDocumentString(`
    query PublisherDocument($id: ID!) {
  policyDocument(id: $id) {
    ...PublisherDocumentParts
  }
}
    fragment PublisherDocumentParts on PolicyDocument {
  id
  title
  kind
  documentNumber
  lockVersion
  disclosure
  disclosureBasis
  legalForce
  body
  attachments {
    id
    name
    url
  }
  interpretations {
    id
    title
    preparation {
      state
    }
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      id
      title
    }
  }
  metadataIssues {
    code
    field
    clause
    message
  }
  preparation {
    state
    edition
    missing {
      path
      message
      clause
    }
    form {
      ...DocumentFormFields
    }
    review {
      reviewer
      reviewedAt
      result
      note
    }
    disclosureReason
    disclosureLegalBasis
    nextLegalForce
    nextLegalForceOn
    releases {
      id
      title
      column
      edition
      publishedAt
      enteredLogAt
      withdrawnAt
      heldBack
    }
    change {
      ...WaitingChange
    }
  }
}
fragment DocumentFormFields on DocumentForm {
  kind
  title
  documentNumber
  indexNumber
  issuers
  writtenOn
  issuedOn
  publishedOn
  effectiveFrom
  validUntil
  topics
  audiences
  keywords
  sourceUrl
  interpretationWaiver
}
fragment WaitingChange on IntakeDiff {
  titleBefore
  titleAfter
  lines {
    kind
    text
  }
  attachments {
    kind
    text
  }
  isCut
}`, {"hash":"sha256:3cc6f1933412362a55ed44ce85617e2124c58bbbbb20c0f78e5c1c40f5b670e0"}) as unknown as TypedDocumentString<PublisherDocumentQuery, PublisherDocumentQueryVariables>;
export const RecordReviewDocument = new TypedDocumentString(`
    mutation RecordReview($input: RecordSecrecyReviewInput!) {
  told: recordSecrecyReview(input: $input) {
    __typename
    ... on PolicyDocument {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:d90dd25eb782ec19bb449085c7aa43199216c661ad9c2c423ccfa7d06c3e4d39"}) as unknown as TypedDocumentString<RecordReviewMutation, RecordReviewMutationVariables>;
export const OwnDocumentsDocument = new TypedDocumentString(`
    query OwnDocuments($after: Cursor, $filter: OwnDocumentFilter!) {
  ownDocuments(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        ...OwnDocumentLine
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment OwnDocumentLine on PolicyDocument {
  id
  title
  kind
  documentNumber
  issuers {
    id
    name
  }
  preparation {
    state
    missing {
      path
      clause
    }
    change {
      isCut
    }
  }
}`, {"hash":"sha256:dd3eb408570c69a95534e988f517340319f55d1bbee15658aebeb7427b77539a"}) as unknown as TypedDocumentString<OwnDocumentsQuery, OwnDocumentsQueryVariables>;
export const DocumentSearchDocument = new TypedDocumentString(`
    query DocumentSearch($text: String!) {
  policyDocuments(first: 20, filter: {text: $text}) {
    edges {
      node {
        id
        title
        documentNumber
      }
    }
  }
}
    `, {"hash":"sha256:f339d543c2832d6ffb7c0fd51c9f9a2257847659464879b75cd20c624516e4d3"}) as unknown as TypedDocumentString<DocumentSearchQuery, DocumentSearchQueryVariables>;
export const SaveDocumentDocument = new TypedDocumentString(`
    mutation SaveDocument($input: SaveDocumentInput!) {
  told: saveDocument(input: $input) {
    __typename
    ... on PolicyDocument {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
    ... on VersionConflict {
      message
    }
  }
}
    `, {"hash":"sha256:7cca8de62922d8f347c699555a16b55cefa8b6f6db66bd7bd2dd98185168b894"}) as unknown as TypedDocumentString<SaveDocumentMutation, SaveDocumentMutationVariables>;
export const ImportDocumentsDocument = new TypedDocumentString(`
    mutation ImportDocuments($input: ImportDocumentsInput!) {
  told: importDocuments(input: $input) {
    __typename
    ... on DocumentsImported {
      new
      changed
      unchanged
      refused
      refusals {
        line
        id
        code
        field
        message
      }
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:1e1865612c4a8a3808b71db6e231465b7195b5e3abde8494635218994f50b627"}) as unknown as TypedDocumentString<ImportDocumentsMutation, ImportDocumentsMutationVariables>;
export const AcceptProposalDocument = new TypedDocumentString(`
    mutation AcceptProposal($input: AcceptProposalInput!) {
  told: acceptProposal(input: $input) {
    __typename
    ... on IntakeProposal {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:00efe4e6f3a2a599e60018106876b5dbda96bba783a6dfed8b9acfe5a6b54c61"}) as unknown as TypedDocumentString<AcceptProposalMutation, AcceptProposalMutationVariables>;
export const DismissDraftDocument = new TypedDocumentString(`
    mutation DismissDraft($input: DismissDraftInput!) {
  told: dismissDraft(input: $input) {
    __typename
    ... on IntakeDraft {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:b0c8d34de55d510fae621cbe69e6ddfb72ce485b14b89eae3e04c91ae65ec028"}) as unknown as TypedDocumentString<DismissDraftMutation, DismissDraftMutationVariables>;
export const PublisherDraftsDocument = new TypedDocumentString(`
    query PublisherDrafts($after: Cursor, $states: [IntakeDraftState!]) {
  intakeDrafts(first: 20, after: $after, filter: {states: $states}) {
    edges {
      node {
        id
        address
        state
        draftedAt
        changedAt
        reasons
        decision
        portal {
          id
          name
          column
        }
        document {
          id
          title
        }
        release {
          id
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:e75bceeb98e8041153586da2330e88ee55b200fd9108ab83d45bff00cdcab8fc"}) as unknown as TypedDocumentString<PublisherDraftsQuery, PublisherDraftsQueryVariables>;
export const PublisherProposalsDocument = new TypedDocumentString(`
    query PublisherProposals($after: Cursor, $states: [IntakeProposalState!]) {
  intakeProposals(first: 20, after: $after, filter: {states: $states}) {
    edges {
      node {
        id
        address
        kind
        state
        proposedAt
        decision
        release {
          id
          title
        }
        diff {
          ...WaitingChange
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment WaitingChange on IntakeDiff {
  titleBefore
  titleAfter
  lines {
    kind
    text
  }
  attachments {
    kind
    text
  }
  isCut
}`, {"hash":"sha256:3fc33877b8260b4ef662fcf7c7129a051896aaaf4d049bad23eae6ec48f0d05d"}) as unknown as TypedDocumentString<PublisherProposalsQuery, PublisherProposalsQueryVariables>;
export const RejectProposalDocument = new TypedDocumentString(`
    mutation RejectProposal($input: RejectProposalInput!) {
  told: rejectProposal(input: $input) {
    __typename
    ... on IntakeProposal {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:df6b39414227b9635dacd0ca2ae0785635b5d5b7c63f7efe6d9c0c53239000b5"}) as unknown as TypedDocumentString<RejectProposalMutation, RejectProposalMutationVariables>;
export const ReleaseDraftDocument = new TypedDocumentString(`
    mutation ReleaseDraft($input: ReleaseDraftInput!) {
  told: releaseDraft(input: $input) {
    __typename
    ... on IntakeDraft {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:a160442a856ee134e5667414f757f2c0316484c22ce0369b6b571ed481ca5772"}) as unknown as TypedDocumentString<ReleaseDraftMutation, ReleaseDraftMutationVariables>;
export const CorrectDocument = new TypedDocumentString(`
    mutation Correct($input: CorrectReleaseInput!) {
  told: correctRelease(input: $input) {
    __typename
    ... on Release {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:18666d69a16a0bc0ef0e19ab87a88bc0231537d17f277252db959a42fe96a423"}) as unknown as TypedDocumentString<CorrectMutation, CorrectMutationVariables>;
export const PublisherReleaseDocument = new TypedDocumentString(`
    query PublisherRelease($id: ID!, $after: Cursor) {
  release(id: $id) {
    id
    title
    column
    scope
    systems
    divisionCode
    basis
    url
    edition
    publishedAt
    enteredLogAt
    withdrawnAt
    heldBack
    origin {
      id
      name
    }
    document {
      id
      title
      preparation {
        state
        missing {
          path
          message
          clause
        }
        change {
          ...WaitingChange
        }
      }
    }
    bundle {
      id
      title
    }
    spread {
      obliged
      acknowledged
      reported
      seen
      verified
      steps {
        until
        acknowledged
        reported
        seen
        verified
      }
    }
    duties(first: 20, after: $after) {
      edges {
        node {
          id
          kind
          state
          timeliness
          dueAt
          url
          channel {
            id
            name
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment WaitingChange on IntakeDiff {
  titleBefore
  titleAfter
  lines {
    kind
    text
  }
  attachments {
    kind
    text
  }
  isCut
}`, {"hash":"sha256:f53084d7549ba372e19ae448eb2197e837f204c852f1c035aacfbfaef21db1bd"}) as unknown as TypedDocumentString<PublisherReleaseQuery, PublisherReleaseQueryVariables>;
export const WithdrawDocument = new TypedDocumentString(`
    mutation Withdraw($input: WithdrawReleaseInput!) {
  told: withdrawRelease(input: $input) {
    __typename
    ... on Release {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:539356995afff211972d1eb804301fd503c75ece0fd756d675851a8501bf6d47"}) as unknown as TypedDocumentString<WithdrawMutation, WithdrawMutationVariables>;
export const PublishDocument = new TypedDocumentString(`
    mutation Publish($input: PublishReleaseInput!) {
  told: publishRelease(input: $input) {
    __typename
    ... on Release {
      id
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:35ece6374cc15280caec1f9f88cc0f055d42bea081acc52cc44f77622184ca3f"}) as unknown as TypedDocumentString<PublishMutation, PublishMutationVariables>;
export const ReleaseColumnsDocument = new TypedDocumentString(`
    query ReleaseColumns {
  releaseColumns {
    name
  }
}
    `, {"hash":"sha256:db293252343b9727cd0a1dd5ae5cb4f636c4f737218dc6c0c735868f6a44c047"}) as unknown as TypedDocumentString<ReleaseColumnsQuery, ReleaseColumnsQueryVariables>;
export const ReleasePreviewDocument = new TypedDocumentString(`
    query ReleasePreview($input: PublishReleaseInput!) {
  releasePreview(input: $input) {
    title
    origin {
      id
      name
    }
    issues {
      path
      message
      clause
    }
  }
}
    `, {"hash":"sha256:087af1d372237a78edcafea2a3bd4a0500112396a38d4279b35842ab9ce51776"}) as unknown as TypedDocumentString<ReleasePreviewQuery, ReleasePreviewQueryVariables>;
export const PlannedObligationsDocument = new TypedDocumentString(`
    query PlannedObligations($originId: ID!, $scope: ReleaseScope!, $systems: [String!], $divisionCode: String, $publishedAt: DateTime, $after: Cursor) {
  plannedObligations(
    originId: $originId
    scope: $scope
    systems: $systems
    divisionCode: $divisionCode
    publishedAt: $publishedAt
    first: 20
    after: $after
  ) {
    total
    standingIn
    targetAt
    dueAt
    profile {
      id
      title
    }
    channels {
      edges {
        node {
          why
          channel {
            id
            name
            platform
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `, {"hash":"sha256:dd5c42ad814d99be12f775cd016f62e9e6126ca1d109cb334c2fe15e833d01c8"}) as unknown as TypedDocumentString<PlannedObligationsQuery, PlannedObligationsQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    subject
    roles
    scopes
    channelIds
    person {
      id
      name
    }
    agency {
      id
      name
      level
    }
  }
}
    `, {"hash":"sha256:fcd2454d29e36d68f9498a5f9878223a1861d1a47a35633aec0d88ca2f2777d5"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const FileAppealDocument = new TypedDocumentString(`
    mutation FileAppeal($input: FileAppealInput!) {
  told: fileAppeal(input: $input) {
    __typename
    ... on DutyAppeal {
      ...AppealLine
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"hash":"sha256:ce46281bd72d3f212d3a36a190ae2075af2c55c01b525689036a2d39dcf7527a"}) as unknown as TypedDocumentString<FileAppealMutation, FileAppealMutationVariables>;
export const WithdrawAppealDocument = new TypedDocumentString(`
    mutation WithdrawAppeal($input: WithdrawAppealInput!) {
  told: withdrawAppeal(input: $input) {
    __typename
    ... on DutyAppeal {
      ...AppealLine
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"hash":"sha256:569b8d87d14e871db07fc21a613b62cbf30daedc3b26aedda5f5e98a4dbd793a"}) as unknown as TypedDocumentString<WithdrawAppealMutation, WithdrawAppealMutationVariables>;
export const SiteAppealsDocument = new TypedDocumentString(`
    query SiteAppeals($after: Cursor, $filter: AppealFilter!) {
  appeals(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        ...AppealLine
        duty {
          id
          channel {
            id
            name
          }
          release {
            id
            title
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"hash":"sha256:47b7ef3e2550df86dafea87dd3817f755cc0e696019e10c2906edfe258f8ebeb"}) as unknown as TypedDocumentString<SiteAppealsQuery, SiteAppealsQueryVariables>;
export const SiteChannelsDocument = new TypedDocumentString(`
    query SiteChannels($after: Cursor, $filter: ChannelFilter!) {
  sites(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        id
        name
        url
        siteIdCode
        status
        noDutyReason
        owner {
          id
          name
        }
        columns {
          id
          name
          url
          lookedAt
          failure
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:dbd43a46b8598ad3355c7e98d467b029ab303ed03082e6a17fcb3049990559fb"}) as unknown as TypedDocumentString<SiteChannelsQuery, SiteChannelsQueryVariables>;
export const SiteContactsDocument = new TypedDocumentString(`
    query SiteContacts($after: Cursor, $filter: ContactFilter!) {
  contacts(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        id
        role
        name
        post
        officePhone
        mobile
        isMasked
        ways {
          way
          address
        }
        agency {
          id
          name
        }
        channel {
          id
          name
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:67a7a394c70177219fbab6406d7949a34ff3897cd7bae0861ee030d5db3b7d62"}) as unknown as TypedDocumentString<SiteContactsQuery, SiteContactsQueryVariables>;
export const ReleaseLogHeadDocument = new TypedDocumentString(`
    query ReleaseLogHead {
  releaseLog {
    head
  }
}
    `, {"hash":"sha256:eae205e0db74482c5d7638ce35323e88ef1a8ec5129eafabb19e08275f92a31e"}) as unknown as TypedDocumentString<ReleaseLogHeadQuery, ReleaseLogHeadQueryVariables>;
export const AcknowledgeDocument = new TypedDocumentString(`
    mutation Acknowledge($input: AcknowledgeReleasesInput!) {
  told: acknowledgeReleases(input: $input) {
    __typename
    ... on ReleasesAcknowledged {
      at
      upTo
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:c1876adb1b2413792a2eeafe263f98d31c84a76c2a0864cd270556ae522b0051"}) as unknown as TypedDocumentString<AcknowledgeMutation, AcknowledgeMutationVariables>;
export const SiteDutiesDocument = new TypedDocumentString(`
    query SiteDuties($after: Cursor, $filter: DutyFilter!) {
  repostDuties(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        ...DutyLine
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DutyLine on RepostDuty {
  id
  kind
  edition
  state
  timeliness
  targetAt
  dueAt
  verifiedAt
  acknowledgedAt
  column
  url
  channel {
    id
    name
  }
  release {
    id
    title
    origin {
      id
      name
    }
  }
}`, {"hash":"sha256:4184972f38db37c0980a0e564f5675ca48a6ec6a149e74245e1dd31a28843613"}) as unknown as TypedDocumentString<SiteDutiesQuery, SiteDutiesQueryVariables>;
export const SiteDutyDocument = new TypedDocumentString(`
    query SiteDuty($id: ID!) {
  repostDuty(id: $id) {
    ...DutyKnown
    release {
      id
      url
      publishedAt
      withdrawnAt
      document {
        id
        title
        documentNumber
        legalForce
        body
        issuers {
          id
          name
        }
        attachments {
          id
          name
          mediaType
          bytes
          url
        }
      }
    }
  }
}
    fragment DutyLine on RepostDuty {
  id
  kind
  edition
  state
  timeliness
  targetAt
  dueAt
  verifiedAt
  acknowledgedAt
  column
  url
  channel {
    id
    name
  }
  release {
    id
    title
    origin {
      id
      name
    }
  }
}
fragment DutyKnown on RepostDuty {
  ...DutyLine
  why
  onBehalfOf {
    id
    name
  }
  copyTime {
    at
    basis
  }
  evidence {
    ...EvidenceParts
  }
  facts {
    kind
    at
    lastAt
  }
  steps {
    step
    at
  }
  decisions {
    id
    kind
    reason
    until
    at
  }
  appeals {
    ...AppealLine
  }
}
fragment EvidenceParts on Evidence {
  id
  kind
  url
  mode
  edition
  reportedAt
  reportedBy
  occasion
  verdict
  declaredAt
  note
  reason
  differences {
    before
    source
    copy
    after
  }
  missing {
    part
    detail
  }
}
fragment AppealLine on DutyAppeal {
  id
  ground
  text
  filedAt
  dueAt
  state
  endedAt
  reason
}`, {"hash":"sha256:a0830783924fc4cbc113591e24a8de37bef1d2a80fb29d8b390af86754d70b30"}) as unknown as TypedDocumentString<SiteDutyQuery, SiteDutyQueryVariables>;
export const ReportRepostDocument = new TypedDocumentString(`
    mutation ReportRepost($input: ReportRepostsInput!) {
  told: reportReposts(input: $input) {
    __typename
    ... on RepostsReported {
      duties {
        id
        state
      }
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:3be484c4b2d4c683d75851f19a3ce749c40ac17e7a29b8066c62e9d2f797a5e6"}) as unknown as TypedDocumentString<ReportRepostMutation, ReportRepostMutationVariables>;
export const SiteTicketDocument = new TypedDocumentString(`
    query SiteTicket($id: ID!) {
  ticket(id: $id) {
    ...TicketKnown
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}
fragment TicketKnown on RectificationTicket {
  ...TicketLine
  timesReopened
  steps {
    move
    at
    by
    text
    url
  }
}`, {"hash":"sha256:6b416d242019c4c688eea1b2ed6d38330f43dcd3f96faf5013aa2690fd240a6a"}) as unknown as TypedDocumentString<SiteTicketQuery, SiteTicketQueryVariables>;
export const RespondToTicketDocument = new TypedDocumentString(`
    mutation RespondToTicket($input: TicketStepInput!) {
  told: respondToTicket(input: $input) {
    __typename
    ... on RectificationTicket {
      id
      state
    }
    ... on NotFound {
      message
    }
    ... on ValidationFailure {
      message
      issues {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:277c9913ecc181f7dd206f5dbbfa5e74c9ae616e4a447310bcbe0cb279a38a7b"}) as unknown as TypedDocumentString<RespondToTicketMutation, RespondToTicketMutationVariables>;
export const SiteTicketsDocument = new TypedDocumentString(`
    query SiteTickets($after: Cursor, $filter: TicketFilter!) {
  tickets(first: 20, after: $after, filter: $filter) {
    edges {
      node {
        ...TicketLine
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment TicketLine on RectificationTicket {
  id
  code
  title
  text
  clause
  state
  dueAt
  openedAt
  channel {
    id
    name
  }
}`, {"hash":"sha256:c29fb2e24110e8e1d9cead042aa938087cc94b859a7a08e4019b01d6816e2387"}) as unknown as TypedDocumentString<SiteTicketsQuery, SiteTicketsQueryVariables>;
export const DocumentPageDocument = new TypedDocumentString(`
    query DocumentPage($id: ID!) {
  policyDocument(id: $id) {
    ...DocumentParts
  }
}
    fragment DocumentParts on PolicyDocument {
  ...DocumentLine
  indexNumber
  writtenOn
  issuedOn
  effectiveFrom
  validUntil
  disclosure
  disclosureBasis
  topics
  audiences
  keywords
  recipients
  copiedTo
  digest
  sourceUrl
  body
  attachments {
    id
    name
    mediaType
    bytes
    digest
    url
  }
  interpretations {
    ...DocumentLine
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      ...DocumentLine
      relations {
        id
        kind
        targetNumber
        targetTitle
        document {
          ...DocumentLine
          relations {
            id
            kind
            targetNumber
            targetTitle
            document {
              ...DocumentLine
            }
          }
        }
      }
    }
  }
  gazetteArticles {
    id
    citation
    title
    pageFrom
    pageTo
    issue {
      id
      label
      year
      publishedOn
      gazette {
        id
        name
      }
    }
  }
}
fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}`, {"hash":"sha256:b7c1a24953ef5768e5ba57ce13834e86965aeeceb64efd82d45e9ea8c230ce10"}) as unknown as TypedDocumentString<DocumentPageQuery, DocumentPageQueryVariables>;
export const DocumentTextDocument = new TypedDocumentString(`
    query DocumentText($id: ID!) {
  policyDocument(id: $id) {
    id
    title
    documentNumber
    writtenOn
    publishedOn
    issuers {
      name
    }
    body
  }
}
    `, {"hash":"sha256:017ff3a0ea1787f83387a9a92cb30413fe94aeee2e5ee6546bb319456a6e3184"}) as unknown as TypedDocumentString<DocumentTextQuery, DocumentTextQueryVariables>;
export const DocumentListDocument = new TypedDocumentString(`
    query DocumentList($filter: PolicyDocumentFilter, $after: Cursor) {
  policyDocuments(filter: $filter, first: 20, after: $after) {
    edges {
      node {
        ...DocumentLine
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}`, {"hash":"sha256:8a2384bdc53a9f95e08fc1a01c80c4ec26c5afae89e9bffd1b901b34bb3573ff"}) as unknown as TypedDocumentString<DocumentListQuery, DocumentListQueryVariables>;
export const EmbeddedColumnDocument = new TypedDocumentString(`
    query EmbeddedColumn($filter: ReleaseFilter, $first: Int!) {
  releases(filter: $filter, first: $first) {
    edges {
      node {
        id
        title
        publishedAt
        withdrawnAt
        document {
          legalForce
        }
      }
    }
  }
}
    `, {"hash":"sha256:8ff5f3feb0a9b110ec63b075ba54033a92a4447f3b0034861321d0cdc229a18f"}) as unknown as TypedDocumentString<EmbeddedColumnQuery, EmbeddedColumnQueryVariables>;
export const WhoPublishesDocument = new TypedDocumentString(`
    query WhoPublishes {
  releaseColumns {
    name
    releaseCount
    latestAt
  }
  originPortals(first: 100) {
    edges {
      node {
        id
        name
        hosts
        column
        enabled
        agency {
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:c4cc48d96431ff682b0799f5e425331df3bd1ba76f6be5cec0a440570c7f29a9"}) as unknown as TypedDocumentString<WhoPublishesQuery, WhoPublishesQueryVariables>;
export const GazetteArticlePageDocument = new TypedDocumentString(`
    query GazetteArticlePage($id: ID!) {
  gazetteArticle(id: $id) {
    id
    title
    documentNumber
    issuer
    signedOn
    pageFrom
    pageTo
    digest
    citation
    body
    issue {
      ...IssuePlace
      publishedOn
    }
    section
    category
    subcategory
    subject
    keywords
    sourceUrl
    document {
      ...DocumentLine
    }
  }
}
    fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}
fragment IssuePlace on GazetteIssue {
  id
  year
  label
  gazette {
    id
    name
    lang
  }
}`, {"hash":"sha256:b9aa34bcdff1131477f3b06641a31242d5dd568908f7fc63a64fc5e4398ee26e"}) as unknown as TypedDocumentString<GazetteArticlePageQuery, GazetteArticlePageQueryVariables>;
export const GazetteArticleTextDocument = new TypedDocumentString(`
    query GazetteArticleText($id: ID!) {
  gazetteArticle(id: $id) {
    title
    documentNumber
    issuer
    citation
    body
  }
}
    `, {"hash":"sha256:3269ae12791482239e5aac08c30a250676132a6018d23e036c305f275249e3e1"}) as unknown as TypedDocumentString<GazetteArticleTextQuery, GazetteArticleTextQueryVariables>;
export const GazetteIssuePageDocument = new TypedDocumentString(`
    query GazetteIssuePage($id: ID!) {
  gazetteIssue(id: $id) {
    ...IssuePlace
    totalNumber
    publishedOn
    articles {
      id
      section
      title
      documentNumber
      issuer
      pageFrom
      pageTo
    }
  }
}
    fragment IssuePlace on GazetteIssue {
  id
  year
  label
  gazette {
    id
    name
    lang
  }
}`, {"hash":"sha256:272922f83a6269f8b1f7d8e442785536488781d1881cdee66914a782831a2295"}) as unknown as TypedDocumentString<GazetteIssuePageQuery, GazetteIssuePageQueryVariables>;
export const GazetteYearDocument = new TypedDocumentString(`
    query GazetteYear($gazetteId: ID!, $year: Int!) {
  gazetteIssues(first: 100, filter: {gazetteId: $gazetteId, year: $year}) {
    edges {
      node {
        id
        kind
        numbers
        label
        publishedOn
      }
    }
  }
}
    `, {"hash":"sha256:c8055153937768a4ed00168bdaccecc40e827689f214f457d9f715b0d1fd9123"}) as unknown as TypedDocumentString<GazetteYearQuery, GazetteYearQueryVariables>;
export const GazetteListDocument = new TypedDocumentString(`
    query GazetteList {
  gazettes {
    ...GazetteLine
  }
}
    fragment GazetteLine on Gazette {
  id
  name
  lang
  issueCount
  articleCount
  yearFrom
  yearTo
}`, {"hash":"sha256:f580d0d9126569d6618e90253f008cbb88b23f889f62b25eccc13ba988f8c4d8"}) as unknown as TypedDocumentString<GazetteListQuery, GazetteListQueryVariables>;
export const HallListDocument = new TypedDocumentString(`
    query HallList {
  agencies(
    first: 100
    filter: {kinds: [GOVERNMENT], levels: [STATE, PROVINCE, CITY]}
  ) {
    edges {
      node {
        id
        name
        level
        divisionCode
      }
    }
  }
}
    `, {"hash":"sha256:e46c824d99713f5090e00f99a9fa5bcc6daa24b508befd3a096048e6e896c063"}) as unknown as TypedDocumentString<HallListQuery, HallListQueryVariables>;
export const HallDocument = new TypedDocumentString(`
    query Hall($divisionCode: String!, $after: Cursor) {
  agencies(first: 1, filter: {kinds: [GOVERNMENT], divisionCode: $divisionCode}) {
    edges {
      node {
        id
        name
      }
    }
  }
  releases(filter: {divisionCode: $divisionCode}, first: 20, after: $after) {
    edges {
      node {
        ...ReleaseLine
        rendition(platform: WEIBO) {
          digest
        }
        compliance {
          verified
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  mediaAccounts(
    first: 100
    filter: {divisionCode: $divisionCode, statuses: [ACTIVE]}
  ) {
    edges {
      node {
        id
        name
        platform
        handle
        url
        owner {
          id
          name
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment ReleaseLine on Release {
  id
  title
  column
  publishedAt
  withdrawnAt
  edition
  origin {
    id
    name
  }
  document {
    id
    kind
    documentNumber
    legalForce
  }
}`, {"hash":"sha256:709108669149c46290aa68906e09cc461ad0f86a4d57fc5b0eed9400820cf6e1"}) as unknown as TypedDocumentString<HallQuery, HallQueryVariables>;
export const LatestReleasesDocument = new TypedDocumentString(`
    query LatestReleases($filter: ReleaseFilter, $first: Int!, $after: Cursor) {
  releases(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        ...ReleaseLine
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  releaseColumns {
    name
  }
}
    fragment ReleaseLine on Release {
  id
  title
  column
  publishedAt
  withdrawnAt
  edition
  origin {
    id
    name
  }
  document {
    id
    kind
    documentNumber
    legalForce
  }
}`, {"hash":"sha256:c58bb9e3d77b8aedce71605c33b24fe4c280650429fcd3226877d0e3db6dc2da"}) as unknown as TypedDocumentString<LatestReleasesQuery, LatestReleasesQueryVariables>;
export const ReleaseNewsDocument = new TypedDocumentString(`
    subscription ReleaseNews($filter: ReleaseFilter) {
  releaseEvents(filter: $filter) {
    cursor
    kind
  }
}
    `, {"hash":"sha256:2b965bd629012944fc6baa46c69ffa9de4a93843f8001004b542768ebf4f655a"}) as unknown as TypedDocumentString<ReleaseNewsSubscription, ReleaseNewsSubscriptionVariables>;
export const ReleasePageDocument = new TypedDocumentString(`
    query ReleasePage($id: ID!) {
  release(id: $id) {
    id
    title
    column
    scope
    basis
    url
    publishedAt
    enteredLogAt
    withdrawnAt
    edition
    origin {
      id
      name
      level
      divisionCode
    }
    document {
      ...DocumentParts
    }
    bundle {
      ...DocumentLine
    }
    compliance {
      obliged
      verified
    }
  }
}
    fragment DocumentParts on PolicyDocument {
  ...DocumentLine
  indexNumber
  writtenOn
  issuedOn
  effectiveFrom
  validUntil
  disclosure
  disclosureBasis
  topics
  audiences
  keywords
  recipients
  copiedTo
  digest
  sourceUrl
  body
  attachments {
    id
    name
    mediaType
    bytes
    digest
    url
  }
  interpretations {
    ...DocumentLine
  }
  relations {
    id
    kind
    targetNumber
    targetTitle
    document {
      ...DocumentLine
      relations {
        id
        kind
        targetNumber
        targetTitle
        document {
          ...DocumentLine
          relations {
            id
            kind
            targetNumber
            targetTitle
            document {
              ...DocumentLine
            }
          }
        }
      }
    }
  }
  gazetteArticles {
    id
    citation
    title
    pageFrom
    pageTo
    issue {
      id
      label
      year
      publishedOn
      gazette {
        id
        name
      }
    }
  }
}
fragment DocumentLine on PolicyDocument {
  id
  kind
  title
  documentNumber
  publishedOn
  legalForce
  issuers {
    id
    name
    level
  }
}`, {"hash":"sha256:dba8a55d8f27b2fe693c985a334fd4315ef51ee38099e0edbcff0239a17d39d6"}) as unknown as TypedDocumentString<ReleasePageQuery, ReleasePageQueryVariables>;
export const SearchGazetteDocument = new TypedDocumentString(`
    query SearchGazette($query: String!, $filter: GazetteFilter, $orderBy: GazetteOrder, $after: Cursor) {
  searchGazette(
    query: $query
    filter: $filter
    orderBy: $orderBy
    first: 20
    after: $after
  ) {
    totalCount
    totalIsExact
    edges {
      highlights {
        field
        text
        ranges
      }
      node {
        id
        title
        documentNumber
        issuer
        section
        pageFrom
        pageTo
        issue {
          id
          year
          label
          gazette {
            id
            name
            lang
          }
        }
      }
    }
    facets {
      years {
        ...Facet
      }
      sections {
        ...Facet
      }
      gazettes {
        ...Facet
      }
      issuers {
        ...Facet
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment Facet on GazetteFacet {
  value
  label
  count
}`, {"hash":"sha256:7c2c8a529c3a1ed806536415c0d0b4349196132fe1eb2f4b9cf0a33b95b9d0b0"}) as unknown as TypedDocumentString<SearchGazetteQuery, SearchGazetteQueryVariables>;