import { Button, Result } from 'antd';
import type { ReactElement } from 'react';

/** Where everybody begins. */
export function Start(): ReactElement {
  return (
    <Result
      status="info"
      title="尚未登录 · Not signed in"
      subTitle="登录后在这里办理转载、发布、监测和管理。 · Sign in to work here."
      extra={<Button href="/">返回首页 Front page</Button>}
    />
  );
}
