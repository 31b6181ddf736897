import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { DismissDraftDocument, ReleaseDraftDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { type Outcome, useChange } from '../../graph/use-change.ts';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { documentAddress } from '../addresses.ts';
import type { Draft } from './draft.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Releases an article where its portal says it goes, dismisses it with a reason, or leads to its document to mend it first. */
export function DecideDraft({ draft: { id, document, portal } }: { readonly draft: Draft }): ReactElement {
  const { modal, message } = App.useApp();
  const release = useChange(ReleaseDraftDocument);
  const dismiss = useChange(DismissDraftDocument);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);

  async function decided(asked: Promise<Outcome<unknown>>, done: string): Promise<void> {
    const became = await asked;
    setOutcome(became);
    setAsking(false);
    if (became.kind === 'done') message.success(done);
  }

  function confirm(): void {
    modal.confirm({
      title: '发布这篇文章？',
      content: `发到门户登记的栏目${portal === null ? '' : `“${portal.column}”`}，按登记的范围。`,
      okText: '发布 Release',
      cancelText: '再看看 Not yet',
      onOk: () => decided(release.run({ draftId: id }), '已发布。 Released.'),
    });
  }

  return (
    <>
      <div className="page-actions">
        <Button type="primary" onClick={confirm} loading={release.isRunning}>
          <Bilingual zh="发布" en="Release" />
        </Button>
        <Button onClick={() => setAsking(true)}>
          <Bilingual zh="不予发布" en="Dismiss" />
        </Button>
        {document === null ? null : (
          <Link href={`${documentAddress(document.id)}/edit`} asChild>
            <Button>
              <Bilingual zh="编辑" en="Edit" />
            </Button>
          </Link>
        )}
      </div>
      <OutcomeNotice outcome={outcome} />
      <ReasonDialog
        title={{ zh: '不予发布', en: 'Dismiss' }}
        isOpen={isAsking}
        isRunning={dismiss.isRunning}
        onClose={() => setAsking(false)}
        onSay={(reason) => void decided(dismiss.run({ draftId: id, reason }), '已处理。 Dismissed.')}
      />
    </>
  );
}
