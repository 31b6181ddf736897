import { sayMoment } from './message-words.ts';

/** A message that says only that the way works, in every form. */
export function testMessage(id: string, at: Date) {
  const moment = sayMoment(at);
  const subject = '【邸报】测试消息 · test message';
  const zh = `这是邸报的测试消息（${moment.zh}）。收到即表示此途径可用，无需处理。`;
  const en = `A test message of Dibao (${moment.en}). The way works; nothing is to be done.`;
  return {
    ...{ id, subject, text: `${zh}\n${en}`, html: `<p>${zh}<br>${en}</p>` },
    ...{ short: `${subject}。${zh}`, markdown: `### ${subject}\n\n${zh}\n\n${en}` },
  };
}
