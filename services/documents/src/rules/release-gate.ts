import type { Bilingual } from '@dibao/shared/bilingual';
import { Disclosure, DisclosureBasis } from './disclosure.ts';
import type { DocumentKind } from './document-kind.ts';
import { isGovernmentAddress as isOnGovernmentHost } from './government-address.ts';
import { isSpent, type LegalForce } from './legal-force.ts';

/** Why something may be released: first published here through the full gate · already public on a government site. */
export const ReleaseBasis = { ORIGINAL: 'ORIGINAL', ALREADY_PUBLIC: 'ALREADY_PUBLIC' } as const;
export type ReleaseBasis = (typeof ReleaseBasis)[keyof typeof ReleaseBasis];

/** Whom a release concerns (A01, A02). */
export const ReleaseScope = { GLOBAL: 'GLOBAL', SECTOR: 'SECTOR', REGION: 'REGION' } as const;
export type ReleaseScope = (typeof ReleaseScope)[keyof typeof ReleaseScope];

/** The result of a secrecy review 保密审查 (B22, B23). */
export const SecrecyReviewResult = { PASSED: 'PASSED', REFUSED: 'REFUSED' } as const;
export type SecrecyReviewResult = (typeof SecrecyReviewResult)[keyof typeof SecrecyReviewResult];

/** One reason why an input is refused: where, what, and the clause that asks for it. */
export interface ValidationIssue {
  /** The field of the input, with dots: `bundleIds.0`. */
  readonly path: string;
  readonly message: Bilingual;
  readonly clause: string | null;
}

/** What the gate asks of one document of a release. */
export interface GateDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly disclosure: Disclosure;
  readonly disclosureBasis: DisclosureBasis;
  readonly legalForce: LegalForce;
  readonly sourceUrl: string | null;
  /** The latest recorded review, null where none was recorded. */
  readonly secrecyReview: SecrecyReviewResult | null;
}

/** A release somebody wants to publish. */
export interface ReleaseFacts {
  readonly basis: ReleaseBasis;
  readonly scope: ReleaseScope;
  readonly column: string;
  readonly systems: readonly string[];
  readonly divisionCode: string | null;
  readonly url: string | null;
  readonly document: GateDocument;
  /** What is published in the same act 同步发布. */
  readonly bundle: readonly GateDocument[];
  /** Why a policy document comes without its interpretation (D06); null or blank where no reason is stated. */
  readonly noInterpretationReason: string | null;
  /** The text went out before; what is spent may still be corrected. */
  readonly isCorrection?: boolean;
  /** Knows the registered portals; without it only `gov.cn` hosts count. */
  readonly isGovernmentAddress?: (address: string) => boolean;
}

/** The kinds whose interpretation is owed in the same act (D01–D03). */
const owesInterpretation: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['RULE', 'NORMATIVE', 'POLICY']);

/**
 * Everything that stands between a document and its release, all at once; empty when it may go out.
 * There is no way around it: what is not proactively disclosed is never released (B05, B19).
 */
export function checkReleaseGate(release: ReleaseFacts): readonly ValidationIssue[] {
  return [...checkTarget(release), ...checkDocuments(release), ...checkAddress(release)];
}

/** What is to be released, before anybody has chosen a column, a scope or an address. */
export type DocumentFacts = Pick<
  ReleaseFacts,
  'basis' | 'document' | 'bundle' | 'noInterpretationReason' | 'isCorrection'
>;

/** What stands in the way in the documents themselves, whatever column and scope are chosen. */
export function checkDocuments(release: DocumentFacts): readonly ValidationIssue[] {
  return [
    ...checkDocument(release.document, 'documentId', release.basis),
    ...(release.isCorrection ? [] : checkForce(release.document)),
    ...release.bundle.flatMap((member, at) =>
      checkDocument(member, `bundleIds.${at}`, memberBasis(release.basis, member)),
    ),
    ...checkInterpretation(release),
  ];
}

/** The basis a document alone suggests: what was public before it came here needs no first publication. */
export function suggestedBasis({ disclosureBasis }: GateDocument): ReleaseBasis {
  return disclosureBasis === DisclosureBasis.ALREADY_PUBLIC ? ReleaseBasis.ALREADY_PUBLIC : ReleaseBasis.ORIGINAL;
}

