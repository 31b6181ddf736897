import type { MessageWay } from './contact.ts';

/** A number for those who may not see it: its last two digits tell a person which of theirs is meant. */
export function maskNumber(number: string): string {
  return `${'*'.repeat(Math.max(number.length - 2, 4))}${number.length > 6 ? number.slice(-2) : ''}`;
}

/** `z***@example.gov.cn`: the house, and not who in it. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}

/** The host of a webhook; its path and query are the key to the group. */
function maskWebhook(address: string): string {
  return `${URL.parse(address)?.host ?? ''}/***`;
}

/** An address as logs and those who may not see it are shown it (F13). */
export function maskAddress(way: MessageWay, address: string): string {
  switch (way) {
    case 'EMAIL':
      return maskEmail(address);
    case 'SMS':
      return maskNumber(address);
    case 'WECOM':
    case 'DINGTALK':
      return maskWebhook(address);
  }
}

/** A text of somebody else's with whatever looks like a mailbox or a mobile number masked. */
export function maskAddressesIn(text: string): string {
  return text
    .replaceAll(/[^\s<>"'@,;:]+@[^\s<>"'@,;:]+/g, (address) => maskEmail(address))
    .replaceAll(/(?<!\d)1\d{10}(?!\d)/g, (number) => maskNumber(number));
}
