import { writeOfficialDocument } from '@dibao/official-paper/official-document';
import { body, fonts, heading, line, red, run, sizes } from '@dibao/official-paper/official-style';
import { AlignmentType, BorderStyle, type FileChild, type Paragraph } from 'docx';
import { type BulletinRow, numberOf } from '../../queries/bulletins/bulletin-row.ts';
import { violationWords } from '../../rules/bulletins/bulletin-words.ts';
import { countedDuties, limitShare, targetShare } from '../../rules/bulletins/ranking.ts';
import { cellText, formatBeijing } from '../cell-text.ts';
import { placeTable, unitTable } from './bulletin-table.ts';
import { chineseDay, duration, headingNumber, lastDayBefore, percentage } from './chinese-text.ts';

/** 通报 as a Word document in the official style: head, number, title, body, tables, signature and date. */
export async function writeBulletinDocument(bulletin: BulletinRow): Promise<Buffer> {
  const { title, words, checksum } = bulletin;
  const about = { title, creator: words.issuer, description: checksum };
  return writeOfficialDocument(about, [...head(bulletin), ...parts(bulletin), ...signature(bulletin)]);
}

function head(bulletin: BulletinRow): FileChild[] {
  const { words, title, series } = bulletin;
  const number = numberOf(bulletin);
  return [
    line([run(cellText(words.issuer), fonts.title, sizes.mark, { color: red })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: 400, after: 400 },
    }),
    line([run(`${cellText(series)}　${number ?? '（未发布，未编号）'}`, fonts.body, sizes.body)], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 8 } },
    }),
    line([]),
    line([run(cellText(title), fonts.title, sizes.title)], {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 240 },
    }),
    ...paragraphs(words.opening),
  ];
}

/** Only parts with something in them, numbered as they come. */
function parts(bulletin: BulletinRow): FileChild[] {
  const { snapshot, words } = bulletin;
  const sections: readonly (readonly [title: string, children: readonly FileChild[]])[] = [
    ['总体情况', [body(summarySentence(bulletin))]],
    ['分单位情况', snapshot.units.length === 0 ? [] : [unitTable(snapshot.units)]],
    [
      '通报表扬',
      [
        ...(snapshot.praise.length === 0 ? [] : [placeTable(snapshot.praise, '目标时限内')]),
        ...words.commendations.map(({ unit, persons, text }) =>
          body(`${unit}${persons.length === 0 ? '' : `（${persons.join('、')}）`}：${cellText(text)}`),
        ),
      ],
    ],
    [
      '通报批评',
      [
        ...(snapshot.criticism.length === 0 ? [] : [placeTable(snapshot.criticism, '最后时限内')]),
        ...words.violations.map(({ kind, unit, text }) =>
          body(`${unit}：${violationWords[kind].zh}。${cellText(text)}`),
        ),
      ],
    ],
    ['工作要求', words.closing === '' ? [] : paragraphs(words.closing)],
    ['数据说明', [body(basisSentence(bulletin))]],
  ];
  return sections
    .filter(([, children]) => children.length > 0)
    .flatMap(([title, children], index) => [heading(`${headingNumber(index)}${title}`), ...children]);
}

function summarySentence({ from, to, snapshot }: BulletinRow): string {
  const { summary, medianDelaySeconds } = snapshot;
  const faults =
    snapshot.units.length === 0 ? summary.late + summary.overdue : sumOf(snapshot.units.map((unit) => unit.faults));
  const median = medianDelaySeconds === null ? '' : `，用时中位数为${duration(medianDelaySeconds)}`;
  return (
    `${chineseDay(from)}至${chineseDay(lastDayBefore(to))}，应转载${summary.obliged}项，已核验${summary.verified}项，` +
    `其中目标时限内${summary.withinTarget}项、最后时限内${summary.withinLimit}项、超期办结${summary.late}项；` +
    `超期未办${summary.overdue}项，豁免${summary.exempt}项，未能核验${summary.notSeen}项。` +
    `计入统计${countedDuties(summary)}项，目标时限内占${percentage(targetShare({ summary }))}，` +
    `最后时限内占${percentage(limitShare({ summary, faults }))}${median}。`
  );
}

/** What the figures rest on, so that nobody has to ask. */
function basisSentence({ snapshot, checksum, frozenAt }: BulletinRow): string {
  const { minimumDuties, places, praiseFrom, criticiseTo } = snapshot.criteria;
  return (
    `数据冻结于${formatBeijing(frozenAt)}（北京时间），共${snapshot.rows.count}条任务记录。豁免和未能核验的任务不计入统计。` +
    `计入任务不少于${minimumDuties}项的单位参加排名，各取前${places}名，并列者均列入；` +
    `目标时限内占比不低于${percentage(praiseFrom)}且无超期的予以表扬，最后时限内占比不高于${percentage(criticiseTo)}的予以批评。` +
    `数据校验和：${checksum}。`
  );
}

function signature({ words, publishedAt, frozenAt }: BulletinRow): Paragraph[] {
  // 成文日期 stands four characters from the right, the issuer above its middle.
  return [
    line([]),
    line([run(cellText(words.issuer), fonts.body, sizes.body)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: 640 },
    }),
    line([run(chineseDay(publishedAt ?? frozenAt), fonts.body, sizes.body)], {
      alignment: AlignmentType.RIGHT,
      indent: { right: 1_280 },
    }),
  ];
}

function paragraphs(text: string): Paragraph[] {
  return cellText(text)
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => body(part.trim()));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
