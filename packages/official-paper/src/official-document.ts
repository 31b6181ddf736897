import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { fonts, page, run, sizes } from './official-style.ts';
import { writableText } from './writable-text.ts';

/** What a file says about itself. */
export interface AboutDocument {
  readonly title: string;
  readonly creator: string;
  readonly description: string;
}

/** A Word document on the official grid of 22 lines, with page numbers between dashes. */
export async function writeOfficialDocument(
  { title, creator, description }: AboutDocument,
  children: readonly FileChild[],
): Promise<Buffer> {
  const document = new Document({
    title: writableText(title),
    creator: writableText(creator),
    description: writableText(description),
    sections: [
      {
        properties: { page, grid: { type: DocumentGridType.LINES, linePitch: 579 } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...children],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      run('— ', fonts.number, sizes.page),
      new TextRun({ children: [PageNumber.CURRENT], size: sizes.page, font: fonts.number }),
      run(' —', fonts.number, sizes.page),
    ],
  });
}
