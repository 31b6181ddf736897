import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { PublishDocument, type PublishReleaseInput } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { serverClock } from '../../parts/server-clock.ts';
import { releaseAddress } from '../addresses.ts';

export interface PublishNowProps {
  readonly input: Omit<PublishReleaseInput, 'idempotencyKey'>;
  /** How many channels will owe a copy. */
  readonly total: number;
}

/** Lets it go, after a second look; then leads to where it spreads. */
export function PublishNow({ input, total }: PublishNowProps): ReactElement {
  const { modal, message } = App.useApp();
  const [, goTo] = useLocation();
  const { run, isRunning, outcome } = useChange(PublishDocument);
  const isPlanned = typeof input.publishedAt === 'string' && Date.parse(input.publishedAt) > serverClock.now();
  const act = isPlanned ? { zh: '预定发布', en: 'Plan it' } : { zh: '确认发布', en: 'Release' };

  async function publish(): Promise<void> {
    const became = await run(input);
    if (became.kind !== 'done') return;
    message.success(isPlanned ? '已预定。 Planned.' : '已发布。 Released.');
    goTo(releaseAddress(became.value.id));
  }

  function confirm(): void {
    modal.confirm({
      title: isPlanned ? '预定这次发布？' : '现在发布？',
      content: `发到“${input.column}”，${total} 个渠道将承担转载任务。发出后只能更正或撤回，不能删除。`,
      okText: `${act.zh} ${act.en}`,
      cancelText: '再看看 Not yet',
      onOk: publish,
    });
  }

  return (
    <>
      <OutcomeNotice outcome={outcome} />
      <Button type="primary" loading={isRunning} onClick={confirm}>
        <Bilingual {...act} />
      </Button>
    </>
  );
}
