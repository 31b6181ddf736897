import { bilingual } from '@dibao/shared/bilingual';
import { registerEnumType } from 'type-graphql';
import { ComplianceGrouping } from '../rules/compliance-grouping.ts';
import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { ChannelStatus, Platform } from '../rules/channel.ts';
import { CalendarStatus, DutyKind, DutyState, RepostMode } from '../rules/duty.ts';
import { MessageKind, MessageState } from '../rules/reminders/message.ts';
import { ReminderTopic, RungEnum } from '../rules/reminders/reminder.ts';
import { ContactRole, MessageWay } from '../rules/contact.ts';
import { CopyTimeBasis } from '../rules/copy-time.ts';
import { TextVerdict } from '../rules/text-check.ts';
import { SourceClass } from '../rules/verified-source.ts';
import { DutyChange } from '../rules/duty-change.ts';
import { ReleaseScope } from '../rules/release-event.ts';
import { Timeliness } from '../rules/timeliness.ts';

type Words = readonly [zh: string, en: string];

/** Declares an enum with a description for itself and for each value. */
export function declare<T extends string>(
  values: Readonly<Record<T, T>>,
  name: string,
  [zh, en]: Words,
  words: Readonly<Record<T, Words>>,
): void {
  const described = Object.entries<Words>(words).map(([value, text]) => [value, { description: bilingual(...text) }]);
  registerEnumType(values, { name, description: bilingual(zh, en), valuesConfig: Object.fromEntries(described) });
}

