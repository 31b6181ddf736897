import { Tokenizer } from 'htmlparser2';
import { depthLimit, type PageElement, type PageNode } from './element.ts';
import { endedByClosing, endedByOpening, isFrame, isVoid } from './nesting.ts';

/** A parsed page. */
export interface ParsedHtml {
  readonly root: PageElement;
  /** Whether the page had more elements than are read. */
  readonly isCut: boolean;
}

interface OpenElement extends PageElement {
  readonly attributes: Map<string, string>;
  readonly children: PageNode[];
}

const elementLimit = 100_000;
const attributeLimit = 8_192;

/**
 * Builds the tree of a page from the tokens of htmlparser2. Its own parser keeps open elements in an array that it shifts
 * and searches, which a page of a million open tags makes quadratic; here depth, number and attributes are bounded, and a
 * broken page costs no more than a whole one. Measured against parse5: docs/adr/0013.
 */
export function parseHtml(html: string): ParsedHtml {
  const root = element('');
  const open: OpenElement[] = [root];
  const counts = new Map<string, number>();
  let elements = 0;
  let tooDeep = 0;
  let tag: OpenElement = root;
  let attribute = '';
  let value = '';
  let text = '';

  function top(): OpenElement {
    return open.at(-1) ?? root;
  }

  function endText(): void {
    if (text !== '') top().children.push(text);
    text = '';
  }

  function count(name: string, by: number): void {
    counts.set(name, (counts.get(name) ?? 0) + by);
  }

  function close(ended: number): void {
    for (let left = ended; left > 0; left--) count(open.pop()?.name ?? '', -1);
  }

  function startTag(isClosed: boolean): void {
    endText();
    if (isFrame(tag.name)) return;
    close(endedByOpening(tag.name, { open, counts }));
    top().children.push(tag);
    if (isClosed || isVoid(tag.name)) return;
    if (open.length > depthLimit) tooDeep += 1;
    else {
      open.push(tag);
      count(tag.name, 1);
    }
  }

  function endTag(name: string): void {
    if (isFrame(name)) return;
    endText();
    if (name === 'br') top().children.push(element('br'));
    else if (tooDeep > 0) tooDeep -= 1;
    else close(endedByClosing(name, { open, counts }));
  }

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext(start, end) {
        text += html.slice(start, end);
      },
      ontextentity(codepoint) {
        text += String.fromCodePoint(codepoint);
      },
      onopentagname(start, end) {
        tag = element(html.slice(start, end).toLowerCase());
        elements += 1;
        if (elements > elementLimit) tokenizer.pause();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        if (value.length < attributeLimit) value += html.slice(start, Math.min(end, start + attributeLimit));
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (!tag.attributes.has(attribute)) tag.attributes.set(attribute, value);
        value = '';
      },
      onopentagend: () => startTag(false),
      // HTML knows no self-closing tags: "<div/>" opens one.
      onselfclosingtag: () => startTag(false),
      onclosetag: (start, end) => endTag(html.slice(start, end).toLowerCase()),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: endText,
    },
  );
  tokenizer.write(html);
  if (tokenizer.running) tokenizer.end();
  endText();
  return { root, isCut: !tokenizer.running };
}

function element(name: string): OpenElement {
  return { name, attributes: new Map(), children: [] };
}

function ignore(): void {
  // Comments, declarations and the like are no part of what a reader sees.
}
