import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { createUnionType } from 'type-graphql';
import { DocumentsImportedType } from './documents-imported.type.ts';
import { PolicyDocumentType } from './policy-document.type.ts';
import { ReleaseType } from './release.type.ts';

function kindOf(success: typeof ReleaseType | typeof PolicyDocumentType) {
  return (value: object) => {
    if (value instanceof ValidationFailure) return ValidationFailure;
    return value instanceof NotFound ? NotFound : success;
  };
}

function releaseResult(name: string, zh: string, en: string) {
  return createUnionType({
    name,
    description: bilingual(zh, en),
    types: () => [ReleaseType, ValidationFailure, NotFound] as const,
    resolveType: kindOf(ReleaseType),
  });
}

function documentResult(name: string, zh: string, en: string) {
  return createUnionType({
    name,
    description: bilingual(zh, en),
    types: () => [PolicyDocumentType, ValidationFailure, NotFound] as const,
    resolveType: kindOf(PolicyDocumentType),
  });
}

export const PublishReleaseResult = releaseResult('PublishReleaseResult', '发布的结果。', 'What came of publishing.');
export const CorrectReleaseResult = releaseResult('CorrectReleaseResult', '更正的结果。', 'What came of correcting.');
export const WithdrawReleaseResult = releaseResult(
  'WithdrawReleaseResult',
  '撤回的结果。',
  'What came of withdrawing.',
);
export const ChangeLegalForceResult = documentResult(
  'ChangeLegalForceResult',
  '变更有效性的结果。',
  'What came of changing legal force.',
);
export const DetermineDisclosureResult = documentResult(
  'DetermineDisclosureResult',
  '认定公开属性的结果。',
  'What came of determining disclosure.',
);
export const RecordSecrecyReviewResult = documentResult(
  'RecordSecrecyReviewResult',
  '登记保密审查的结果。',
  'What came of recording a review.',
);
export const SaveDocumentResult = createUnionType({
  name: 'SaveDocumentResult',
  description: bilingual('保存文件的结果。', 'What came of saving a document.'),
  types: () => [PolicyDocumentType, ValidationFailure, NotFound, VersionConflict] as const,
  resolveType: (value: object) =>
    [ValidationFailure, NotFound, VersionConflict].find((failure) => value instanceof failure) ?? PolicyDocumentType,
});
export const ImportDocumentsResult = createUnionType({
  name: 'ImportDocumentsResult',
  description: bilingual('导入一批记录的结果。', 'What came of importing a part of a file.'),
  types: () => [DocumentsImportedType, ValidationFailure] as const,
  resolveType: (value: object) => (value instanceof ValidationFailure ? ValidationFailure : DocumentsImportedType),
});
