import type { RichText } from '../../parts/copy-rich.ts';

/** How paragraphs stand in the editor of a site, which knows no style sheet of ours. */
const styles: Readonly<Record<string, string>> = {
  'text-signature': 'text-align:right',
  'text-addressee': 'text-indent:0',
  'text-heading': 'text-indent:2em;font-weight:bold',
};

/** An article as it is shown, ready for the editor of a site: structure and inline layout, no names of ours. */
export function articleOf(shown: HTMLElement): RichText {
  const copy = shown.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll<HTMLElement>('*')) {
    const style = styles[element.className] ?? (element.matches('.official-text > p') ? 'text-indent:2em' : null);
    element.removeAttribute('class');
    if (style !== null) element.setAttribute('style', style);
  }
  return { html: copy.innerHTML, plain: shown.innerText };
}
