import type { ReactElement, ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { type AddressChanges, changed } from '../../parts/address.ts';

export interface AddressLinkProps {
  readonly changes: AddressChanges;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A link to the same page with something else in its address. */
export function AddressLink({ changes, children, className }: AddressLinkProps): ReactElement {
  const [path] = useLocation();
  const [params] = useSearchParams();
  const query = changed(params, changes).toString();
  return (
    <Link href={query === '' ? path : `${path}?${query}`} className={className}>
      {children}
    </Link>
  );
}
