import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { DismissDraftDocument, ReleaseDraftDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { ChangeDialog } from '../../parts/change-dialog.tsx';
import { ReasonItem } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { documentAddress } from '../addresses.ts';
import type { Draft } from './draft.ts';

/** Releases an article where its portal says it goes, dismisses it with a reason, or leads to its document to mend it first. */
export function DecideDraft({ draft: { id, document, portal } }: { readonly draft: Draft }): ReactElement {
  const { modal, message } = App.useApp();
  const release = useChange(ReleaseDraftDocument);
  const dismiss = useChange(DismissDraftDocument);

  async function releaseIt(): Promise<void> {
    const became = await release.run({ draftId: id });
    if (became.kind === 'done') message.success('已发布。 Released.');
  }

  function confirm(): void {
    modal.confirm({
      title: '发布这篇文章？',
      content: `发到门户登记的栏目${portal === null ? '' : `“${portal.column}”`}，按登记的范围。`,
      okText: '发布 Release',
      cancelText: '再看看 Not yet',
      onOk: releaseIt,
    });
  }

  return (
    <>
      <div className="page-actions">
        <Button type="primary" onClick={confirm} loading={release.isRunning}>
          <Bilingual zh="发布" en="Release" />
        </Button>
        <ChangeDialog<{ readonly reason: string }>
          name={{ zh: '不予发布', en: 'Dismiss' }}
          done="已处理。 Dismissed."
          submit={({ reason }) => dismiss.run({ draftId: id, reason })}
        >
          <ReasonItem label={{ zh: '理由', en: 'Reason' }} />
        </ChangeDialog>
        {document === null ? null : (
          <Link href={`${documentAddress(document.id)}/edit`} asChild>
            <Button>
              <Bilingual zh="编辑" en="Edit" />
            </Button>
          </Link>
        )}
      </div>
      <OutcomeNotice outcome={release.outcome} />
    </>
  );
}
