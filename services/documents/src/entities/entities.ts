import { EditionEntity } from './edition.entity.ts';
import { PolicyDocumentEntity } from './policy-document.entity.ts';
import { ReleaseEntity } from './release.entity.ts';
import { SecrecyReviewEntity } from './secrecy-review.entity.ts';

/** Everything the ORM of this service knows. */
export const entities = [PolicyDocumentEntity, EditionEntity, ReleaseEntity, SecrecyReviewEntity];
