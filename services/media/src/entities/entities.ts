import type { EntitySchema } from '@mikro-orm/core';
import { AgencyEntity } from './agency.entity.ts';
import { EvidenceEntity } from './evidence.entity.ts';
import { ReleaseEntity } from './release.entity.ts';
import { RepostDutyEntity } from './repost-duty.entity.ts';

/** Every table of this service that is read or written row by row. */
export const entities: readonly EntitySchema[] = [AgencyEntity, EvidenceEntity, ReleaseEntity, RepostDutyEntity];
