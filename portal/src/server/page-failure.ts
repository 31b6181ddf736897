import type { Words } from '../layout/words.ts';

/** Why an address shows no page. The words say what to do next. */
export class PageFailure extends Error {
  readonly status: number;
  readonly title: Words;
  readonly advice: Words;

  private constructor(status: number, title: Words, advice: Words) {
    super(`${title.zh} / ${title.en}`);
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  /** Nothing is here, or nothing the public may see: the two look the same. */
  static notFound(): PageFailure {
    return new PageFailure(
      404,
      { zh: '未找到此页', en: 'Page not found' },
      {
        zh: '网址可能有误，或内容尚未公开。请从首页查找，或在公报中检索。',
        en: 'The address may be wrong, or the content is not public. Start from the front page, or search the gazette.',
      },
    );
  }

  /** Was public and was recalled: the page says so and shows no text. */
  static withdrawn(on: string): PageFailure {
    return new PageFailure(
      410,
      { zh: '此件已撤回', en: 'This release was withdrawn' },
      {
        zh: `发布机关已于 ${on} 撤回此件，正文不再提供；转载者应当撤下副本。`,
        en: `Its publisher withdrew it on ${on}; the text is no longer given, and copies are to be taken down.`,
      },
    );
  }

  /** Was released and is public no longer, for whatever reason. */
  static noLongerPublic(): PageFailure {
    return new PageFailure(
      410,
      { zh: '此件不再公开', en: 'No longer public' },
      {
        zh: '此件的公开属性已变更，正文不再提供。',
        en: 'Its disclosure has changed; the text is no longer given.',
      },
    );
  }

  static badAddress(words: Words): PageFailure {
    return new PageFailure(400, { zh: '网址有误', en: 'The address is not valid' }, words);
  }

  static unavailable(): PageFailure {
    return new PageFailure(
      503,
      { zh: '暂时无法显示', en: 'Temporarily unavailable' },
      { zh: '所需服务正在恢复，请稍后刷新。', en: 'A service is coming back; reload in a moment.' },
    );
  }

  /** Too many ask for something that takes long to make. */
  static busy(): PageFailure {
    return new PageFailure(
      503,
      { zh: '请稍候再试', en: 'Try again in a moment' },
      { zh: '此刻下载的人较多，请十秒后再试。', en: 'Many are downloading just now; try again in ten seconds.' },
    );
  }

  /** @param requestId what the operator finds in the log. */
  static broken(requestId: string): PageFailure {
    return new PageFailure(
      500,
      { zh: '内部错误', en: 'Internal error' },
      {
        zh: `请将请求编号 ${requestId} 告知运维人员。`,
        en: `Tell the operator the request id ${requestId}.`,
      },
    );
  }
}
