import { describe, expect, it } from 'vitest';
import { Disclosure, DisclosureBasis } from './disclosure.ts';
import { DocumentKind } from './document-kind.ts';
import { LegalForce } from './legal-force.ts';
import { checkReleaseGate, type GateDocument, ReleaseBasis, type ReleaseFacts } from './release-gate.ts';

const document = (known: Partial<GateDocument> = {}): GateDocument => ({
  kind: 'NOTICE',
  title: '关于河道清淤的通知',
  disclosure: 'PROACTIVE',
  disclosureBasis: 'MARKER',
  legalForce: 'IN_FORCE',
  sourceUrl: null,
  secrecyReview: 'PASSED',
  ...known,
});

const original = (known: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  basis: 'ORIGINAL',
  scope: 'GLOBAL',
  column: '松原政务',
  systems: [],
  divisionCode: null,
  url: null,
  document: document(),
  bundle: [],
  noInterpretationReason: null,
  ...known,
});

const alreadyPublic = (known: Partial<ReleaseFacts> = {}): ReleaseFacts =>
  original({
    basis: 'ALREADY_PUBLIC',
    url: 'https://www.example.gov.cn/1.htm',
    document: document({ disclosureBasis: 'ALREADY_PUBLIC', secrecyReview: null }),
    ...known,
  });

const found = (release: ReleaseFacts) => checkReleaseGate(release).map(({ path, clause }) => `${path} ${clause}`);

describe('checkReleaseGate', () => {
  it('lets a reviewed, proactively disclosed document through', () => {
    expect(found(original())).toEqual([]);
    expect(found(original({ document: document({ disclosureBasis: 'FIELD' }) }))).toEqual([]);
  });

  it('never lets through what is not proactively disclosed, whatever the basis (B05, B19)', () => {
    for (const basis of Object.values(ReleaseBasis))
      for (const disclosure of Object.values(Disclosure).filter((attribute) => attribute !== 'PROACTIVE'))
        for (const disclosureBasis of Object.values(DisclosureBasis)) {
          const clause = disclosure === 'UNDETERMINED' ? 'B19' : 'B05';
          const refused = document({ disclosure, disclosureBasis });
          expect(found(alreadyPublic({ basis, document: refused }))).toEqual([`documentId ${clause}`]);
          expect(found(alreadyPublic({ basis, document: document(), bundle: [document(), refused] }))).toEqual([
            `bundleIds.1 ${clause}`,
          ]);
        }
  });

  it('asks for a disclosure stated by text or issuer and a secrecy review before a first publication (B01, B22)', () => {
    const unreviewed = document({ disclosureBasis: 'ALREADY_PUBLIC', secrecyReview: null });
    expect(found(original({ document: unreviewed }))).toEqual(['documentId B01', 'documentId B22']);
    expect(found(original({ document: document({ secrecyReview: 'REFUSED' }) }))).toEqual(['documentId B22']);
  });

  it('asks the same of what goes with it, unless that is public elsewhere already', () => {
    expect(found(original({ bundle: [document({ secrecyReview: null })] }))).toEqual(['bundleIds.0 B22']);
    expect(found(original({ bundle: [document({ disclosureBasis: 'ALREADY_PUBLIC', secrecyReview: null })] }))).toEqual(
      [],
    );
  });

  it('holds a policy document back until its interpretation or a reason is there (D01, D06)', () => {
    for (const kind of Object.values(DocumentKind)) {
      const owes = kind === 'RULE' || kind === 'NORMATIVE' || kind === 'POLICY';
      expect(found(original({ document: document({ kind }) }))).toEqual(owes ? ['bundleIds D01'] : []);
    }
    const policy = document({ kind: 'POLICY' });
    expect(found(original({ document: policy, bundle: [document({ kind: 'INTERPRETATION' })] }))).toEqual([]);
    expect(found(original({ document: policy, noInterpretationReason: '仅调整联系方式。' }))).toEqual([]);
    expect(found(original({ document: policy, noInterpretationReason: ' ' }))).toEqual(['bundleIds D01']);
  });

  it('asks what is already public for its address on a government site, and for nothing else', () => {
    expect(found(alreadyPublic())).toEqual([]);
    expect(found(alreadyPublic({ url: null }))).toEqual(['url null']);
    expect(found(alreadyPublic({ url: null, document: document({ sourceUrl: 'http://www.gov.cn/2.htm' }) }))).toEqual(
      [],
    );
    expect(found(alreadyPublic({ url: 'https://gov.cn.example.com/' }))).toEqual(['url null']);
    expect(found(alreadyPublic({ url: 'ftp://www.gov.cn/1.htm' }))).toEqual(['url null']);
    expect(found(alreadyPublic({ url: 'https://portal.example/', isGovernmentAddress: () => true }))).toEqual([]);
  });

  it('releases nothing anew that was repealed or ran out', () => {
    const refused = Object.values(LegalForce).filter(
      (legalForce) => found(original({ document: document({ legalForce }) })).length > 0,
    );
    expect(refused).toEqual(['EXPIRED', 'REPEALED']);
  });

  it('wants systems for a sector, a division for a region, and a column always', () => {
    expect(found(original({ scope: 'SECTOR' }))).toEqual(['systems A02']);
    expect(found(original({ scope: 'SECTOR', systems: [' '] }))).toEqual(['systems A02']);
    expect(found(original({ scope: 'SECTOR', systems: ['水利'] }))).toEqual([]);
    expect(found(original({ scope: 'REGION' }))).toEqual(['divisionCode A02']);
    expect(found(original({ scope: 'REGION', divisionCode: '990100' }))).toEqual([]);
    expect(found(original({ column: ' ' }))).toEqual(['column A08']);
  });

  it('names everything at once, in both languages', () => {
    const issues = checkReleaseGate(
      original({ scope: 'REGION', document: document({ kind: 'RULE', secrecyReview: null, legalForce: 'REPEALED' }) }),
    );
    expect(issues.map(({ path }) => path)).toEqual(['divisionCode', 'documentId', 'documentId', 'bundleIds']);
    expect(issues.every(({ message }) => /\p{Script=Han}/u.test(message.zh) && /[a-z]/.test(message.en))).toBe(true);
  });
});