function checkTarget({ scope, column, systems, divisionCode }: ReleaseFacts): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  if (column.trim() === '')
    issues.push(
      issue('column', '请写明发布栏目，如“中国政务”。', 'Name the column of the release, such as 中国政务.', 'A08'),
    );
  if (scope === ReleaseScope.SECTOR && systems.every((system) => system.trim() === ''))
    issues.push(
      issue('systems', '行业范围的发布须写明所涉系统（条线）。', 'A release of scope SECTOR names its systems.', 'A02'),
    );
  if (scope === ReleaseScope.REGION && !divisionCode?.trim())
    issues.push(
      issue(
        'divisionCode',
        '地区范围的发布须写明行政区划代码。',
        'A release of scope REGION names its division code.',
        'A02',
      ),
    );
  return issues;
}

function checkDocument(document: GateDocument, path: string, basis: ReleaseBasis): ValidationIssue[] {
  const { title, disclosure, disclosureBasis, secrecyReview } = document;
  if (disclosure !== Disclosure.PROACTIVE) return [notProactive(path, title, disclosure)];
  if (secrecyReview === SecrecyReviewResult.REFUSED)
    return [
      issue(path, `《${title}》未通过保密审查，不得发布。`, `“${title}” was refused by its secrecy review.`, 'B22'),
    ];
  if (basis !== ReleaseBasis.ORIGINAL) return [];
  const issues: ValidationIssue[] = [];
  if (disclosureBasis !== DisclosureBasis.MARKER && disclosureBasis !== DisclosureBasis.FIELD)
    issues.push(
      issue(
        path,
        `《${title}》的公开属性不是由文中标注或发文机关认定的；首次发布前请先认定公开属性。`,
        `The disclosure of “${title}” is stated neither by its text nor by its issuer; determine it before a first publication.`,
        'B01',
      ),
    );
  if (secrecyReview === null)
    issues.push(
      issue(
        path,
        `《${title}》没有保密审查记录；请先记录审查结果。`,
        `“${title}” has no secrecy review on record; record one first.`,
        'B22',
      ),
    );
  return issues;
}

/** A bundle may hold what is public elsewhere already: that needs no review of ours, whatever the release is based on. */
function memberBasis(basis: ReleaseBasis, member: GateDocument): ReleaseBasis {
  const suggested = suggestedBasis(member);
  return suggested === ReleaseBasis.ALREADY_PUBLIC ? suggested : basis;
}

function notProactive(path: string, title: string, disclosure: Disclosure): ValidationIssue {
  return disclosure === Disclosure.UNDETERMINED
    ? issue(
        path,
        `《${title}》的公开属性未确定，不得发布；请先认定。`,
        `The disclosure of “${title}” is undetermined; determine it first.`,
        'B19',
      )
    : issue(
        path,
        `《${title}》的公开属性不是主动公开，不得发布。`,
        `“${title}” is not proactively disclosed (${disclosure}).`,
        'B05',
      );
}

function checkForce({ title, legalForce }: GateDocument): ValidationIssue[] {
  if (!isSpent(legalForce)) return [];
  return [
    issue(
      'documentId',
      `《${title}》已失效或废止，不得再发布。`,
      `“${title}” is no longer in force (${legalForce}) and cannot be released anew.`,
      null,
    ),
  ];
}

function checkInterpretation({ basis, document, bundle, noInterpretationReason }: DocumentFacts): ValidationIssue[] {
  if (basis !== ReleaseBasis.ORIGINAL) return [];
  if (!owesInterpretation.has(document.kind) || noInterpretationReason?.trim()) return [];
  if (bundle.some((member) => member.kind === 'INTERPRETATION')) return [];
  return [
    issue(
      'bundleIds',
      '政策性文件应与解读材料同步发布；请附上解读，或说明不需解读的理由。',
      'A policy document goes out together with its interpretation; add it to the bundle or state why none is needed.',
      'D01',
    ),
  ];
}

function checkAddress({
  basis,
  url,
  document,
  isGovernmentAddress = isOnGovernmentHost,
}: ReleaseFacts): ValidationIssue[] {
  if (basis !== ReleaseBasis.ALREADY_PUBLIC) return [];
  const address = url ?? document.sourceUrl;
  if (address !== null && isGovernmentAddress(address)) return [];
  return [
    issue(
      'url',
      '“已公开”的发布须给出政府网站（gov.cn 或已登记门户）上的网址。',
      'A release that is already public names its http(s) address on a government site (gov.cn or a registered portal).',
      null,
    ),
  ];
}

function issue(path: string, zh: string, en: string, clause: string | null): ValidationIssue {
  return { path, message: { zh, en }, clause };
}
