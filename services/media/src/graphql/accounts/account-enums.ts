import { FilingKind, FilingState } from '../../queries/accounts/filings.ts';
import { declare } from '../enums.ts';

/** Makes the enums of filings known; called once before their types are built. */
export function declareAccountEnums(): void {
  declare(FilingKind, 'FilingKind', ['报备的事项。', 'What is filed.'], {
    OPEN: ['开设。', 'An opening.'],
    CHANGE: ['变更。', 'A change.'],
    CLOSE: ['注销。', 'A closing.'],
  });
  declare(FilingState, 'FilingState', ['报备办到哪一步。', 'How far a filing is.'], {
    SUBMITTED: ['待批。', 'Waiting for its decision.'],
    APPROVED: ['已批准。', 'Approved.'],
    REFUSED: ['不予批准。', 'Refused.'],
  });
}
