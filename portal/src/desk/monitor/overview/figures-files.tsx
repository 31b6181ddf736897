import type { ReactElement } from 'react';
import { FileLinks } from '../../parts/file-links.tsx';
import { useScope } from './use-scope.ts';

/** The figures of the scope, by division, as a file. */
export function FiguresFiles(): ReactElement {
  const { asked } = useScope();
  return <FileLinks name="compliance" parameters={{ groupBy: 'DIVISION', ...asked }} />;
}
