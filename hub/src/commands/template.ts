import { writeFile } from 'node:fs/promises';
import { HubError, messageOf } from '@dibao/shared/errors';
import { Argument, Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { accountTable } from '../import/table/layouts/accounts.ts';
import { contactTable } from '../import/table/layouts/contacts.ts';
import { siteTable } from '../import/table/layouts/sites.ts';
import { sourceTable } from '../import/table/layouts/sources.ts';

/** What can be filled in; sites and accounts may also stand in one workbook. */
const templates = {
  sites: [siteTable, accountTable],
  accounts: [accountTable],
  contacts: [contactTable],
  sources: [sourceTable],
} as const;

/** `pnpm hub template`: a workbook to fill in and import; needs no running hub. */
export function templateCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('template')
    .description(text('写出可填写后导入的 Excel 模板', 'write an Excel workbook to fill in and import'))
    .addArgument(new Argument('<kind>', text('哪种表', 'which table')).choices(Object.keys(templates)))
    .requiredOption(
      '--out <file>',
      text('写到哪个 .xlsx 文件；已有的不覆盖', 'the .xlsx file to write; never over another'),
    )
    .addHelpText('after', exampleText(context, examples))
    .action((kind: keyof typeof templates, { out }: { out: string }) => writeTemplate(context, kind, out));
}

const examples = [
  ['pnpm hub template sites --out 网站.xlsx', { zh: '网站和新媒体账号两张表', en: 'sheets for sites and accounts' }],
  ['pnpm hub import sites 网站.xlsx', { zh: '填好后导入', en: 'imports it once it is filled in' }],
] as const;

async function writeTemplate({ text, out }: CommandContext, kind: keyof typeof templates, path: string): Promise<void> {
  // Loaded when asked for: no other command writes a workbook.
  const { templateWorkbook } = await import('../import/table/template.ts');
  await writeFile(path, await templateWorkbook(templates[kind]), { flag: 'wx' }).catch((cause: unknown) => {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw HubError.badInput(
      isThere ? `${path} 已存在，未覆盖。请换一个文件名。` : `无法写入 ${path}：${messageOf(cause)}`,
      isThere
        ? `${path} is there already and was left alone. Name another file.`
        : `${path} cannot be written: ${messageOf(cause)}`,
      { cause },
    );
  });
  const importKind = kind === 'accounts' ? 'sites' : kind;
  out(
    text(
      `已写出 ${path}。填好后：pnpm hub import ${importKind} ${path}`,
      `Wrote ${path}. Once filled in: pnpm hub import ${importKind} ${path}`,
    ),
  );
}
