import { App, Button, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ReportRepostDocument, type RepostMode } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { reportWords } from '../../words/report-words.ts';
import type { DutyOfSite } from './duty-of-site.ts';

interface Report {
  readonly url: string;
  readonly mode: RepostMode;
}

/** Tells the hub where the copy stands; what the hub then finds shows by itself. */
export function ReportForm({ duty }: { readonly duty: DutyOfSite }): ReactElement | null {
  const { message } = App.useApp();
  const { run, isRunning, outcome } = useChange(ReportRepostDocument);
  const { state, kind, release, channel, url } = duty;
  if (release === null || state === 'EXEMPT' || state === 'CANCELLED') return null;
  const words = reportWords[kind];
  const releaseId = release.id;

  async function report(told: Report): Promise<void> {
    const became = await run({ reports: [{ ...told, url: told.url.trim(), releaseId, channelId: channel.id }] });
    if (became.kind === 'done') message.success('已报告，中枢随即核验。 Reported; the hub looks at once.');
  }

  return (
    <Panel title={words.title}>
      <p>
        <Bilingual {...words.advice} />
      </p>
      <Form<Report>
        layout="vertical"
        requiredMark={false}
        initialValues={{ url: url ?? '', mode: 'REPOST' }}
        onFinish={(told) => void report(told)}
      >
        <Form.Item
          name="url"
          label={<Bilingual {...words.address} />}
          rules={[{ required: true, message: '请填写网址 An address is needed' }]}
        >
          <Input type="url" inputMode="url" placeholder="https://" autoComplete="off" />
        </Form.Item>
        {kind === 'REPOST' ? (
          <Form.Item name="mode" label={<Bilingual zh="方式" en="How" />}>
            <Radio.Group
              options={[
                { value: 'REPOST', label: <Bilingual zh="全文转载" en="Whole text" /> },
                { value: 'LINK', label: <Bilingual zh="只放链接" en="Link only" /> },
              ]}
            />
          </Form.Item>
        ) : null}
        <OutcomeNotice outcome={outcome} />
        <Button type="primary" htmlType="submit" loading={isRunning}>
          <Bilingual zh="报告" en="Report" />
        </Button>
      </Form>
    </Panel>
  );
}