/** Makes the enums of this subgraph known; called once before its types are built. */
export function declareEnums(): void {
  declare(Platform, 'Platform', ['渠道所在的平台。', 'Where a channel lives.'], {
    WEBSITE: ['网站。', 'A website.'],
    WEIBO: ['微博。', 'Weibo.'],
    WECHAT: ['微信公众号。', 'A WeChat official account.'],
    CLIENT_APP: ['移动客户端。', 'A client application.'],
    DOUYIN: ['抖音。', 'Douyin.'],
    TOUTIAO: ['今日头条。', 'Toutiao.'],
    OTHER: ['其他平台。', 'Another platform.'],
  });
  declare(ChannelStatus, 'ChannelStatus', ['渠道是否在用。', 'Whether a channel is in use.'], {
    FILED: ['已报备，待批准。', 'Filed and not approved yet.'],
    ACTIVE: ['在用。', 'In use.'],
    ORDERED_TO_CLOSE: ['已责令关停。', 'Ordered to close.'],
    CLOSED: ['已关停。', 'Closed.'],
  });
  declare(AdministrativeLevel, 'AdministrativeLevel', ['行政层级。', 'A level of government.'], {
    STATE: ['国家。', 'The State.'],
    PROVINCE: ['省级。', 'Province.'],
    CITY: ['市级。', 'City.'],
    COUNTY: ['县级。', 'County.'],
    TOWNSHIP: ['乡级。', 'Township.'],
  });
  declare(AgencyKind, 'AgencyKind', ['机关的性质。', 'What an agency is.'], {
    GOVERNMENT: ['人民政府。', 'A government.'],
    DEPARTMENT: ['政府部门。', 'A department.'],
    PARTY: ['党委机构。', 'A Party organ.'],
    MEDIA: ['新闻媒体。', 'A news medium.'],
    PUBLIC_INSTITUTION: ['事业单位。', 'A public institution.'],
    PUBLIC_ENTERPRISE: ['国有企业。', 'A public enterprise.'],
  });
  declare(DutyKind, 'DutyKind', ['任务种类。', 'What is owed.'], {
    REPOST: ['转载。', 'Post a copy.'],
    REPLACE: ['以更正后的版本替换副本。', 'Replace the copy by the corrected edition.'],
    RECALL: ['撤下副本。', 'Take the copy down.'],
    RELABEL: ['为副本加注效力变化。', 'Label the copy with its changed legal force.'],
  });
  declare(DutyState, 'DutyState', ['任务的状态。', 'How far a duty is.'], {
    OPEN: ['待办。', 'Nothing is reported yet.'],
    CLAIMED: ['已报告，待核验。', 'Reported; nobody has looked yet.'],
    VERIFIED: ['已核验。', 'The copy was seen and is right.'],
    PARTIAL: ['副本不完整。', 'The copy lacks something.'],
    DIFFERENT: ['副本与原文不一致。', 'The copy differs from the source.'],
    GONE: ['副本已消失。', 'The copy is gone.'],
    UNREACHABLE: ['无法访问，未能核验；不计为网站过失。', 'The page could not be reached: never a fault of the site.'],
    BLOCKED: ['访问被拦截，未能核验；不计为网站过失。', 'The look was blocked: never a fault of the site.'],
    EXEMPT: ['已豁免。', 'Exempted.'],
    CANCELLED: ['已取消，不计入统计。', 'Cancelled; counts nowhere.'],
  });
  declare(DutyChange, 'DutyChange', ['任务发生的变化。', 'What can happen to duties.'], {
    CREATED: ['产生。', 'They came to be.'],
    STATE: ['状态改变。', 'Their state changed.'],
    DEADLINE: ['时限改变。', 'Their limits changed.'],
    EDITION: ['应转载的版次改变。', 'Another edition is owed.'],
    COPY: ['副本的事实有补充，状态不变。', 'More is known of the copy, the state is the same.'],
    REMOVED: ['删除。', 'They were removed.'],
  });
  declare(ReleaseScope, 'ReleaseScope', ['发布的范围。', 'Whom a release concerns.'], {
    GLOBAL: ['全局：所有下级政府网站。', 'All: every subordinate government site.'],
    SECTOR: ['行业：所涉系统（条）。', 'The systems it names.'],
    REGION: ['地区：所涉区域（块）。', 'The area it names and everything below it.'],
  });
  declare(RepostMode, 'RepostMode', ['转载方式。', 'How a copy is made.'], {
    REPOST: ['转载全文。', 'The whole text.'],
    LINK: ['链接到原文。', 'A link to the source.'],
  });
  declare(Timeliness, 'Timeliness', ['是否及时。', 'Whether a duty keeps its clocks.'], {
    WITHIN_TARGET: ['在目标时限内。', 'Within the target.'],
    TARGET_MISSED: ['未办结，已过目标时限。', 'Open, past the target.'],
    WITHIN_LIMIT: ['办结，过目标时限但未超最后时限。', 'Done, past the target and within the limit.'],
    OVERDUE: ['未办结，已超最后时限。', 'Open, past the limit.'],
    LATE: ['办结，但已超最后时限。', 'Done, past the limit.'],
  });
  declare(
    CalendarStatus,
    'CalendarStatus',
    ['时限所依据的日历是否确定。', 'Whether the calendar behind a deadline is decided.'],
    {
      FINAL: ['放假通知已发布。', 'Holiday notices decide every day.'],
      PROVISIONAL: ['尚待放假通知。', 'A day still awaits its notice.'],
    },
  );
  declare(ComplianceGrouping, 'ComplianceGrouping', ['统计的分组方式。', 'By what duties are summed up.'], {
    DIVISION: ['按行政区划（块）。', 'By region.'],
    SYSTEM: ['按系统（条）。', 'By system.'],
    CHANNEL: ['按渠道。', 'By channel.'],
    RELEASE: ['按发布。', 'By release.'],
    DAY: ['按日（北京时间）。', 'By day in Beijing.'],
  });
  declare(CopyTimeBasis, 'CopyTimeBasis', ['副本出现时间的依据。', 'How the time of a copy is known.'], {
    DECLARED: ['页面自述，且与观察相符。', 'The page says so and the looks agree.'],
    OBSERVED: ['首次看到的时间。', 'When it was first seen.'],
    MANUAL: ['人工确认。', 'Confirmed by a person.'],
  });
  declare(ContactRole, 'ContactRole', ['联系人的角色。', 'In which role somebody answers.'], {
    DUTY_OFFICER: ['值班员。', 'The officer on duty.'],
    DEPUTY: ['副班。', 'The deputy of the officer on duty.'],
    SUPERVISOR: ['分管领导。', 'The leader in charge.'],
    GROUP: ['工作群，由机器人发言。', 'A chat group its robot speaks in.'],
  });
  declare(MessageKind, 'MessageKind', ['消息的种类。', 'What a message is.'], {
    REMINDER: ['提醒。', 'It reminds.'],
    TEST: ['测试。', 'It tries a way.'],
  });
  declare(MessageState, 'MessageState', ['消息的结果。', 'What became of a message.'], {
    WAITING: ['待发，或等待再试。', 'It waits to go out, or to be tried again.'],
    SENT: ['已发出。', 'It went out.'],
    FAILED: ['未能送达，不再尝试。', 'It is undelivered and not tried again.'],
    DROPPED: ['发出前已无内容可说。', 'Before it went out there was nothing left to say.'],
    NO_WAY: ['未设置此途径。', 'This way is not set up.'],
    NOBODY: ['没有可通知的联系人。', 'There is no contact to tell.'],
  });
  declare(ReminderTopic, 'ReminderTopic', ['因何提醒。', 'What a reminder speaks of.'], {
    WARNING: ['临近目标时限。', 'The target is near.'],
    TARGET: ['已过目标时限。', 'The target has passed.'],
    BEFORE_DUE: ['临近最后时限。', 'The limit is near.'],
    OVERDUE: ['已超过最后时限。', 'The limit has passed.'],
    MANUAL: ['监测单位督办。', 'The word of a monitor.'],
    COPY_PARTIAL: ['副本不完整。', 'The copy is not complete.'],
    COPY_DIFFERENT: ['副本与原文不一致。', 'The copy differs from the source.'],
    COPY_GONE: ['副本已消失。', 'The copy is gone.'],
    TICKET_OPENED: ['限期整改。', 'A rectification ticket was opened.'],
    TICKET_OVERDUE: ['整改已超期。', 'A rectification ticket is overdue.'],
    APPEAL_DECIDED: ['申诉已有结论。', 'An appeal is decided.'],
  });
  declare(RungEnum, 'ReminderRung', ['逐级通知到哪一级。', 'How far up somebody is told.'], {
    DUTY_OFFICER: ['值班员与工作群。', 'The duty officer and the group.'],
    DEPUTY: ['副班。', 'The deputy.'],
    SUPERVISOR: ['分管领导。', 'The supervisor.'],
    OFFICE_ABOVE: ['上一级政府办公室。', 'The office of the government above.'],
  });
  declare(MessageWay, 'MessageWay', ['消息的途径。', 'By which way a message goes out.'], {
    EMAIL: ['电子邮件。', 'E-mail.'],
    SMS: ['短信。', 'SMS.'],
    WECOM: ['企业微信群机器人。', 'A robot of 企业微信.'],
    DINGTALK: ['钉钉群机器人。', 'A robot of 钉钉.'],
  });
  declare(SourceClass, 'SourceClass', ['稿源的类别。', 'The class of a source.'], {
    PARTY_SITE: ['党委网站。', 'A Party site.'],
    GOVERNMENT_SITE: ['政府网站。', 'A government site.'],
    DESIGNATED_UNIT: ['主管部门确定的稿源单位。', 'A unit that an authority designated.'],
  });
  declare(TextVerdict, 'TextVerdict', ['所查文字与所发布原文的关系。', 'What a text was found to be.'], {
    AS_RELEASED: ['与所发布的一致。', 'As it was released.'],
    PARTIAL: ['不完整。', 'Something is missing.'],
    DIFFERENT: ['有改动。', 'Something was changed.'],
    UNRELATED: ['不是此发布。', 'It is something else.'],
    NO_TEXT: ['该发布已无可公开的文本，无从比对。', 'The release has no public text to compare with.'],
  });
}
