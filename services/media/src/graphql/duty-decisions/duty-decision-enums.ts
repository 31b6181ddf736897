import { DutyFactKind, DutyStep } from '../../rules/duty.ts';
import { DutyDecisionKind } from '../../rules/duty-decisions/duty-decision.ts';
import { declare } from '../enums.ts';

/** Makes the enums of decisions and steps known; called once before the types are built. */
export function declareDutyDecisionEnums(): void {
  declare(DutyDecisionKind, 'DutyDecisionKind', ['对任务的决定。', 'What can be decided about a duty.'], {
    EXTENDED: ['延期。', 'Its limit was moved.'],
    EXEMPTED: ['豁免。', 'It was exempted.'],
    EXEMPTION_ENDED: ['豁免结束，重新承担。', 'The exemption ended and it is owed again.'],
  });
  declare(DutyFactKind, 'DutyFactKind', ['任务进展中的一级。', 'A rung of the ladder a duty climbs.'], {
    ACKNOWLEDGED: ['渠道确认收到。', 'The channel said that it has the event.'],
    CLAIMED: ['渠道报告已办。', 'The channel reported it done.'],
    FIRST_SEEN: ['首次看到副本。', 'The copy was first seen.'],
    VERIFIED: ['核验相符。', 'A look found it right.'],
    PARTIAL: ['核验不完整。', 'A look found something missing.'],
    DIFFERENT: ['核验不一致。', 'A look found something else.'],
    GONE: ['核验时已不在。', 'A look found it gone.'],
    COULD_NOT_LOOK: ['未能查看；不计为网站过失。', 'The hub could not look: never a fault of the site.'],
  });
  declare(DutyStep, 'DutyStep', ['任务的时钟走到哪里。', 'What became so of a duty as its clocks ran.'], {
    WARNED: ['目标时限将到，尚未转载。', 'The target is near and nothing is there.'],
    TARGET_MISSED: ['已过目标时限。', 'The target passed.'],
    OVERDUE: ['已过最后时限。', 'The limit passed.'],
    LATE: ['副本在最后时限之后出现。', 'The copy came after the limit.'],
  });
}
