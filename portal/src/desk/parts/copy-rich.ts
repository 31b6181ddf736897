/** A text as editors take it: with its structure, and without for those that take letters only. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/** Puts a text on the clipboard, also where the hub is served without https, for which browsers keep the newer way shut. */
export async function copyRich({ html, plain }: RichText): Promise<boolean> {
  try {
    const parts = { 'text/html': html, 'text/plain': plain };
    const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByCommand({ html, plain });
  }
}

function copyByCommand({ html, plain }: RichText): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
}
