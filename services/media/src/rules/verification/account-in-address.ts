import type { Platform } from '../channel.ts';

/** How the addresses of a platform carry whose they are, and the form of that. */
interface AccountForm {
  readonly inPath?: RegExp;
  readonly inQuery?: string;
  readonly id: RegExp;
}

const forms: Readonly<Partial<Record<Platform, AccountForm>>> = {
  // The address of a post begins with the number of its account; /status/ and /detail/ name the post alone.
  WEIBO: { inPath: /^\/(?:(?:u|profile)\/)?(\d+)(?:\/|$)/, id: /^\d+$/ },
  TOUTIAO: { inPath: /^\/c\/user\/(?:token\/)?([\w-]+)/, id: /^(?:\d{6,}|MS4w[\w-]+)$/ },
  DOUYIN: { inPath: /^\/(?:share\/)?user\/([\w-]+)/, id: /^MS4w[\w-]+$/ },
  WECHAT: { inQuery: '__biz', id: /^M[A-Za-z\d+/]+={1,2}$/ },
};

/** The account an address on a platform carries; null where it does not tell whose it is. */
export function accountInAddress(platform: Platform, address: string): string | null {
  const form = forms[platform];
  if (form === undefined || !URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const carried = form.inQuery === undefined ? form.inPath?.exec(pathname)?.[1] : searchParams.get(form.inQuery);
  return carried ?? null;
}

/** The account of a channel as addresses carry it, by its address or its handle; null where neither tells. */
export function registeredAccount(
  platform: Platform,
  { url, handle }: { readonly url: string | null; readonly handle: string | null },
): string | null {
  const carried = url === null ? null : accountInAddress(platform, url);
  return carried ?? (handle !== null && forms[platform]?.id.test(handle) === true ? handle : null);
}
