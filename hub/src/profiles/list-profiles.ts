import type { CommandContext } from '../command-context.ts';
import type { AskGraph } from '../graph/ask-graph.ts';

interface ListedProfile {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly divisionCode: string | null;
  readonly agencySourceId: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly rules?: readonly {
    readonly name: string;
    readonly value: string;
    readonly clause: string;
    readonly source: string;
    readonly statedBy: string;
  }[];
}

const rulesPart = 'rules { name value clause source statedBy }';

/** Prints the rule profiles in force, one a line, on wish with each rule, its clause and its source. */
export async function listProfiles(context: CommandContext, ask: AskGraph, withRules: boolean): Promise<void> {
  const { text, out } = context;
  const { ruleProfiles } = await ask<{ ruleProfiles: ListedProfile[] }>(
    `{ ruleProfiles { key version title divisionCode agencySourceId validFrom validUntil ${withRules ? rulesPart : ''} } }`,
    {},
  );
  for (const profile of ruleProfiles) {
    const { key, version, title, validFrom, validUntil } = profile;
    const region = profile.divisionCode ?? profile.agencySourceId ?? text('各地', 'everywhere');
    const period = validFrom === null && validUntil === null ? '' : ` ${validFrom ?? ''}–${validUntil ?? ''}`;
    out(
      text(`${key} 第 ${version} 版　${title}　${region}${period}`, `${key} v${version}  ${title}  ${region}${period}`),
    );
    for (const { name, value, clause, source, statedBy } of profile.rules ?? []) {
      const from = statedBy === key ? '' : text(`，沿用 ${statedBy}`, `, from ${statedBy}`);
      out(
        text(
          `  ${name} = ${value}（${clause}，《${source}》${from}）`,
          `  ${name} = ${value} (${clause}, 《${source}》${from})`,
        ),
      );
    }
  }
}
