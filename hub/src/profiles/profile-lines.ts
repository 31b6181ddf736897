import { readProfileFile } from '@dibao/media/rules/profile-file';
import type { Bilingual } from '@dibao/shared/bilingual';
import type { DataMistake } from '@dibao/shared/data-file/data-file';
import type { ImportFile } from '../import/import-file.ts';
import type { ImportPart } from '../import/part.ts';
import { readText } from '../import/text-records.ts';

/** Files of rule profiles as one part, so that a profile may stand in the file after the one that inherits from it. */
export function profilePart(files: readonly ImportFile[]): ImportPart {
  const sent: string[] = [];
  const name = files.length === 1 ? (files[0]?.name ?? '') : `${files[0]?.name} … (${files.length})`;
  return {
    name,
    placeOf: (line) => ({ file: sent[line - 1] ?? name, table: null }),
    async *open({ onRead, note, refuse }) {
      for (const file of files) {
        const read = readProfileFile(await readText(file, onRead));
        if ('profile' in read) {
          sent.push(file.name);
          yield Buffer.from(`${JSON.stringify(read.profile)}\n`);
          continue;
        }
        for (const mistake of read.mistakes) note(sayMistakeOf(file.name, mistake));
        const [first] = read.mistakes;
        const message = first === undefined ? { zh: '', en: '' } : sayMistakeOf(file.name, first);
        await refuse(
          { file: file.name, table: null },
          { code: 'MALFORMED_PROFILE', field: first?.path ?? '', message },
        );
      }
    },
  };
}

/** `anhui.yaml:4:11 region.divisionCode：…`, as editors jump to it. */
export function sayMistakeOf(file: string, { line, column, path, message }: DataMistake): Bilingual {
  const place = `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}`;
  return { zh: `${place}：${message.zh}`, en: `${place}: ${message.en}` };
}
