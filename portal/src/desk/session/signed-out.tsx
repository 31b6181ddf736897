import { Button, Result } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { signInAddress } from './sign-in-address.ts';

/** For who is not signed in: how to. */
export function SignedOut(): ReactElement {
  return (
    <main className="desk-alone">
      <Result
        status="info"
        title={
          <h1 className="desk-result-title">
            <Bilingual zh="尚未登录" en="Not signed in" />
          </h1>
        }
        subTitle={
          <Bilingual
            zh="登录后在这里办理转载、发布、监测和管理。没有账号的，请向本单位的管理员索取邀请。"
            en="Sign in to work here. Without a login, ask the administrator of your agency for an invitation."
          />
        }
        extra={[
          <Button key="in" type="primary" href={signInAddress(location.pathname + location.search)}>
            <Bilingual zh="登录" en="Sign in" />
          </Button>,
          <Button key="home" href="/">
            <Bilingual zh="返回首页" en="Front page" />
          </Button>,
        ]}
      />
    </main>
  );
}
