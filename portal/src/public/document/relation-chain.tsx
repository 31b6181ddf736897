import type { ReactElement } from 'react';
import type { AdministrativeLevel, DocumentPartsFragment, RelationKind } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { levelWords, relationWords } from '../../layout/domain-words.ts';

/** A document of the chain, or what is known of one that is not here. */
interface Link {
  readonly id: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly level: AdministrativeLevel | null;
  /** How this one relates to the one above it. */
  readonly kind: RelationKind | null;
}

interface Related {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuers: readonly { readonly level: AdministrativeLevel }[];
  readonly relations?: readonly Relation[];
}

interface Relation {
  readonly kind: RelationKind;
  readonly targetNumber: string | null;
  readonly targetTitle: string | null;
  readonly document: Related | null;
}

/** By which a paper comes down from level to level. */
const handsDown: readonly RelationKind[] = ['FORWARDS', 'IMPLEMENTS', 'ISSUES'];

/** 国办 → 省 → 市 → 县: the papers that this one forwards or carries out, the highest first. */
export function RelationChain({ document }: { readonly document: DocumentPartsFragment }): ReactElement | null {
  const chain = chainOf(document);
  if (chain.length < 2) return null;
  return (
    <section>
      <h2>
        <Bilingual zh="承接链" en="Chain of papers" />
      </h2>
      <ol className="chain">
        {chain.map(({ id, title, documentNumber, level, kind }) => (
          <li key={id ?? title} aria-current={id === document.id ? 'true' : undefined}>
            <span className="chain-level">{level === null ? '　' : levelWords[level].zh}</span>
            <span>
              {kind === null ? null : <span className="tag">{relationWords[kind].zh}</span>}
              {id === null || id === document.id ? title : <a href={`/documents/${id}`}>{title}</a>}
              {documentNumber === null ? null : <span className="line-facts">{documentNumber}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function chainOf(document: Related): readonly Link[] {
  const up = upwards(document);
  const [lead] = document.issuers;
  const { id, title, documentNumber } = document;
  const own: Link = { id, title, documentNumber, level: lead?.level ?? null, kind: up?.kind ?? null };
  if (up === undefined) return [own];
  if (up.document !== null) return [...chainOf(up.document), own];
  const named = up.targetTitle ?? up.targetNumber;
  if (named === null) return [own];
  return [{ id: null, title: named, documentNumber: up.targetNumber, level: null, kind: null }, own];
}

function upwards({ relations = [] }: Related): Relation | undefined {
  return handsDown
    .flatMap((kind) => relations.filter((relation) => relation.kind === kind))
    .toSorted((a, b) => Number(b.document !== null) - Number(a.document !== null))[0];
}
