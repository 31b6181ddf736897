import { Deed } from '../../people/audit.ts';
import { PersonRole } from '../../people/rules/person-role.ts';
import { PersonState } from '../../people/rules/person-states.ts';
import { SignInMethod } from '../../sign-in/rules/sign-in-method.ts';
import { describe } from './describe-enum.ts';

/** Tells the schema of the enums about people. */
export function registerPeopleEnums(): void {
  describe('PersonRole', PersonRole, '可以授予的角色。', 'A role a person can be granted.', {
    OPERATOR: ['运行人员。', 'Runs the hub.'],
    PUBLISHER: ['发布机关。', 'Publishes.'],
    SITE: ['网站工作人员。', 'Works at sites.'],
    EDITOR: ['新媒体编辑。', 'Edits new-media accounts.'],
    MONITOR: ['监测人员。', 'Monitors.'],
    ASSESSOR: ['第三方评估人员。', 'Assesses from outside.'],
    ADMINISTRATOR: ['管理员：邀请人员、授予角色。', 'Administers: invites people and grants roles.'],
  });
  describe('PersonState', PersonState, '人员的状态。', 'Where a person stands.', {
    INVITED: ['已邀请，尚未进入。', 'Invited, and has not entered yet.'],
    ACTIVE: ['可以登录。', 'May sign in.'],
    LOCKED: ['已锁定，不能登录。', 'Locked: may not sign in.'],
    LEFT: ['已离任。', 'Has left for good.'],
  });
  describe('SignInMethod', SignInMethod, '登录方式。', 'How somebody signed in.', {
    INVITATION: ['以邀请链接首次进入。', 'By a link of invitation, the first time.'],
    PASSWORD: ['密码与验证码。', 'By password and code.'],
    RECOVERY_CODE: ['密码与恢复码。', 'By password and a recovery code.'],
    PASSKEY: ['通行密钥。', 'By a passkey.'],
    OIDC: ['统一身份认证。', 'By an identity provider.'],
  });
  describe('AuditDeed', Deed, '审计日志所记的行为。', 'What the audit log records.', {
    PERSON_INVITED: ['邀请人员。', 'A person was invited.'],
    INVITATION_RENEWED: ['重新邀请。', 'A person was invited anew.'],
    INVITATION_ACCEPTED: ['接受邀请。', 'An invitation was accepted.'],
    PERSON_LOCKED: ['锁定。', 'A person was locked.'],
    PERSON_UNLOCKED: ['解锁。', 'A person was unlocked.'],
    PERSON_LEFT: ['离任。', 'A person left.'],
    ROLE_GRANTED: ['授予角色。', 'A role was granted.'],
    ROLE_REVOKED: ['收回角色。', 'A role was revoked.'],
    SIGNED_IN: ['登录。', 'Somebody signed in.'],
    SIGN_IN_REFUSED: ['登录被拒绝。', 'Somebody tried to sign in and was refused.'],
    SESSION_ENDED: ['会话被结束。', 'A session was ended.'],
    ACTED_AS: ['改为代表另一机关。', 'Somebody began to act for another agency.'],
    PASSKEY_ADDED: ['添加通行密钥。', 'A passkey was added.'],
    PASSKEY_REMOVED: ['移除通行密钥。', 'A passkey was removed.'],
  });
}
