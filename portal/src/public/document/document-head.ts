import type { DocumentPartsFragment, LegalForce, ReleasePageQuery } from '../../generated/graphql.ts';
import type { Head } from '../../layout/head.tsx';
import { kindWords } from '../../layout/domain-words.ts';
import { formatMinute } from '../../layout/moments.tsx';
import { openingOf } from '../../text/plain-text.ts';

type ReleaseShown = NonNullable<ReleasePageQuery['release']>;

/** Page tags of an article and schema.org of a document, or of the release that carries it. */
export function documentHead(document: DocumentPartsFragment, release: ReleaseShown | null): Head {
  const { title, kind, keywords, topics, publishedOn, issuers } = document;
  const source = release?.origin.name ?? issuers[0]?.name ?? null;
  const words = [...keywords, ...topics];
  const opening = openingOf(document.body ?? '');
  return {
    title: release?.title ?? title,
    description: opening === '' ? `${kindWords[kind].zh}：${title}` : opening,
    tags: [
      ['ColumnName', release?.column ?? kindWords[kind].zh],
      ['ColumnType', kindWords[kind].zh],
      ['ArticleTitle', release?.title ?? title],
      ['PubDate', release === null ? publishedOn : formatMinute(release.publishedAt)],
      ['ContentSource', source],
      ['Keywords', words.join(',')],
      ['Url', release?.url ?? document.sourceUrl],
    ],
    jsonLd: jsonLdOf(document, release),
    scripts: ['copy-text.js'],
  };
}

const legalKinds: ReadonlySet<string> = new Set(['RULE', 'NORMATIVE', 'POLICY', 'DECISION']);

/** 有效性 as schema.org has it; it has no word for a force nobody stated. */
const forces: Readonly<Record<LegalForce, string | undefined>> = {
  IN_FORCE: 'https://schema.org/InForce',
  PARTIALLY_IN_FORCE: 'https://schema.org/PartiallyInForce',
  EXPIRED: 'https://schema.org/NotInForce',
  REPEALED: 'https://schema.org/NotInForce',
  UNKNOWN: undefined,
};

function jsonLdOf(document: DocumentPartsFragment, release: ReleaseShown | null): object {
  const isLegal = legalKinds.has(document.kind);
  const published = release?.publishedAt ?? document.publishedOn ?? undefined;
  const publisher = release?.origin.name ?? document.issuers[0]?.name;
  return {
    '@type': isLegal ? 'Legislation' : 'Article',
    name: document.title,
    headline: document.title,
    inLanguage: 'zh-CN',
    datePublished: published,
    keywords: document.keywords.join(',') || undefined,
    url: document.sourceUrl ?? undefined,
    publisher: publisher === undefined ? undefined : { '@type': 'GovernmentOrganization', name: publisher },
    ...(isLegal && {
      legislationIdentifier: document.documentNumber ?? undefined,
      legislationDate: document.writtenOn ?? undefined,
      legislationDateVersion: document.issuedOn ?? undefined,
      legislationLegalForce: forces[document.legalForce],
      legislationPassedBy: document.issuers.map(({ name }) => ({ '@type': 'GovernmentOrganization', name })),
    }),
  };
}
