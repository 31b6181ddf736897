import type { ReactElement } from 'react';
import { GazetteListDocument, type GazetteLineFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { PublicPage } from '../../server/page.ts';

/** 政府公报: every gazette the archive holds. */
export const gazettesPage: PublicPage = {
  path: '/gazettes',
  async answer({ ask }) {
    const { data } = await ask(GazetteListDocument, {});
    return {
      head: {
        title: '政府公报',
        description: '政府公报馆藏：按年、期、目录和文章查阅，可检索全文。',
        tags: [
          ['ColumnName', '政府公报'],
          ['ColumnDescription', '政府公报馆藏，刊登的文本为标准文本'],
          ['ColumnKeywords', '政府公报,标准文本'],
          ['ColumnType', '政府公报'],
        ],
      },
      content: <Gazettes gazettes={data.gazettes} />,
    };
  },
};

function Gazettes({ gazettes }: { readonly gazettes: readonly GazetteLineFragment[] }): ReactElement {
  return (
    <>
      <h1>
        <Bilingual zh="政府公报" en="Government gazette" />
      </h1>
      {gazettes.length === 0 ? (
        <p className="empty">
          <Bilingual zh="尚未收入公报。" en="No gazette has been imported yet." />
        </p>
      ) : null}
      <ul className="lines">
        {gazettes.map(({ id, name, lang, issueCount, articleCount, yearFrom, yearTo }) => (
          <li key={id} lang={lang ?? undefined}>
            <a className="line-title" href={`/gazettes/${id}`}>
              《{name}》
            </a>
            <p className="line-facts">
              <span>
                {yearFrom}–{yearTo}
              </span>
              <span>已入藏 {issueCount} 期</span>
              <span>{articleCount} 篇</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
