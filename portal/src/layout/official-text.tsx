import type { ReactElement } from 'react';
import { cleanHtml, isHtml } from '../text/clean-html.ts';
import { type TextBlock, textBlocks } from '../text/text-blocks.ts';

/** The text of a document or an article: plain paragraphs as official papers set them, or HTML with all that could harm taken out. */
export function OfficialText({ text }: { readonly text: string }): ReactElement {
  if (isHtml(text)) {
    return <div className="official-text" dangerouslySetInnerHTML={{ __html: cleanHtml(text) }} />;
  }
  return (
    <div className="official-text">
      {textBlocks(text).map((block, place) => (
        // The text never changes under a reader: its place is its name.
        <Block key={place} {...block} />
      ))}
    </div>
  );
}

function Block({ role, text, lead }: TextBlock): ReactElement {
  switch (role) {
    case 'chapter':
      return <h2>{text}</h2>;
    case 'heading':
      return <p className="text-heading">{text}</p>;
    case 'article':
      return (
        <p>
          <strong>{lead}</strong>　{text}
        </p>
      );
    case 'addressee':
      return <p className="text-addressee">{text}</p>;
    case 'signature':
      return <p className="text-signature">{text}</p>;
    case 'marker':
      return <p className="text-marker">{text}</p>;
    case 'paragraph':
      return <p>{text}</p>;
  }
}
