/** One paragraph of an official text, by its role in the layout. */
export interface TextBlock {
  readonly role: 'chapter' | 'heading' | 'article' | 'paragraph' | 'marker';
  readonly text: string;
  /** Of an article: 第三条, set apart from its words. */
  readonly lead?: string;
}

const chapter = /^第[零一二三四五六七八九十百]+[编章节]\s*\S{0,30}$/;
const heading = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。；]{1,40}$/;
const article = /^(第[零一二三四五六七八九十百千]+条)[\s　]*(.*)$/s;
const marker = /^[（(]此件[^）)]{2,12}[）)]$/;

/** The paragraphs of a plain text, in order, as official papers set them. */
export function textBlocks(text: string): readonly TextBlock[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOf);
}

function blockOf(text: string): TextBlock {
  if (chapter.test(text)) return { role: 'chapter', text };
  if (marker.test(text)) return { role: 'marker', text };
  if (heading.test(text)) return { role: 'heading', text };
  const [, lead, words] = article.exec(text) ?? [];
  if (lead !== undefined && words !== undefined) return { role: 'article', lead, text: words };
  return { role: 'paragraph', text };
}
