import type { Refusal } from '@dibao/shared/import-lines';

const idOfAnother: Refusal = {
  code: 'ID_OF_ANOTHER',
  field: 'id',
  message: {
    zh: '这个编号属于其他机关的文件；请换一个编号，例如在前面加上本单位的代码。',
    en: 'This id belongs to a document of another agency; choose another one, such as with your own code before it.',
  },
};

const notAnOwnIssuer: Refusal = {
  code: 'NOT_AN_OWN_ISSUER',
  field: 'issuers',
  message: {
    zh: '发文机关里没有本单位或下级机关；请在 issuers 写明登记的全称。代其他机关发布的，请由该机关导入。',
    en: 'None of the issuers is your agency or below it; name it in "issuers" as it is registered. What others issue they import themselves.',
  },
};

/** Why a document is refused that is not for the agency of the publisher to bring. */
export const foreignRefusals = { ID_OF_ANOTHER: idOfAnother, NOT_AN_OWN_ISSUER: notAnOwnIssuer } as const;
