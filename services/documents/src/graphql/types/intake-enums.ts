import { HeldProposals } from '../../rules/held-proposals.ts';
import { IntakeAlarmCode } from '../../rules/intake-alarm.ts';
import { AlarmState, DraftState, ProposalKind, ProposalState } from '../../rules/intake-states.ts';
import { PortalTrust } from '../../rules/portal-rules.ts';
import { describe } from './describe-enum.ts';

/** Tells the schema of the enums of intake; called once, when the schema is built. */
export function registerIntakeEnums(): void {
  describe('PortalTrust', PortalTrust, '门户的新文章如何处理。', 'What happens to a new article of a portal.', {
    AUTOMATIC: ['自动发布。', 'It is released at once.'],
    DRAFT: ['先成草稿，由发布者决定。', 'It becomes a draft for a publisher to decide.'],
  });
  describe('IntakeDraftState', DraftState, '草稿的状态。', 'Where a draft stands.', {
    OPEN: ['待处理。', 'It waits for a publisher.'],
    RELEASED: ['已发布。', 'It was released.'],
    DISMISSED: ['不予发布。', 'It was dismissed.'],
  });
  describe('IntakeProposalKind', ProposalKind, '建议的种类。', 'What a proposal asks for.', {
    CORRECTION: ['更正。', 'A correction.'],
    WITHDRAWAL: ['撤回。', 'A withdrawal.'],
  });
  describe('IntakeProposalState', ProposalState, '建议的状态。', 'Where a proposal stands.', {
    OPEN: ['待处理。', 'It waits for a publisher.'],
    HELD: ['门户像是改版，暂不提出。', 'It is held back, since the portal seems redesigned.'],
    ACCEPTED: ['已采纳。', 'It was accepted.'],
    REJECTED: ['已拒绝。', 'It was rejected.'],
    LAPSED: ['页面已复原或另行处理，无须再决定。', 'Nothing was left to decide.'],
  });
  describe('IntakeAlarmState', AlarmState, '警报的状态。', 'Whether an alarm is open.', {
    OPEN: ['仍然如此。', 'It holds.'],
    CLOSED: ['已解除。', 'It is over.'],
  });
  describe('IntakeAlarmCode', IntakeAlarmCode, '监看出了什么问题。', 'What is wrong with the watch over a portal.', {
    LIST_FAILS: ['列表连续未能读取。', 'A list could not be read, several times in a row.'],
    LIST_EMPTY: ['列表读不出文章。', 'A list yields no article.'],
    LIST_SHRUNK: ['列表读出的文章远少于以往。', 'A list yields far fewer articles than usual.'],
    ROBOTS_REFUSE: ['robots.txt 不允许读取列表。', 'robots.txt does not allow a list.'],
    ARTICLES_FAIL: ['多篇文章未能取得。', 'Several articles could not be fetched.'],
    TEXTS_EMPTY: ['多篇文章读不出标题或正文。', 'Several articles show no title or text.'],
    REDESIGN: ['大批文章同时更改或消失。', 'Many articles changed or vanished at once.'],
  });
  describe(
    'HeldProposals',
    HeldProposals,
    '被搁置的建议如何处理。',
    'What becomes of proposals held back by a redesign.',
    {
      PROPOSE: ['确为更正：逐一提出。', 'They are corrections after all: each is proposed.'],
      TAKE_AS_SEEN: ['只是改版：以现在的页面为准。', 'Only the layout changed: the pages are taken as they are now.'],
      LOOK_AGAIN: ['规则已修正：重新查看。', 'The rules were mended: the pages are read anew.'],
    },
  );
}
