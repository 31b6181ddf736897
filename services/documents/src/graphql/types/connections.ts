import { connectionOf } from '@dibao/shared/connection';
import { AgencyType } from './agency.type.ts';
import { IntakeAlarmType, IntakeDraftType, IntakeProposalType } from './intake.type.ts';
import { OriginPortalType } from './origin-portal.type.ts';
import { AuditEntryType, PersonType } from './people.type.ts';
import { PolicyDocumentType } from './policy-document.type.ts';
import { ReleaseEventType, ReleaseType } from './release.type.ts';

export const AgencyConnection = connectionOf(() => AgencyType, 'Agency');
export const PolicyDocumentConnection = connectionOf(() => PolicyDocumentType, 'PolicyDocument');
export const ReleaseConnection = connectionOf(() => ReleaseType, 'Release', { isShared: true });
export const ReleaseEventConnection = connectionOf(() => ReleaseEventType, 'ReleaseEvent');
export const OriginPortalConnection = connectionOf(() => OriginPortalType, 'OriginPortal');
export const IntakeDraftConnection = connectionOf(() => IntakeDraftType, 'IntakeDraft');
export const IntakeProposalConnection = connectionOf(() => IntakeProposalType, 'IntakeProposal');
export const IntakeAlarmConnection = connectionOf(() => IntakeAlarmType, 'IntakeAlarm');
export const PersonConnection = connectionOf(() => PersonType, 'Person');
export const AuditEntryConnection = connectionOf(() => AuditEntryType, 'AuditEntry');
