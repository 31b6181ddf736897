import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CalendarStatus, DutyKind, DutyState, RepostMode } from '../rules/duty.ts';

/** 转载任务: what one channel owes for one event of one release. Made by `create-duties.sql.ts`, a hundred thousand at once. */
export const RepostDutyEntity = defineEntity({
  name: 'RepostDuty',
  tableName: 'repost_duty',
  properties: {
    id: p.uuid().primary(),
    releaseId: p.uuid(),
    channelId: p.uuid(),
    kind: p.string().$type<DutyKind>(),
    causePosition: p.bigint('number'),
    edition: p.integer(),
    startsAt: p.datetime(),
    targetAt: p.datetime().nullable(),
    dueAt: p.datetime().nullable(),
    calendarStatus: p.string().$type<CalendarStatus>(),
    state: p.string().$type<DutyState>(),
    claimedAt: p.datetime().nullable(),
    verifiedAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    url: p.text().nullable(),
    mode: p.string().$type<RepostMode>().nullable(),
    declaredAt: p.datetime().nullable(),
    notSeenAt: p.datetime().nullable(),
    firstSeenAt: p.datetime().nullable(),
    manualAt: p.datetime().nullable(),
  },
});
export type RepostDuty = InferEntity<typeof RepostDutyEntity>;
