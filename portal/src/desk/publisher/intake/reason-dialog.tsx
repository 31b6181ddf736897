import { Form, Input, Modal } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import type { Words } from '../../../layout/words.ts';

export interface ReasonDialogProps {
  readonly title: Words;
  readonly isOpen: boolean;
  readonly isRunning: boolean;
  readonly onClose: () => void;
  readonly onSay: (reason: string) => void;
}

/** Asks for the reason of a refusal. */
export function ReasonDialog({ title, isOpen, isRunning, onClose, onSay }: ReasonDialogProps): ReactElement {
  const [form] = Form.useForm<{ readonly reason: string }>();
  return (
    <Modal
      open={isOpen}
      title={<Bilingual {...title} />}
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={isRunning}
      okText="确定 OK"
      cancelText="取消 Cancel"
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onSay(reason)}>
        <Form.Item
          name="reason"
          label={<Bilingual zh="理由" en="Reason" />}
          rules={[{ required: true, message: '请写明理由 A reason is needed' }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
