import { formatMinute } from '../../../layout/moments.tsx';

export interface Tagged {
  readonly title: string;
  /** The agency whose text it is. */
  readonly source: string;
}

/** The tags an article page of a government site carries (国办发〔2017〕47号), as they go into its head. @param now when it is posted */
export function pageTags({ title, source }: Tagged, now: Date): string {
  const tags = { ArticleTitle: title, PubDate: formatMinute(now.toISOString()), ContentSource: source };
  return Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
