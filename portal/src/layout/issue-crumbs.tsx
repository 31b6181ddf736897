import type { ReactElement } from 'react';
import type { IssuePlaceFragment } from '../generated/graphql.ts';

export interface IssueCrumbsProps {
  readonly issue: IssuePlaceFragment;
  /** Whether the page is below the issue rather than the issue itself. */
  readonly isBelow?: boolean;
}

/** The way back up: gazettes › gazette › year › issue. */
export function IssueCrumbs({ issue, isBelow = false }: IssueCrumbsProps): ReactElement {
  const { id, year, label, gazette } = issue;
  return (
    <nav className="crumbs" aria-label="位置 You are here">
      <a href="/gazettes">政府公报</a> › <a href={`/gazettes/${gazette.id}`}>{gazette.name}</a> ›{' '}
      <a href={`/gazettes/${gazette.id}?year=${year}`}>{year}年</a> ›{' '}
      {isBelow ? <a href={`/gazette-issues/${id}`}>{label}</a> : label}
    </nav>
  );
}
