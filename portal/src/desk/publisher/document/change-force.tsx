import { App, Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { ChangeForceDocument, type LegalForce } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { forceWords } from '../../../layout/domain-words.ts';
import { useChange } from '../../graph/use-change.ts';
import { needed } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Mended } from './mended.tsx';
import type { PreparedDocument } from './prepared-document.ts';

interface Force {
  readonly legalForce: LegalForce;
  readonly on: string;
  readonly by: string;
}

const offered: readonly LegalForce[] = ['IN_FORCE', 'PARTIALLY_IN_FORCE', 'EXPIRED', 'REPEALED'];

/** Changes whether the document is in force (C13); every copy of what is out is to be labelled. */
export function ChangeForce({ document }: { readonly document: PreparedDocument }): ReactElement {
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Force>();
  const { run, isRunning, outcome } = useChange(ChangeForceDocument);
  const { id, legalForce, preparation } = document;
  const { nextLegalForce, nextLegalForceOn, state } = preparation;

  async function change(said: Force): Promise<void> {
    const became = await run({ documentId: id, ...said });
    if (became.kind !== 'done') return;
    form.resetFields();
    message.success('已变更。 Changed.');
  }

  function confirm(said: Force): void {
    if (state !== 'RELEASED') return void change(said);
    modal.confirm({
      title: `将有效性改为“${forceWords[said.legalForce].zh}”？`,
      content: '文件已发布：各处副本都会收到标注任务。 Every copy will owe a label.',
      okText: '变更 Change',
      cancelText: '取消 Cancel',
      onOk: () => change(said),
    });
  }

  return (
    <Mended id="force">
      <Panel title={{ zh: '有效性', en: 'Legal force' }}>
        <p>
          <Bilingual zh="现为：" en="Now:" /> <Bilingual {...forceWords[legalForce]} />
          {nextLegalForce === null || nextLegalForceOn === null
            ? null
            : `；${nextLegalForceOn} 起${forceWords[nextLegalForce].zh}`}
        </p>
        <Form<Force> name="force-form" form={form} layout="vertical" requiredMark={false} onFinish={confirm}>
          <Form.Item name="legalForce" label={<Bilingual zh="改为" en="Change to" />} rules={needed}>
            <Select options={offered.map((value) => ({ value, label: forceWords[value].zh }))} />
          </Form.Item>
          <Form.Item name="on" label={<Bilingual zh="自何日起" en="From" />} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="by" label={<Bilingual zh="依据的文件或决定" en="By which document" />} rules={needed}>
            <Input maxLength={500} />
          </Form.Item>
          <OutcomeNotice outcome={outcome} />
          <Button htmlType="submit" loading={isRunning}>
            <Bilingual zh="变更有效性" en="Change" />
          </Button>
        </Form>
      </Panel>
    </Mended>
  );
}
