import { Role } from '@dibao/shared/auth';

/** The roles a person can be granted, by the names of the schema. */
export const PersonRole = {
  OPERATOR: Role.operator,
  PUBLISHER: Role.publisher,
  SITE: Role.site,
  EDITOR: Role.editor,
  MONITOR: Role.monitor,
  ASSESSOR: Role.assessor,
  ADMINISTRATOR: Role.administrator,
} as const;
