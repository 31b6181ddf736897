import type { ReactElement } from 'react';
import { type AdministrativeLevel, HallListDocument, type HallListQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { levelWords } from '../../layout/domain-words.ts';
import type { PublicPage } from '../../server/page.ts';

const levels: readonly AdministrativeLevel[] = ['STATE', 'PROVINCE', 'CITY'];

/** 发布厅: the places that have one. */
export const hallListPage: PublicPage = {
  path: '/hall',
  async answer({ ask }) {
    const { data } = await ask(HallListDocument, {});
    return {
      head: {
        title: '政务发布厅',
        description: '各地政务新媒体的发布厅：同一件发布只显示一次。',
        tags: [
          ['ColumnName', '政务发布厅'],
          ['ColumnType', '政务新媒体'],
        ],
      },
      content: <HallList agencies={data.agencies} />,
    };
  },
};

function HallList({ agencies }: HallListQuery): ReactElement {
  const places = agencies.edges.map(({ node }) => node);
  return (
    <>
      <h1>
        <Bilingual zh="政务发布厅" en="Release halls" />
      </h1>
      {places.length === 0 ? (
        <p className="empty">
          <Bilingual zh="尚未登记政府。" en="No government is registered." />
        </p>
      ) : null}
      {levels.map((level) => {
        const there = places.filter((place) => place.level === level && place.divisionCode !== null);
        return there.length === 0 ? null : (
          <section key={level}>
            <h2>
              <Bilingual {...levelWords[level]} />
            </h2>
            <ul className="cards">
              {there.map(({ id, name, divisionCode }) => (
                <li key={id}>
                  <a href={`/hall/${divisionCode}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
