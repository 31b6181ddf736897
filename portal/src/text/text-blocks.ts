/** One paragraph of an official text, by its role in the layout. */
export interface TextBlock {
  readonly role: 'addressee' | 'chapter' | 'heading' | 'article' | 'paragraph' | 'signature' | 'marker';
  readonly text: string;
  /** Of an article: 第三条, set apart from its words. */
  readonly lead?: string;
}

const chapter = /^第[零一二三四五六七八九十百]+[编章节]\s*\S{0,30}$/;
const heading = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。；]{1,40}$/;
const article = /^(第[零一二三四五六七八九十百千]+条)[\s　]*(.*)$/s;
const marker = /^[（(]此件[^）)]{2,12}[）)]$/;

const day = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年\S{1,3}月\S{1,3}日$/;

/** The paragraphs of a plain text, in order, as official papers set them. */
export function textBlocks(text: string): readonly TextBlock[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const signed = lines.findLastIndex((line) => day.test(line));
  return lines.map((line, place) => {
    if (place === 0 && /[：:]$/.test(line)) return { role: 'addressee', text: line };
    if (place === signed || (place === signed - 1 && isName(line))) return { role: 'signature', text: line };
    return blockOf(line);
  });
}

/** Whether a line above a date is a name rather than the end of the text. */
function isName(line: string): boolean {
  return line.length <= 30 && !/[，。；：！？、）]$/.test(line);
}

function blockOf(text: string): TextBlock {
  if (chapter.test(text)) return { role: 'chapter', text };
  if (marker.test(text)) return { role: 'marker', text };
  if (heading.test(text)) return { role: 'heading', text };
  const [, lead, words] = article.exec(text) ?? [];
  if (lead !== undefined && words !== undefined) return { role: 'article', lead, text: words };
  return { role: 'paragraph', text };
}
