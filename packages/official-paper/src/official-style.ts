import {
  AlignmentType,
  convertMillimetersToTwip,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';

/** 党政机关公文格式 (GB/T 9704-2012): fonts, sizes in half points, measures in twentieths of a point. */
export const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  body: '仿宋_GB2312',
  number: '宋体',
} as const;
export const sizes = { mark: 60, title: 44, body: 32, page: 28, table: 24 } as const;

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; 22 lines of 28 characters. */
export const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(25),
  },
} as const;
export const red = 'C00000';

const lineOf22 = 579;
const twoCharacters = 640;

type Font = (typeof fonts)[keyof typeof fonts];

/** Chinese in its font, figures and letters in the one official papers use for them. */
export function run(text: string, font: Font, size: number, more: { readonly color?: string } = {}): TextRun {
  const latin = 'Times New Roman';
  return new TextRun({ text, size, font: { eastAsia: font, ascii: latin, hAnsi: latin, cs: latin }, ...more });
}

/** A paragraph on the grid of 22 lines. */
export function line(children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: lineOf22, lineRule: LineRuleType.EXACT },
    ...more,
    children: [...children],
  });
}

/** 正文: begins two characters in. */
export function body(text: string): Paragraph {
  return line([run(text, fonts.body, sizes.body)], {
    indent: { firstLine: twoCharacters },
    alignment: AlignmentType.BOTH,
  });
}

/** 一级标题: 一、… */
export function heading(text: string): Paragraph {
  return line([run(text, fonts.heading, sizes.body)], { indent: { firstLine: twoCharacters }, keepNext: true });
}
