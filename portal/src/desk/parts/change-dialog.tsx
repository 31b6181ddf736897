import { App, Button, Form, Modal } from 'antd';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';
import type { Outcome } from '../graph/use-change.ts';
import { OutcomeNotice } from './outcome-notice.tsx';

export interface ChangeDialogProps<Values> {
  /** What is to be done: on the button, above the questions and on the button that does it. */
  readonly name: Words;
  /** Said when it is done. */
  readonly done: string;
  readonly submit: (values: Values) => Promise<Outcome<unknown>>;
  /** The questions, as items of a form. */
  readonly children: ReactNode;
  readonly initial?: Partial<Values>;
  readonly type?: 'default' | 'primary';
  readonly isDisabled?: boolean;
}

/** A button that asks for what a change needs, and stays until the hub has made it; what was typed is kept on a refusal. */
export function ChangeDialog<Values extends object>(props: ChangeDialogProps<Values>): ReactElement {
  const { name, done, submit, children, initial = {}, type = 'default', isDisabled = false } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);

  async function run(values: Values): Promise<void> {
    setRunning(true);
    const became = await submit(values);
    setRunning(false);
    setOutcome(became);
    if (became.kind !== 'done') return;
    message.success(done);
    form.resetFields();
    setOpen(false);
  }

  return (
    <>
      <Button type={type} disabled={isDisabled} onClick={() => setOpen(true)}>
        <Bilingual {...name} />
      </Button>
      <Modal
        open={isOpen}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        confirmLoading={isRunning}
        okText={`${name.zh} ${name.en}`}
        cancelText="取消 Cancel"
        title={<Bilingual {...name} />}
      >
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onFinish={(values) => void run(values)}
        >
          {children}
        </Form>
        <OutcomeNotice outcome={outcome} />
      </Modal>
    </>
  );
}
