/** How a session began. */
export const SignInMethod = {
  INVITATION: 'INVITATION',
  PASSWORD: 'PASSWORD',
  RECOVERY_CODE: 'RECOVERY_CODE',
  PASSKEY: 'PASSKEY',
  OIDC: 'OIDC',
} as const;
export type SignInMethod = keyof typeof SignInMethod;
