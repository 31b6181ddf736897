import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { useViewer } from '../session/viewer.ts';

/** Who works here and for which agency; behind it their own page: devices, agency, sign-out. */
export function WhoIsHere(): ReactElement {
  const { subject, person, agency } = useViewer();
  return (
    <a className="who" href="/auth/account">
      <span>{person?.name ?? subject}</span>
      <small>{agency === null ? <Bilingual zh="我的账号" en="My account" /> : agency.name}</small>
    </a>
  );
}
