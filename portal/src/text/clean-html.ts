import sanitizeHtml from 'sanitize-html';

/** What of a text set in HTML may stand in a page: structure, tables and links; nothing that runs, loads or covers. */
const accepted: sanitizeHtml.IOptions = {
  allowedTags:
    'p br hr strong em u sub sup h2 h3 h4 blockquote ol ul li dl dt dd table caption thead tbody tfoot tr th td a'.split(
      ' ',
    ),
  allowedAttributes: { a: ['href'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    div: 'p',
  },
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'title',
    'iframe',
    'svg',
    'math',
    'object',
  ],
};

/** HTML of unknown hands, as it may stand in a page of ours. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, accepted);
}

/** Whether a text is set in HTML, rather than one that happens to hold a `<`. */
export function isHtml(text: string): boolean {
  return /<\/(?:p|div|table|span|ul|ol|section|h[1-6])\s*>|<br\s*\/?>/i.test(text);
}
