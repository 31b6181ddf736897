import { readFileSync } from 'node:fs';
import mustache from 'mustache';
import type { MessageView } from '../rules/reminders/message-view.ts';
import type { OutgoingMessage } from './way-out.ts';

/** Makes a message's texts from its view. */
export type Compose = (id: string, view: MessageView) => OutgoingMessage;

/** Where the templates are: beside the sources and the built files alike. */
const folder = new URL('../../templates/', import.meta.url);

/** Reads the templates once. Only the HTML one escapes; the others are plain text. */
export function createCompose(): Compose {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const [text, html, short, markdown] = ['message.txt', 'message.html', 'message.short.txt', 'message.md'].map(read);
  const plain = (template = '', view: MessageView) =>
    mustache.render(template, view, {}, { escape: (value: unknown) => String(value) }).trim();
  return (id, view) => ({
    id,
    subject: view.subject,
    text: plain(text, view),
    html: mustache.render(html ?? '', view),
    short: plain(short, view),
    markdown: plain(markdown, view),
  });
}
