import { HubError } from '@dibao/shared/errors';
import type { CommandContext } from '../command-context.ts';
import type { AskGraph } from '../graph/ask-graph.ts';
import { changeOutcome } from '../graph/change-outcome.ts';
import { isFailure, tellFailure } from '../graph/failure.ts';

/** A person as the graph answers them. */
export interface PersonResult {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly state: string;
  readonly grants: readonly { readonly role: string; readonly agency: { readonly name: string } | null }[];
  readonly sessions: readonly object[];
}

const personFields = `id login name state grants { role agency { name } } sessions { id }`;

interface People {
  readonly people: {
    readonly edges: readonly { readonly node: PersonResult }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

/** Every person whose name or login has the text in it. */
export async function* eachPerson(ask: AskGraph, text: string | null): AsyncGenerator<PersonResult> {
  let after: string | null = null;
  do {
    const { people }: People = await ask<People>(
      `query ($text: String, $after: Cursor) { people(filter: { text: $text }, first: 100, after: $after) {
         edges { node { ${personFields} } } pageInfo { endCursor hasNextPage } } }`,
      { text, after },
    );
    for (const { node } of people.edges) yield node;
    after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
  } while (after !== null);
}

/** The person with exactly this login. */
export async function findPerson(ask: AskGraph, login: string): Promise<PersonResult> {
  for await (const person of eachPerson(ask, login)) if (person.login === login.trim().toLowerCase()) return person;
  throw HubError.badInput(
    `没有登录名为 ${login} 的人员。用 pnpm hub admin list 查看。`,
    `Nobody has the login ${login}. "pnpm hub admin list" shows everybody.`,
  );
}

export function personLine({ text }: CommandContext, { login, name, state, grants, sessions }: PersonResult): string {
  const roles = grants.map(({ role, agency }) => `${role}${agency === null ? '' : `@${agency.name}`}`).join(', ');
  const open = sessions.length === 0 ? '' : text(`；会话 ${sessions.length}`, `; ${sessions.length} sessions`);
  return `${state.padEnd(8)} ${login}  ${name}  ${roles}${open}`;
}

/** What a command asks of one person, or of one to be. */
export interface PersonChange {
  readonly mutation: string;
  readonly inputType: string;
  readonly input: object;
  readonly returns: 'InvitationIssued' | 'Person';
}

type Changed =
  | { readonly __typename: 'InvitationIssued'; readonly link: string }
  | ({ readonly __typename: 'Person' } & PersonResult);

/** Makes a change and prints what came of it: the link of an invitation alone, else the person; a refusal ends with 1. */
export async function changePerson(context: CommandContext, ask: AskGraph, change: PersonChange): Promise<void> {
  const fields = change.returns === 'Person' ? personFields : 'link';
  const outcome = await changeOutcome<Changed>(context, ask, { ...change, fields });
  if (isFailure(outcome)) return tellFailure(context, outcome);
  if (outcome.__typename === 'Person') return context.out(personLine(context, outcome));
  context.note({
    zh: '请以安全的方式把链接交给本人；七天内有效，只能用一次：',
    en: 'Hand this link to the person by a safe way; it is good for seven days and can be used once:',
  });
  context.out(outcome.link);
}
