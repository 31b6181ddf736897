import { cleanHtml, isHtml } from './clean-html.ts';

/** A text without its HTML: each block a line of its own, the cells of a row side by side. */
export function plainText(text: string): string {
  if (!isHtml(text)) return text;
  return cleanHtml(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<\/t[dh]>/g, '　')
    .replaceAll(/<br ?\/?>|<\/(?:p|h[2-4]|li|tr|dt|dd|blockquote|caption)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The first words of a text, in one line, for what describes it. */
export function openingOf(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim().slice(0, 120);
}
