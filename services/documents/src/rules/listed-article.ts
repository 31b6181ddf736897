/** An article as a list shows it. */
export interface ListedArticle {
  readonly address: string;
  readonly title: string;
  /** The day the list gives, in Beijing. */
  readonly day: string | null;
}

/** What was read from one list. */
export interface ListReading {
  readonly articles: readonly ListedArticle[];
  /** Items found before any was left out: none means that the layout is another one. */
  readonly items: number;
  /** Items without a usable link. */
  readonly withoutLink: number;
  /** Links that lead to other hosts, or beside the paths that count. */
  readonly elsewhere: number;
}

/** What a list yields when nobody keeps within bounds. */
export const mostArticles = 500;

/** An item as the form of its list gives it, before its link is judged. */
export interface RawItem {
  readonly link: string;
  readonly title: string;
  readonly time: string;
}
