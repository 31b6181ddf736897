import type { ReactElement } from 'react';
import {
  DocumentListDocument,
  type DocumentKind,
  type DocumentListQuery,
  type LegalForce,
} from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { DocumentLines } from '../../layout/document-list.tsx';
import { forceWords, kindWords } from '../../layout/domain-words.ts';
import { Paging } from '../../layout/paging.tsx';
import type { Words } from '../../layout/words.ts';
import type { PublicPage } from '../../server/page.ts';

/** 文件库: every public document, found by title or number, kind and legal force. */
export const documentsPage: PublicPage = {
  path: '/documents',
  async answer({ url, ask }) {
    const asked = readAsked(url);
    const { data } = await ask(DocumentListDocument, {
      filter: {
        text: asked.text === '' ? null : asked.text,
        kinds: asked.kind === null ? null : [asked.kind],
        legalForces: asked.force === null ? null : [asked.force],
      },
      after: url.searchParams.get('after'),
    });
    return {
      head: {
        title: '文件库',
        description: '主动公开的政府文件，按标题、文号、种类和有效性查找。',
        tags: [
          ['ColumnName', '文件库'],
          ['ColumnDescription', '主动公开的政府文件目录'],
          ['ColumnKeywords', '政府文件,规范性文件,政策'],
          ['ColumnType', '政策文件'],
        ],
        isIndexed: url.search === '',
      },
      content: <Documents url={url} asked={asked} list={data.policyDocuments} />,
    };
  },
};

interface Asked {
  readonly text: string;
  readonly kind: DocumentKind | null;
  readonly force: LegalForce | null;
}

function readAsked({ searchParams }: URL): Asked {
  return {
    text: (searchParams.get('q') ?? '').trim().slice(0, 200),
    kind: oneOf(kindWords, searchParams.get('kind')),
    force: oneOf(forceWords, searchParams.get('force')),
  };
}

function oneOf<Key extends string>(known: Readonly<Record<Key, unknown>>, asked: string | null): Key | null {
  return asked !== null && Object.hasOwn(known, asked) ? (asked as Key) : null;
}

interface DocumentsProps {
  readonly url: URL;
  readonly asked: Asked;
  readonly list: DocumentListQuery['policyDocuments'];
}

function Documents({ url, asked, list }: DocumentsProps): ReactElement {
  const documents = list.edges.map(({ node }) => node);
  return (
    <>
      <h1>
        <Bilingual zh="文件库" en="Documents" />
      </h1>
      <form className="filters" action="/documents">
        <label>
          <Bilingual zh="标题或文号" en="Title or number" />
          <input name="q" type="search" defaultValue={asked.text} maxLength={200} />
        </label>
        <Choice name="kind" zh="种类" en="Kind" words={kindWords} chosen={asked.kind} />
        <Choice name="force" zh="有效性" en="Legal force" words={forceWords} chosen={asked.force} />
        <button>
          <Bilingual zh="查找" en="Find" />
        </button>
      </form>
      {documents.length === 0 ? (
        <p className="empty">
          <Bilingual zh="没有符合条件的公开文件。" en="No public document matches." />
        </p>
      ) : (
        <DocumentLines documents={documents} />
      )}
      <Paging url={url} next={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null} />
    </>
  );
}

interface ChoiceProps extends Words {
  readonly name: string;
  readonly words: Readonly<Record<string, Words>>;
  readonly chosen: string | null;
}

function Choice({ name, zh, en, words, chosen }: ChoiceProps): ReactElement {
  return (
    <label>
      <Bilingual zh={zh} en={en} />
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">全部 All</option>
        {Object.entries(words).map(([value, option]) => (
          <option key={value} value={value}>
            {option.zh}
          </option>
        ))}
      </select>
    </label>
  );
}
