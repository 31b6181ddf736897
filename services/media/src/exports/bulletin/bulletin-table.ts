import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import {
  type RankedPlace,
  type RankedUnit,
  countedDuties,
  limitShare,
  targetShare,
} from '../../rules/bulletins/ranking.ts';
import { cellText } from '../cell-text.ts';
import { duration, percentage } from './chinese-text.ts';
import { fonts, run, sizes } from '@dibao/official-paper/official-style';

/** Percent of the table's width, what stands above a column, and how a unit fills it. */
type Column<Unit> = readonly [width: number, header: string, cell: (unit: Unit) => string];

const unitColumns: readonly Column<RankedUnit>[] = [
  [28, '单位', ({ label }) => label],
  [12, '计入任务', ({ summary }) => String(countedDuties(summary))],
  [15, '目标时限内', (unit) => percentage(targetShare(unit))],
  [15, '最后时限内', (unit) => percentage(limitShare(unit))],
  [14, '超期', ({ faults }) => String(faults)],
  [16, '中位用时', ({ medianDelaySeconds }) => (medianDelaySeconds === null ? '—' : duration(medianDelaySeconds))],
];

/** 分单位情况. */
export function unitTable(units: readonly RankedUnit[]): Table {
  return tableOf(unitColumns, units);
}

/** A list for praise or criticism, with places. */
export function placeTable(places: readonly RankedPlace[], share: string): Table {
  return tableOf<RankedPlace>(
    [
      [12, '名次', ({ place }) => String(place)],
      [40, '单位', ({ label }) => label],
      [16, '计入任务', ({ summary }) => String(countedDuties(summary))],
      [16, share, (place) => percentage(place.share)],
      [16, '超期', ({ faults }) => String(faults)],
    ],
    places,
  );
}

function tableOf<Unit>(columns: readonly Column<Unit>[], units: readonly Unit[]): Table {
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(([width, header]) => cell(width, header, fonts.heading)),
  });
  const rows = units.map(
    (unit) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(([width, , text]) => cell(width, text(unit), fonts.body)),
      }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
}

function cell(width: number, text: string, font: (typeof fonts)['heading' | 'body']): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(cellText(text), font, sizes.table)] })],
  });
}
