import type { ReactElement } from 'react';
import type { WaitingChangeFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';

/** What a text says otherwise than the one that is out: the lines that are gone, and the new ones. */
export function ChangeLines({ change }: { readonly change: WaitingChangeFragment }): ReactElement {
  const { titleBefore, titleAfter, lines, attachments, isCut } = change;
  const title = [
    { kind: 'REMOVED', text: titleBefore },
    { kind: 'ADDED', text: titleAfter },
  ].flatMap(({ kind, text }) => (text === null ? [] : [{ kind, text }]));
  return (
    <>
      <ul className="change" aria-label="差别 Differences">
        {[...title, ...lines, ...attachments].map(({ kind, text }, place) => (
          // The list never changes under a reader: its place is its name.
          <li key={place}>
            {kind === 'REMOVED' ? (
              <del>
                <span className="difference-role">删 −</span>
                {text}
              </del>
            ) : (
              <ins>
                <span className="difference-role">增 +</span>
                {text}
              </ins>
            )}
          </li>
        ))}
      </ul>
      {isCut ? (
        <p className="soft">
          <Bilingual zh="更改多于所示。" en="More changed than is shown." />
        </p>
      ) : null}
    </>
  );
}
