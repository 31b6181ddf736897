import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Desk } from '../desk.ts';

export interface NavigationProps {
  readonly desks: readonly Desk[];
  /** On phones, where it stands above the page only when asked for. */
  readonly isOpen: boolean;
  readonly onLeave: () => void;
}

/** The desks of a person and the pages of each. */
export function Navigation({ desks, isOpen, onLeave }: NavigationProps): ReactElement {
  const [path] = useLocation();
  const addresses = desks.flatMap((desk) => desk.pages.map((page) => desk.path + page.path));
  const current = addresses.filter((address) => isWithin(path, address)).toSorted((a, b) => b.length - a.length)[0];
  return (
    <nav id="navigation" className="shell-navigation" data-open={isOpen} aria-label="工作台 Desks">
      <Link href="/desk" onClick={onLeave} aria-current={path === '/desk' ? 'page' : undefined}>
        <Bilingual zh="总览" en="Overview" />
      </Link>
      {desks.map((desk) => (
        <section key={desk.path} aria-label={`${desk.name.zh} ${desk.name.en}`}>
          <h2>
            <Bilingual {...desk.name} />
          </h2>
          <ul>
            {desk.pages
              .filter(({ isWithin: isInner }) => isInner !== true)
              .map((page) => (
                <li key={page.path}>
                  <Link
                    href={desk.path + page.path}
                    onClick={onLeave}
                    aria-current={current === desk.path + page.path ? 'page' : undefined}
                  >
                    <Bilingual {...page.name} />
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function isWithin(path: string, address: string): boolean {
  return path === address || path.startsWith(`${address}/`);
}
