import type { Bilingual } from '@dibao/shared/bilingual';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { Place } from './place.ts';

/**
 * Following has ended and trying again will not help. By `code`:
 * - `CURSOR_UNKNOWN`: this hub never issued the cursor;
 * - `CURSOR_EPOCH`: the hub was restored from a backup, so what came after it may differ; resynchronise from EARLIEST;
 * - `UNAUTHENTICATED`: the token is missing, wrong or has expired;
 * - anything else: the hub refuses the question as it was asked.
 */
export class FollowRefused extends HubError {
  override readonly name = 'FollowRefused';
  /** The place that was reached; null if none was. */
  readonly cursor: string | null;

  constructor(code: ErrorCode, text: Bilingual, cursor: string | null, options?: ErrorOptions) {
    super(code, text, options);
    this.cursor = cursor;
  }

  static from(error: HubError, cursor: string | null): FollowRefused {
    return new FollowRefused(error.code, advice(error, cursor), cursor, { cause: error });
  }

  static gap(place: Place, position: number): FollowRefused {
    const expected = (place.position ?? 0) + 1;
    return new FollowRefused(
      ErrorCode.INTERNAL_SERVER_ERROR,
      {
        zh: `发布日志缺少位置 ${expected}：其后收到的是 ${position}，重新读取仍是如此。请告知中枢的运行人员。`,
        en: `The release log lacks position ${expected}: ${position} came next, also when asked again. Tell the operator of the hub.`,
      },
      place.cursor,
    );
  }
}

function advice(error: HubError, cursor: string | null): Bilingual {
  switch (error.code) {
    case ErrorCode.CURSOR_UNKNOWN:
      return {
        zh: `中枢不认识游标 "${cursor ?? ''}"。请核对 url 是否为发出它的中枢；如是，请从 EARLIEST 重新同步，已有的按 digest 跳过。`,
        en: `The hub does not know the cursor "${cursor ?? ''}". Check that url is the hub that issued it; if so, resynchronise from EARLIEST and skip what you have by digest.`,
      };
    case ErrorCode.CURSOR_EPOCH:
      return {
        zh: '中枢已从备份恢复，此前的游标不再有效。请从 EARLIEST 重新同步，已有的按 digest 跳过。',
        en: 'The hub was restored from a backup and earlier cursors have ended. Resynchronise from EARLIEST and skip what you have by digest.',
      };
    case ErrorCode.UNAUTHENTICATED:
      return {
        zh: `令牌无效或已过期，请换用新令牌，从原处继续。（${error.text.zh}）`,
        en: `The token is not valid or has expired; go on from the same place with a new one. (${error.text.en})`,
      };
    default:
      return error.text;
  }
}
