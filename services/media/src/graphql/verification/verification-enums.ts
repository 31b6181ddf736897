import { EvidenceKind } from '../../entities/evidence.entity.ts';
import { AlarmKind } from '../../queries/verification/alarms.ts';
import { ColumnSource } from '../../queries/verification/site-columns.ts';
import { FindingKind } from '../../rules/verification/findings.ts';
import { CopyPart } from '../../rules/verification/judgement.ts';
import { LookOccasion, LookVerdict } from '../../rules/verification/look.ts';
import { declare } from '../enums.ts';

/** The enums of what the hub sees of copies. */
export function declareVerificationEnums(): void {
  declare(EvidenceKind, 'EvidenceKind', ['证据的来源。', 'How a fact came about.'], {
    CLAIM: ['渠道自己的报告；报告不等于核验。', 'The word of the channel itself; a claim is no proof.'],
    LOOK: ['平台查看了网页。', 'The hub fetched the page and compared.'],
    MANUAL: ['人工佐证，须第二人确认。', 'A proof handed in by a person; a second one confirms it.'],
  });
  declare(LookOccasion, 'LookOccasion', ['为何查看副本。', 'Why a copy is looked at.'], {
    CLAIM: ['渠道报告了转载。', 'The channel reported it.'],
    COLUMN: ['网站专栏列出了它。', 'A column of the site lists it.'],
    COPY: ['已有副本须替换、撤下或加注。', 'A copy that stands has to be replaced, taken down or labelled.'],
    ASKED: ['有人要求立即核验。', 'Somebody asked for it.'],
    RETRY: ['上次未能看到，或内容有缺。', 'The look before could not see it, or found it lacking.'],
    RECHECK: ['核验通过后的复查。', 'What was right is looked at again.'],
  });
  declare(LookVerdict, 'LookVerdict', ['查看的结论。', 'What a look found.'], {
    VERIFIED: ['应有的内容在。', 'What is owed is there.'],
    PARTIAL: ['缺少部分内容。', 'Something is missing.'],
    DIFFERENT: ['与原文不一致。', 'It says something else than the source.'],
    UNRELATED: ['网页上是别的内容。', 'The page shows another text.'],
    STANDING: ['应撤下的副本仍在。', 'What was recalled still stands there.'],
    GONE: ['网页已不存在。', 'The page is gone.'],
    UNREACHABLE: ['无法访问。', 'The hub could not get there.'],
    BLOCKED: ['访问被拦截。', 'A firewall or a login stood in the way.'],
  });
  declare(CopyPart, 'CopyPart', ['副本的组成部分。', 'A part of a copy.'], {
    TITLE: ['标题。', 'The title.'],
    BODY: ['正文。', 'The text.'],
    ATTACHMENT: ['附件。', 'An attachment.'],
    SOURCE: ['来源。', 'The source line.'],
    LINK: ['指向原文的链接。', 'The link to the source.'],
    LABEL: ['效力标注。', 'The label of the legal force.'],
  });
  declare(ColumnSource, 'ColumnSource', ['专栏如何得知。', 'How a column is known.'], {
    REGISTERED: ['登记的。', 'Somebody registered it.'],
    DISCOVERED: ['在首页按名称发现的。', 'It was found on the home page by its name.'],
  });
  declare(AlarmKind, 'CopyAlarmKind', ['副本发生了什么。', 'What happened to a copy that was right.'], {
    CHANGED: ['内容被改动。', 'It was changed.'],
    REMOVED: ['被删除。', 'It was removed.'],
    RETURNED: ['撤下后又出现。', 'It was taken down and came back.'],
  });
  declare(FindingKind, 'FindingKind', ['巡检发现的种类。', 'What an inspection finds.'], {
    COLUMN_MISSING: ['首页缺少应设栏目。', 'A required column is not on the home page.'],
    COLUMN_EMPTY: ['栏目没有内容。', 'A column is empty.'],
    COLUMN_STALE: ['栏目长期未更新。', 'A column has stood still.'],
    COLUMN_FAILING: ['栏目打不开。', 'A column does not open.'],
    LINK_DEAD: ['链接失效。', 'A link is dead.'],
    SLOW: ['打开过慢。', 'The home page is slow.'],
    TAG_MISSING: ['缺少网页标签。', 'A page tag is missing.'],
    TAG_WRONG: ['网页标签与登记不符。', 'A page tag differs from the registry.'],
  });
}
