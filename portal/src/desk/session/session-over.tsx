import { Button, Modal } from 'antd';
import { type ReactElement, useEffect } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { signInAddress } from './sign-in-address.ts';

export interface SessionOverProps {
  readonly isOpen: boolean;
  /** Looks whether the person is signed in again. */
  readonly onReturn: () => void;
}

/** Stands above the page while nobody is signed in any more. The page stays as it is: what was typed is still there. */
export function SessionOver({ isOpen, onReturn }: SessionOverProps): ReactElement {
  useEffect(() => {
    if (!isOpen) return;
    addEventListener('focus', onReturn);
    return () => removeEventListener('focus', onReturn);
  }, [isOpen, onReturn]);
  return (
    <Modal
      open={isOpen}
      closable={false}
      title={<Bilingual zh="登录已过期" en="Your session has ended" />}
      footer={[
        <Button key="again" onClick={onReturn}>
          <Bilingual zh="我已登录，继续" en="I have signed in" />
        </Button>,
        <Button key="in" type="primary" href={signInAddress('/desk')} target="_blank" rel="noopener">
          <Bilingual zh="在新标签页登录" en="Sign in, in a new tab" />
        </Button>,
      ]}
    >
      <p>请在新标签页重新登录，再回到这里继续。已填写的内容不会丢失。</p>
      <p lang="en">Sign in again in a new tab, then come back. What you have typed is kept.</p>
    </Modal>
  );
}
