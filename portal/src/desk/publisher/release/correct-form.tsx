import { App, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { CorrectDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { ReasonItem } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { documentAddress } from '../addresses.ts';
import { ChangeLines } from '../change-lines.tsx';
import { GateIssues } from '../gate-issues.tsx';
import { Mended } from '../document/mended.tsx';
import { releaseStage } from '../release-mark.ts';
import type { ReleaseOfPublisher } from './release-of-publisher.ts';

interface Correction {
  readonly reason: string;
  readonly title?: string;
}

/** Releases the edition that waits, with its difference in sight; without one, at least another title. */
export function CorrectForm({ release }: { readonly release: ReleaseOfPublisher }): ReactElement | null {
  const { modal, message } = App.useApp();
  const [form] = Form.useForm<Correction>();
  const { run, isRunning, outcome } = useChange(CorrectDocument);
  const preparation = release.document?.preparation ?? null;
  if (preparation === null || releaseStage(release) !== 'RELEASED') return null;
  const { change } = preparation;

  async function correct({ reason, title = '' }: Correction): Promise<void> {
    const became = await run({ releaseId: release.id, reason, title: title.trim() || null });
    if (became.kind !== 'done') return;
    form.resetFields();
    message.success('已更正发布。 Corrected.');
  }

  function confirm(said: Correction): void {
    modal.confirm({
      title: '更正发布？',
      content: '有副本的渠道都会收到更换任务。 Whoever has a copy will owe the new edition.',
      okText: '更正 Correct',
      cancelText: '再看看 Not yet',
      onOk: () => correct(said),
    });
  }

  return (
    <Mended id="correct">
      <Panel title={{ zh: '更正', en: 'Correct' }}>
        {change === null ? (
          <p>
            <Bilingual
              zh="正文没有待发布的新版本。要改正文，先编辑文件；只改标题，填在下面。"
              en="No edition waits. To change the text, edit the document first; a title alone goes below."
            />{' '}
            {release.document === null ? null : (
              <Link href={`${documentAddress(release.document.id)}/edit`}>
                <Bilingual zh="编辑文件" en="Edit" />
              </Link>
            )}
          </p>
        ) : (
          <ChangeLines change={change} />
        )}
        {preparation.missing.length === 0 ? null : <GateIssues issues={preparation.missing} />}
        <Form<Correction> name="correct-form" form={form} layout="vertical" requiredMark={false} onFinish={confirm}>
          <ReasonItem label={{ zh: '更正的理由（随事件送达各方）', en: 'Reason; every follower gets it' }} />
          <Form.Item
            name="title"
            label={<Bilingual zh="新标题（不改可不填）" en="Another title, optional" />}
            rules={change === null ? [{ required: true, message: '没有新版本，只能改标题 A title is needed' }] : []}
          >
            <Input maxLength={1_000} />
          </Form.Item>
          <OutcomeNotice outcome={outcome} />
          <Button htmlType="submit" loading={isRunning}>
            <Bilingual zh="更正发布" en="Correct" />
          </Button>
        </Form>
      </Panel>
    </Mended>
  );
}
