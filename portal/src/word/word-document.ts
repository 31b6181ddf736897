import { writeOfficialDocument } from '@dibao/official-paper/official-document';
import { body, fonts, heading, line, run, sizes } from '@dibao/official-paper/official-style';
import { writableText } from '@dibao/official-paper/writable-text';
import { AlignmentType, type Paragraph } from 'docx';
import type { FileAnswer } from '../server/file-answer.ts';
import { plainText } from '../text/plain-text.ts';
import { type TextBlock, textBlocks } from '../text/text-blocks.ts';

/** A text to be written as a Word document. */
export interface Paper {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  /** Plain, or in HTML of unknown hands. */
  readonly text: string;
  /** Where it was published: the last line. */
  readonly source: string;
}

/** 保存为 Word (C06): the text as official papers are set, GB/T 9704-2012; Word and WPS open it alike. */
export async function wordFile(paper: Paper): Promise<FileAnswer> {
  const { title, issuers, source } = paper;
  const about = { title, creator: issuers.join('、'), description: source };
  return {
    name: `${title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 80)}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: await writeOfficialDocument(about, paragraphs(paper)),
  };
}

function paragraphs({ title, documentNumber, text, source }: Paper): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } } as const;
  return [
    line([run(writableText(title), fonts.title, sizes.title)], centred),
    ...(documentNumber === null ? [] : [line([run(writableText(documentNumber), fonts.body, sizes.body)], centred)]),
    ...textBlocks(writableText(plainText(text))).map(paragraphOf),
    line([]),
    line([run(writableText(`来源：${source}`), fonts.body, sizes.page)]),
  ];
}

function paragraphOf({ role, text, lead }: TextBlock): Paragraph {
  switch (role) {
    case 'addressee':
      return line([run(text, fonts.body, sizes.body)]);
    case 'chapter':
      return line([run(text, fonts.heading, sizes.body)], { alignment: AlignmentType.CENTER, keepNext: true });
    case 'heading':
      return heading(text);
    case 'article':
      return body(`${lead}　${text}`);
    case 'signature':
      return line([run(text, fonts.body, sizes.body)], { alignment: AlignmentType.RIGHT, indent: { right: 1_280 } });
    case 'marker':
    case 'paragraph':
      return body(text);
  }
}
