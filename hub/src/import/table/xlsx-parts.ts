import { HubError, messageOf } from '@dibao/shared/errors';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Entry, fromBufferPromise } from 'yauzl';

/** The parts of a workbook's package, each read as a stream, so that what it unpacks to is never held. */
export interface XlsxParts extends Disposable {
  readonly names: ReadonlySet<string>;
  /** Tells each step of a part to the reader and yields after each piece of it. Nothing for a part that is not there. */
  read(part: string, reader: XmlReader): AsyncGenerator<void>;
}

/** What hears of the elements of a part, by their local names. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const mostParts = 2_000;
/** Unpacked bytes read of one workbook, whatever its directory says of itself. */
const mostBytes = 512 * 1024 * 1024;

/** Opens a workbook. Throws in one line for what is none, and when it unpacks to more than `limit` bytes. */
export async function openXlsx(bytes: Buffer, name: string, limit = mostBytes): Promise<XlsxParts> {
  const zip = await fromBufferPromise(bytes, { autoClose: false, validateEntrySizes: true }).catch((cause: unknown) => {
    throw damaged(name, cause);
  });
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > mostParts) throw tooLarge(name);
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (cause) {
    throw cause instanceof HubError ? cause : damaged(name, cause);
  }
  let read = 0;
  return {
    names: new Set(entries.keys()),
    async *read(part, reader) {
      const entry = entries.get(part);
      if (entry === undefined) return;
      const parser = createParser(reader, name);
      const decoder = new TextDecoder();
      try {
        for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
          read += chunk.length;
          if (read > limit) throw tooLarge(name);
          parser.write(decoder.decode(chunk, { stream: true }));
          yield;
        }
        parser.write(decoder.decode()).close();
      } catch (cause) {
        throw cause instanceof HubError ? cause : damaged(name, cause);
      }
      yield;
    },
    [Symbol.dispose]: () => zip.close(),
  };
}

/** Neither entities nor a document type are taken: a workbook has none, and an attack begins with one. */
function createParser(reader: XmlReader, name: string): SaxesParser {
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw damaged(name, error);
  });
  parser.on('doctype', () => {
    throw damaged(name, new Error('document type'));
  });
  parser.on('opentag', (tag: SaxesTagPlain) => reader.open?.(localName(tag.name), tag.attributes));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', (tag: SaxesTagPlain) => reader.close?.(localName(tag.name)));
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function damaged(name: string, cause: unknown): HubError {
  return HubError.badInput(
    `${name} 不是完好的 Excel 工作簿（.xlsx）：${messageOf(cause)}。请在 Excel 或 WPS 中打开后另存为 .xlsx。`,
    `${name} is no sound Excel workbook (.xlsx): ${messageOf(cause)}. Open it in Excel or WPS and save it as .xlsx.`,
    { cause },
  );
}

function tooLarge(name: string): HubError {
  return HubError.badInput(
    `${name} 解压后过大，未导入。请删去多余的工作表和空行，或分成几个文件。`,
    `${name} unpacks to too much and was not imported. Remove sheets and rows that are not needed, or split it.`,
  );
}
