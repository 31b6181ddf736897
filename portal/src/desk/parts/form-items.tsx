import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';

export interface FormItemProps {
  readonly name: string;
  readonly label: Words;
  readonly isOptional?: boolean;
}

/** The rule of a field that must be filled in. */
export const needed = [{ required: true, message: '请填写 This is needed' }];

/** A few sentences. */
export function TextItem({ name, label, isOptional = false }: FormItemProps): ReactElement {
  return (
    <Form.Item name={name} label={<Bilingual {...label} />} rules={isOptional ? [] : needed}>
      <Input.TextArea rows={3} maxLength={2_000} showCount />
    </Form.Item>
  );
}

/** One line. */
export function LineItem({ name, label, isOptional = false }: FormItemProps): ReactElement {
  return (
    <Form.Item name={name} label={<Bilingual {...label} />} rules={isOptional ? [] : needed}>
      <Input maxLength={200} />
    </Form.Item>
  );
}

/** An address on the web. */
export function AddressItem({ name, label, isOptional = false }: FormItemProps): ReactElement {
  return (
    <Form.Item name={name} label={<Bilingual {...label} />} rules={isOptional ? [] : needed}>
      <Input type="url" placeholder="https://" />
    </Form.Item>
  );
}

/** A moment to the minute, in Beijing time wherever the computer stands; see {@link instantOf}. */
export function MomentItem({ name, label, isOptional = false }: FormItemProps): ReactElement {
  return (
    <Form.Item name={name} label={<Bilingual {...label} />} rules={isOptional ? [] : needed}>
      <Input type="datetime-local" />
    </Form.Item>
  );
}

/** Why something is decided so; its field is `reason`. */
export function ReasonItem({ label }: { readonly label: Words }): ReactElement {
  return (
    <Form.Item
      name="reason"
      label={<Bilingual {...label} />}
      rules={[{ required: true, message: '请写明理由 A reason is needed' }]}
    >
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}
