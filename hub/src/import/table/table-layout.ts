/** A column of a table people fill in: its header, and the field of the record it becomes. */
export interface TableColumn {
  readonly field: string;
  readonly header: string;
  /** Other headers it is found under. */
  readonly also?: readonly string[];
  readonly isRequired?: boolean;
  /** What people write, and the value it stands for; offered as a drop-down. */
  readonly words?: Readonly<Record<string, string>>;
  /** A day, in whatever form spreadsheets keep it. */
  readonly isDay?: boolean;
  /** In the sample row of the template. */
  readonly sample: string;
  /** What to write, for the page of explanations; where the header does not say it. */
  readonly help?: string;
}

/** A table of one kind of record. */
export interface TableLayout {
  /** The name of its sheet in the template. */
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** Completes a record: an id where the table has none. */
  readonly complete?: (record: Readonly<Record<string, string>>) => Record<string, string>;
}

/** Columns that number or remark; they are no part of a record. */
const besides = new Set(['序号', '备注', '说明']);

/** Where the columns of a layout stand in a table, and which headers nothing is known of. */
export interface TableHeader {
  readonly layout: TableLayout;
  readonly columns: ReadonlyMap<number, TableColumn>;
  readonly unknown: readonly string[];
}

/** Reads a row as the header of one of the layouts; null where it lacks something they require. */
export function readHeader(texts: ReadonlyMap<number, string>, layouts: readonly TableLayout[]): TableHeader | null {
  const headers = layouts
    .map((layout) => matchHeader(texts, layout))
    .filter((header) => header !== null)
    .toSorted((a, b) => b.columns.size - a.columns.size);
  return headers[0] ?? null;
}

function matchHeader(texts: ReadonlyMap<number, string>, layout: TableLayout): TableHeader | null {
  const columns = new Map<number, TableColumn>();
  const unknown: string[] = [];
  for (const [place, text] of texts) {
    const header = plainHeader(text);
    const column = layout.columns.find(
      ({ header: own, also = [], field }) => own === header || also.includes(header) || field === header,
    );
    if (column !== undefined && ![...columns.values()].includes(column)) columns.set(place, column);
    else if (!besides.has(header)) unknown.push(text);
  }
  const found = new Set(columns.values());
  return layout.columns.every((column) => column.isRequired !== true || found.has(column))
    ? { layout, columns, unknown }
    : null;
}

/** `网址*`, `网址（必填）` and `网 址` are one header. */
function plainHeader(text: string): string {
  return text.replaceAll(/[（(][^）)]*[）)]|[*＊\s:：]/g, '');
}
