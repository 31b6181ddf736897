import type { Desk } from './desk.ts';
import { editorDesk } from './editor/editor-desk.ts';
import { monitorDesk } from './monitor/monitor-desk.ts';
import { publisherDesk } from './publisher/publisher-desk.ts';
import { siteDesk } from './site/site-desk.ts';

/** Every desk; the list of what a signed-in person can work at. */
export const desks: readonly Desk[] = [siteDesk, editorDesk, monitorDesk, publisherDesk];
