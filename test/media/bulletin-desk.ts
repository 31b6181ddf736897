import { expect } from 'vitest';
import type { Viewer } from '@dibao/shared/auth';
import type { InventedCountry } from './invented-country.ts';
import { type MediaStack, viewer } from './media-stack.ts';

export interface Summary {
  readonly obliged: number;
  readonly verified: number;
  readonly overdue: number;
  readonly exempt: number;
  readonly claimed: number;
}

export interface Bulletin {
  readonly __typename: string;
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly checksum: string;
  readonly signedChecksum: string | null;
  readonly snapshot: string;
  readonly lockVersion: number;
  readonly draftedBy: string | null;
  readonly figures: {
    readonly summary: Summary;
    readonly praise: readonly { readonly label: string }[];
    readonly criticism: readonly { readonly label: string; readonly place: number; readonly share: number }[];
  };
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly actual?: number;
}

export const bulletinFields = `id number state checksum signedChecksum snapshot lockVersion draftedBy
  figures { summary { obliged verified overdue exempt claimed } praise { label } criticism { label place share } }`;

export const bulletinWords = {
  issuer: '云岭省人民政府办公厅',
  opening: '现将十一月转载情况通报如下。',
  closing: '请各地认真整改。',
  commendations: [{ unit: '西川市人民政府', persons: ['某某'], text: '转载及时。' }],
  violations: [{ kind: 'NOT_REPOSTED', unit: '东川市人民政府', text: '三件未转载。' }],
};

/** A monitoring office of the invented country at its work on bulletins. */
export function createBulletinDesk(media: MediaStack, country: InventedCountry) {
  const drafter = () => monitor('drafter');
  const chief = () => monitor('chief');

  function monitor(subject: string, agency: keyof InventedCountry['agencies'] = 'province'): Viewer {
    return viewer('monitor', { agencyId: country.agencies[agency].id, subject });
  }

  async function act(mutation: string, input: object, as: Viewer): Promise<Bulletin> {
    const type =
      { draftBulletin: 'DraftBulletinInput', editBulletin: 'EditBulletinInput' }[mutation] ?? 'MoveBulletinInput';
    const answer = await media.ask<Record<string, Bulletin>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Bulletin { ${bulletinFields} }
         ... on ValidationFailure { issues { path message } } ... on VersionConflict { actual } } }`,
      { as, variables: { input } },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data[mutation] as Bulletin;
  }

  /** Three releases of one month, none of which is kept; the figures are frozen a day after the last limit. */
  async function frozen(month: string, as: Viewer = drafter(), more: object = {}): Promise<Bulletin> {
    const days = [`${month}-02`, `${month}-03`, `${month}-04`];
    for (const day of days) {
      const { position } = media.documents.append(
        'PUBLISHED',
        {
          origin: country.agencies.province,
          publishedAt: `${day}T01:00:00.000Z`,
          enteredLogAt: `${day}T01:00:00.000Z`,
        },
        { at: `${day}T01:00:00.000Z` },
      );
      await media.settled(position);
    }
    media.now = new Date(`${month}-20T01:00:00Z`);
    return act(
      'draftBulletin',
      {
        ...{ title: `${month} 转载情况的通报`, from: `${month}-01T00:00:00+08:00`, to: `${month}-28T00:00:00+08:00` },
        ...{ words: bulletinWords, criteria: { minimumDuties: 3 } },
        ...more,
      },
      as,
    );
  }

  async function read<T>(id: string, selection: string, as?: Viewer) {
    return media.ask<{ bulletin: T }>(`{ bulletin(id: "${id}") { ${selection} } }`, as === undefined ? {} : { as });
  }

  /** Submits, signs and publishes it. */
  async function published(bulletinId: string): Promise<Bulletin> {
    await act('submitBulletin', { bulletinId }, drafter());
    await act('signBulletin', { bulletinId }, chief());
    return act('publishBulletin', { bulletinId }, chief());
  }

  return { monitor, drafter, chief, act, frozen, read, published };
}
