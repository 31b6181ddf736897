import type { ReleaseScope } from './release-gate.ts';

/** What happens to a new article of a portal: released at once, or shown to a publisher first. */
export const PortalTrust = { AUTOMATIC: 'AUTOMATIC', DRAFT: 'DRAFT' } as const;
export type PortalTrust = keyof typeof PortalTrust;

/**
 * How an origin portal is read: data, written by whoever registers it (A13). docs/intake.md explains each field,
 * `portal-rules.schema.ts` says what is allowed.
 */
export interface PortalRules {
  readonly sourceId: string;
  readonly name: string;
  /** Other spellings of its name: “中国·澜平” also stands as 中国•澜平 and 中国澜平. */
  readonly aliases: readonly string[];
  /** The agency it speaks for: its `sourceId`, or its full name. */
  readonly agency: string;
  /** Exactly these, with a port where it is no usual one; what stands on them counts as published by a government. */
  readonly hosts: readonly string[];
  readonly release: PortalTrust;
  /** Where its releases go, and whom they concern. */
  readonly column: string;
  readonly scope: ReleaseScope;
  readonly systems: readonly string[];
  readonly divisionCode?: string;
  /** Between two looks at a list. */
  readonly everySeconds: number;
  /** Between two requests to one of its hosts. */
  readonly secondsBetweenRequests: number;
  /** Whether its robots.txt is heeded. */
  readonly robots: boolean;
  /** Beijing time; it is left alone then. `from` after `to` goes over midnight. */
  readonly quietHours?: { readonly from: string; readonly to: string };
  /** Between the first look at an article and the second; later ones lie further apart. */
  readonly recheckMinutes: number;
  readonly enabled: boolean;
  readonly lists: readonly ListRules[];
  readonly article: ArticleRules;
}

/** One list page or feed. */
export type ListRules = HtmlListRules | JsonListRules | FeedRules;

interface ListAddress {
  readonly url: string;
  /** Of the addresses it lists, only those whose path begins with one of these; all when empty. */
  readonly only: readonly string[];
}

/** A page: CSS selectors, `a` for a text, `a@href` for an attribute. */
export interface HtmlListRules extends ListAddress {
  readonly kind: 'HTML';
  readonly item: string;
  readonly link: string;
  /** Left out: the text of the link. */
  readonly title?: string;
  readonly date?: string;
}

/** A JSON document: dotted paths, `searchVO.listVO`; `*` stands for every member. */
export interface JsonListRules extends ListAddress {
  readonly kind: 'JSON';
  /** The path to the list; empty where the document is the list. */
  readonly items: string;
  /** Within an item. */
  readonly link: string;
  readonly title: string;
  readonly date?: string;
}

/** RSS, RDF, Atom or JSON Feed; it says of itself which. */
export interface FeedRules extends ListAddress {
  readonly kind: 'FEED';
}

/** Where an article page has what; each a CSS selector, the first of several that finds something. */
export interface ArticleRules {
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly date: readonly string[];
  /** 来源. */
  readonly source: readonly string[];
  /** 发文字号. */
  readonly number: readonly string[];
  /** Links to attachments; every one counts. */
  readonly attachments: readonly string[];
  /** What is no part of the text, though it stands in the body. */
  readonly remove: readonly string[];
}

/** A page is read as any government page is. */
export const noArticleRules: ArticleRules = {
  ...{ title: [], body: [], date: [], source: [], number: [], attachments: [], remove: [] },
};
