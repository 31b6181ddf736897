import { App, Button, type ButtonProps } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';
import { copyRich, type RichText } from './copy-rich.ts';

export interface CopyButtonProps extends Words {
  /** Called when the button is pressed. */
  readonly text: () => RichText;
  readonly type?: ButtonProps['type'];
}

/** Copies a text and says so. */
export function CopyButton({ text, type = 'default', zh, en }: CopyButtonProps): ReactElement {
  const { message } = App.useApp();
  async function copy(): Promise<void> {
    const isCopied = await copyRich(text());
    if (isCopied) message.success('已复制 Copied');
    else message.error('浏览器不允许复制，请选中文字后按 Ctrl+C。 Select the text and press Ctrl+C.');
  }
  return (
    <Button type={type} onClick={() => void copy()}>
      <Bilingual zh={zh} en={en} />
    </Button>
  );
}
