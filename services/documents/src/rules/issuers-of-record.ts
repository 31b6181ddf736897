import { isAgencyName } from './agency-name.ts';
import { issuerOfNumber } from './issuer-of-number.ts';
import { issuersOfTitle } from './issuers-of-title.ts';

/** What an imported record says that tells who issued it. */
export interface IssuerClues {
  /** The issuer field, several names separated by 、, commas or blanks. */
  readonly issuer?: string | null;
  readonly title: string;
  readonly region?: string | null;
  readonly documentNumber?: string | null;
  /** The number may be that of a cited document, or is shared: it proves nothing about the issuer. */
  readonly numberIsDoubtful?: boolean;
}

/**
 * The issuers of an imported record, lead issuer first: those it states, else those its title names, else the one its
 * number stands for. Empty where none of them says; a stated name without the form of an agency's (undetermined) is
 * no issuer.
 */
export function issuersOfRecord(record: IssuerClues): readonly string[] {
  const stated = (record.issuer ?? '').split(/[、,，;；\s]+/u).filter((name) => name !== '');
  if (stated.length > 0 && stated.every((name) => isAgencyName(name))) return stated;
  const named = issuersOfTitle(record.title, record.region);
  if (named.length > 0) return named;
  if (record.numberIsDoubtful || !record.documentNumber) return [];
  const owner = issuerOfNumber(record.documentNumber, record.region);
  return owner === null ? [] : [owner];
}
