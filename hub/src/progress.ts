import { type Bilingual, say, type Language } from '@dibao/shared/bilingual';
import { Presets, SingleBar } from 'cli-progress';

/** How far a long command has come. */
export interface Progress extends Disposable {
  /**
   * @param done what is done so far, in the unit of the total
   * @param note what else there is to say, such as a count; stays until the next one
   */
  update(done: number, note?: string): void;
}

export interface ProgressOptions {
  readonly title: Bilingual;
  readonly language: Language;
  /** Null when nobody knows. */
  readonly total: number | null;
  /** Standard error: standard output is for data. */
  readonly stream?: NodeJS.WriteStream;
  /** In milliseconds; counts the pauses between plain lines. */
  readonly now?: () => number;
}

/** Where there is no terminal, one plain line this often: a log shall show life, not fill up. */
const plainEveryMs = 5_000;

/** A bar on a terminal, plain lines elsewhere or where the total is not known. */
export function createProgress(options: ProgressOptions): Progress {
  const { total, stream = process.stderr } = options;
  return stream.isTTY && total !== null ? createBar(options, total, stream) : createLines(options, stream);
}

function createBar({ title, language }: ProgressOptions, total: number, stream: NodeJS.WriteStream): Progress {
  const left = say(language, { zh: '剩余 {eta_formatted}', en: '{eta_formatted} left' });
  const format = `${say(language, title)} {bar} {percentage}% ${left} {note}`;
  const bar = new SingleBar({ format, stream, hideCursor: true, etaBuffer: 100 }, Presets.shades_classic);
  let said = '';
  bar.start(total, 0, { note: said });
  return {
    update(done, note = said) {
      said = note;
      bar.update(Math.min(done, total), { note });
    },
    [Symbol.dispose]: () => bar.stop(),
  };
}

function createLines(
  { title, language, total, now = () => performance.now() }: ProgressOptions,
  stream: NodeJS.WriteStream,
): Progress {
  let lastAt = now();
  let said = '';
  return {
    update(done, note = said) {
      said = note;
      if (now() - lastAt < plainEveryMs) return;
      lastAt = now();
      const percentage = total === null || total === 0 ? [] : [`${Math.floor((100 * done) / total)}%`];
      stream.write(`${[say(language, title), ...percentage, note].join(' ').trim()}\n`);
    },
    [Symbol.dispose]: () => {},
  };
}
