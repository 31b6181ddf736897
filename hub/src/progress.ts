import { type Bilingual, say, type Language } from '@dibao/shared/bilingual';
import { Presets, SingleBar } from 'cli-progress';

/** How far a long command has come. */
export interface Progress extends Disposable {
  /** Sets what is done so far, in the unit of the total. */
  update(done: number): void;
}

export interface ProgressOptions {
  readonly title: Bilingual;
  readonly language: Language;
  readonly total: number;
  /** Standard error: standard output is for data. */
  readonly stream?: NodeJS.WriteStream;
}

/** A bar on a terminal; nothing where a file or a pipe would be filled with it. */
export function createProgress({ title, language, total, stream = process.stderr }: ProgressOptions): Progress {
  if (!stream.isTTY) return { update() {}, [Symbol.dispose]() {} };
  const rate = say(language, { zh: '剩余 {eta_formatted}', en: '{eta_formatted} left' });
  const format = `${say(language, title)} {bar} {percentage}% {value}/{total} ${rate}`;
  const bar = new SingleBar({ format, stream, hideCursor: true, etaBuffer: 100 }, Presets.shades_classic);
  bar.start(total, 0);
  return {
    update: (done) => bar.update(done),
    [Symbol.dispose]: () => bar.stop(),
  };
}
