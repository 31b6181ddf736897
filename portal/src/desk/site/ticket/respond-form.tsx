import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { RespondToTicketDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';

interface Response {
  readonly text: string;
  readonly url?: string;
}

/** The answer of a site to a ticket: what was done, and where it can be seen. */
export function RespondForm({ ticketId }: { readonly ticketId: string }): ReactElement {
  const { run, isRunning, outcome } = useChange(RespondToTicketDocument);
  return (
    <Panel title={{ zh: '回复', en: 'Answer' }}>
      <Form<Response>
        layout="vertical"
        requiredMark={false}
        onFinish={({ text, url = '' }) => void run({ ticketId, text, url: url || null })}
      >
        <Form.Item
          name="text"
          label={<Bilingual zh="整改情况" en="What was done" />}
          rules={[{ required: true, message: '请填写整改情况 Say what was done' }]}
        >
          <Input.TextArea rows={4} maxLength={2_000} showCount />
        </Form.Item>
        <Form.Item name="url" label={<Bilingual zh="可查看的网址（可不填）" en="Where to see it, optional" />}>
          <Input type="url" placeholder="https://" />
        </Form.Item>
        <OutcomeNotice outcome={outcome} />
        <Button type="primary" htmlType="submit" loading={isRunning}>
          <Bilingual zh="提交回复" en="Answer" />
        </Button>
      </Form>
    </Panel>
  );
}
