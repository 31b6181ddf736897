import { AppealRemedy } from '../../rules/appeals/appeal-remedy.ts';
import { AppealGround, AppealState } from '../../rules/appeals/appeal-state.ts';
import { declare } from '../enums.ts';

/** Makes the enums of appeals known; called once before the types are built. */
export function declareAppealEnums(): void {
  declare(AppealState, 'AppealState', ['申诉的状态。', 'How far an appeal is.'], {
    OPEN: ['待处理。', 'It awaits its decision.'],
    UPHELD: ['申诉成立，记录已更改。', 'Upheld; the record was changed.'],
    REJECTED: ['申诉不成立。', 'Rejected.'],
    WITHDRAWN: ['已由申诉者撤回。', 'Withdrawn by who filed it.'],
  });
  declare(AppealGround, 'AppealGround', ['申诉的事由。', 'What is said to be wrong.'], {
    TIME: ['转载时间有误。', 'The time of the copy.'],
    CONTENT: ['内容判定有误。', 'The judgement of its content.'],
    ADDRESS: ['副本网址有误。', 'The address of the copy.'],
    ACCESS: ['中枢未能正常访问。', 'The hub could not look properly.'],
    NOT_OBLIGED: ['本渠道不应承担此任务。', 'The channel does not owe it.'],
    OTHER: ['其他。', 'Something else.'],
  });
  declare(AppealRemedy, 'AppealRemedy', ['申诉成立后更改什么。', 'What changes when an appeal is upheld.'], {
    COPY_TIME: ['认定转载时间，依据为人工（MANUAL）。', 'The time of the copy, with basis MANUAL.'],
    VERIFIED: ['人工认定副本无误，并认定转载时间。', 'The copy is right, and appeared at the time given.'],
    ADDRESS: ['改用另一网址，由中枢重新核验。', 'The copy stands elsewhere; the hub looks there.'],
    EXEMPT: ['豁免此任务。', 'The channel does not owe it.'],
  });
}
