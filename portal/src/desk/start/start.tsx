import { Button, Typography } from 'antd';
import type { ReactElement } from 'react';

/** Where everybody begins. */
export function Start(): ReactElement {
  return (
    <>
      <Typography.Title level={1}>尚未登录 · Not signed in</Typography.Title>
      <Typography.Paragraph>登录后在这里办理转载、发布、监测和管理。 · Sign in to work here.</Typography.Paragraph>
      <Button href="/">返回首页 Front page</Button>
    </>
  );
}
