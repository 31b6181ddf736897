import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';

export interface Crumb {
  readonly path: string;
  readonly name: Words;
}

export interface PageHeadProps {
  readonly title: Words;
  /** The pages above this one, the uppermost first. */
  readonly above?: readonly Crumb[];
  /** What can be done with the whole page. */
  readonly actions?: ReactNode;
}

/** Whether the person came here from another page of the desks, rather than by an address. */
let hasMoved = false;

/** The way to a page, its title, and what can be done with it. Who comes from another page is led here. */
export function PageHead({ title, above = [], actions }: PageHeadProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved) heading.current?.focus();
    hasMoved = true;
  }, []);
  useEffect(() => {
    document.title = `${title.zh} · 工作台`;
  }, [title.zh]);
  return (
    <header className="page-head">
      {above.length === 0 ? null : (
        <nav aria-label="位置 Breadcrumbs" className="crumbs">
          <ol>
            {above.map(({ path, name }) => (
              <li key={path}>
                <Link href={path}>
                  <Bilingual {...name} />
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-title">
        <h1 ref={heading} tabIndex={-1}>
          <Bilingual {...title} />
        </h1>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
    </header>
  );
}
