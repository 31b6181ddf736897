import { narrowCharacter } from '../narrow-character.ts';
import { attributeOf, elementsOf, type PageElement } from './element.ts';

/** The page tags of government sites (网页标签, 国办发〔2017〕47号), each with the first value that is not empty. */
export type PageTags = Readonly<Record<PageTagName, string | null>>;

const names = {
  siteName: ['sitename'],
  siteDomain: ['sitedomain'],
  siteIdCode: ['siteidcode', 'siteid'],
  columnName: ['columnname'],
  columnDescription: ['columndescription'],
  columnKeywords: ['columnkeywords', 'columnkeyword'],
  columnType: ['columntype'],
  articleTitle: ['articletitle'],
  pubDate: ['pubdate', 'publishdate', 'publdate', 'pubtime', 'publishtime'],
  contentSource: ['contentsource', 'source'],
  keywords: ['keywords', 'keyword'],
  description: ['description'],
  author: ['author'],
  url: ['url'],
} as const;

export type PageTagName = keyof typeof names;

/** Every meta element of a page by its name, wherever it stands and however it is written. */
export type MetaValues = ReadonlyMap<string, readonly string[]>;

/**
 * Collects meta elements: `name`, `property` or `itemprop`, in any case, width and order of attributes, with separators and
 * spaces dropped (`Pub_Date`, `ＰubDate`), in head or body. `og:` and `article:` keep their prefix.
 */
export function metaValuesOf(root: PageElement): MetaValues {
  const values = new Map<string, string[]>();
  for (const meta of elementsOf(root)) {
    if (meta.name !== 'meta') continue;
    const content = (
      attributeOf(meta, 'content') ||
      attributeOf(meta, 'contents') ||
      attributeOf(meta, 'value')
    ).trim();
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = plainName(attributeOf(meta, attribute));
      if (name === '' || content === '') continue;
      values.set(name, [...(values.get(name) ?? []), content].slice(0, 8));
    }
  }
  return values;
}

/** The official tags among the meta elements. */
export function pageTagsOf(values: MetaValues): PageTags {
  const entries = Object.entries(names).map(([tag, spellings]) => [tag, firstOf(values, spellings)]);
  return Object.fromEntries(entries) as PageTags;
}

/** The first value under any of the names. */
export function firstOf(values: MetaValues, spellings: readonly string[]): string | null {
  return spellings.map((name) => values.get(name)?.[0]).find((value) => value !== undefined) ?? null;
}

function plainName(name: string): string {
  return Array.from(name.slice(0, 100), narrowCharacter)
    .join('')
    .toLowerCase()
    .replace(/[\s_.\u200b\ufeff-]+/g, '');
}
