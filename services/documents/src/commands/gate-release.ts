import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { PolicyDocument } from '../entities/policy-document.entity.ts';
import { gateDocuments } from '../queries/gate-documents.ts';
import { checkReleaseGate, type ReleaseFacts, type ValidationIssue } from '../rules/release-gate.ts';

/** One edition of a document on its way out. */
export interface OutgoingEdition {
  readonly document: PolicyDocument;
  readonly edition: number;
}

/** What wants to go out; the same is asked when it is published, planned, corrected and entered. */
export interface OutgoingRelease extends Omit<ReleaseFacts, 'document' | 'bundle' | 'isGovernmentAddress'> {
  readonly main: OutgoingEdition;
  readonly members: readonly OutgoingEdition[];
}

/** Everything that stands between a release and the log, by the rules and by what the hub knows of agencies. */
export async function gateRelease(
  em: Em,
  { isGovernmentAddress }: Pick<DocumentsContext, 'isGovernmentAddress'>,
  { main, members, ...target }: OutgoingRelease,
): Promise<ValidationIssue[]> {
  const outgoing = [main, ...members].map(({ document: { id }, edition }) => ({ documentId: id, edition }));
  const [document, ...bundle] = await gateDocuments(em, outgoing);
  if (document === undefined) throw new Error(`The document ${main.document.id} vanished under its lock`);
  return [
    ...checkReleaseGate({ ...target, document, bundle, isGovernmentAddress }),
    ...(await checkPlaces(em, target)),
  ];
}

/** A region or system nobody is registered in would oblige nobody, and nobody would notice. */
async function checkPlaces(
  em: Em,
  target: Pick<OutgoingRelease, 'scope' | 'divisionCode' | 'systems'>,
): Promise<ValidationIssue[]> {
  const { scope, divisionCode, systems } = target;
  const [known] = await query<{ division: boolean; systems: string[] }[]>(
    em,
    `select exists (select from agency where kind = 'GOVERNMENT' and division_code = ?) as division,
       array(select distinct system from agency where system = any (?::text[])) as systems`,
    [divisionCode, systems],
  );
  const issues: ValidationIssue[] = [];
  if (scope === 'REGION' && divisionCode?.trim() && known?.division === false) {
    issues.push({
      path: 'divisionCode',
      message: {
        zh: `没有登记区划代码为 ${divisionCode} 的人民政府；请核对代码，或先导入机关（pnpm hub import agencies）。`,
        en: `No government with the division code ${divisionCode} is registered; check the code, or import agencies first.`,
      },
      clause: 'A02',
    });
  }
  for (const system of scope === 'SECTOR'
    ? systems.filter((name) => name.trim() && !known?.systems.includes(name))
    : []) {
    issues.push({
      path: 'systems',
      message: {
        zh: `没有登记属于“${system}”系统的机关；请核对名称，或先导入机关。`,
        en: `No agency of the system “${system}” is registered; check the name, or import agencies first.`,
      },
      clause: 'A02',
    });
  }
  return issues;
}
