import { App, Form, Input, Modal, Select } from 'antd';
import type { ReactElement } from 'react';
import { type AppealGround, FileAppealDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useChange } from '../../graph/use-change.ts';
import { needed } from '../../parts/form-items.tsx';
import { OutcomeNotice } from '../../parts/outcome-notice.tsx';
import { appealGroundWords } from '../../words/appeal-words.ts';

export interface AppealFormProps {
  readonly dutyId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface Appeal {
  readonly ground: AppealGround;
  readonly text: string;
  readonly url?: string;
  readonly evidenceRef?: string;
}

const grounds = Object.keys(appealGroundWords) as readonly AppealGround[];

/** Says what is recorded wrongly about a duty, and why. */
export function AppealForm({ dutyId, isOpen, onClose }: AppealFormProps): ReactElement {
  const { message } = App.useApp();
  const [form] = Form.useForm<Appeal>();
  const { run, isRunning, outcome } = useChange(FileAppealDocument);

  async function file({ url = '', evidenceRef = '', ...said }: Appeal): Promise<void> {
    const became = await run({ dutyId, ...said, url: url || null, evidenceRef: evidenceRef || null });
    if (became.kind !== 'done') return;
    message.success('申诉已提交。 Filed.');
    form.resetFields();
    onClose();
  }

  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={isRunning}
      okText="提交 File"
      cancelText="取消 Cancel"
      title={<Bilingual zh="提出申诉" en="Appeal" />}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(said) => void file(said)}>
        <Form.Item name="ground" label={<Bilingual zh="事由" en="What is wrong" />} rules={needed}>
          <Select options={grounds.map((value) => ({ value, label: <Bilingual {...appealGroundWords[value]} /> }))} />
        </Form.Item>
        <Form.Item name="text" label={<Bilingual zh="理由" en="Why" />} rules={needed}>
          <Input.TextArea rows={4} maxLength={2_000} showCount />
        </Form.Item>
        <Form.Item name="url" label={<Bilingual zh="主张的网址（可不填）" en="Address of the copy, optional" />}>
          <Input type="url" placeholder="https://" />
        </Form.Item>
        <Form.Item name="evidenceRef" label={<Bilingual zh="佐证材料（可不填）" en="Proof, optional" />}>
          <Input placeholder="截图编号或存放处" />
        </Form.Item>
      </Form>
      <OutcomeNotice outcome={outcome} />
    </Modal>
  );
}
