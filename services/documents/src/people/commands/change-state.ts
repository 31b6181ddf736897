import type { Bilingual } from '@dibao/shared/bilingual';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Made } from '../../commands/idempotent.ts';
import { refuse } from '../../commands/release-parts.ts';
import type { DocumentsContext } from '../../context.ts';
import { type Deed, record } from '../audit.ts';
import { mayBecome, type PersonState } from '../rules/person-states.ts';
import { type AdministeredPerson, changePerson, type ChangePerson, refusePerson } from './administered-person.ts';
import { endSessionsOf } from './end-sessions.ts';
import { openInvitation } from './open-invitation.ts';

/** A change of a person that is justified in words. */
export interface WithReason extends ChangePerson {
  readonly reason: string;
}

type Outcome = Promise<Made | ValidationFailure | NotFound>;

/** Keeps a person out until they are unlocked; their sessions end. */
export function lockPerson(ctx: DocumentsContext, input: WithReason): Outcome {
  return move(ctx, input, 'lock-person', 'LOCKED', 'PERSON_LOCKED');
}

/** A person has left: nobody enters under this login any more, and it is not given out again. */
export function retirePerson(ctx: DocumentsContext, input: WithReason): Outcome {
  return move(ctx, input, 'retire-person', 'LEFT', 'PERSON_LEFT');
}

/** Lets a locked person in again. */
export function unlockPerson(ctx: DocumentsContext, input: ChangePerson): Outcome {
  return changePerson(ctx, { command: 'unlock-person', input, reach: 'PERSON' }, (em, person) =>
    become(ctx, em, person, 'ACTIVE', 'PERSON_UNLOCKED'),
  );
}

/** A new link for a person who lost the old one, or what they sign in with; earlier links count no more. */
export function renewInvitation(ctx: DocumentsContext, input: ChangePerson): Outcome {
  return changePerson(ctx, { command: 'renew-invitation', input, reach: 'PERSON' }, async (em, person) => {
    if (person.state === 'LOCKED') return refusePerson(ctx, unlockFirst);
    await openInvitation(ctx, em, person.id);
    return done(ctx, em, person, 'INVITATION_RENEWED');
  });
}

/** Ends all sessions of a person at once; they may sign in again. */
export function endSessions(ctx: DocumentsContext, input: ChangePerson): Outcome {
  return changePerson(ctx, { command: 'end-sessions', input, reach: 'PERSON' }, async (em, person) => {
    await endSessionsOf(em, person.id, ctx.clock.now());
    return done(ctx, em, person, 'SESSION_ENDED');
  });
}

function move(ctx: DocumentsContext, input: WithReason, command: string, to: PersonState, deed: Deed): Outcome {
  return changePerson(ctx, { command, input, reach: 'PERSON' }, async (em, person) => {
    const reason = input.reason.trim();
    if (reason === '') return refuse(ctx, [{ path: 'reason', message: sayReason, clause: null }]);
    return become(ctx, em, person, to, deed, { reason });
  });
}

async function become(
  ctx: DocumentsContext,
  em: Em,
  person: AdministeredPerson,
  to: PersonState,
  deed: Deed,
  detail?: object,
): Outcome {
  if (!mayBecome(person.state, to)) return refusePerson(ctx, notFrom(person.state, to));
  await query(
    em,
    `update person set state = case when ? = 'ACTIVE' and not exists (
       select from password_credential c where c.person_id = person.id union all
       select from passkey k where k.person_id = person.id) and oidc_subject is null then 'INVITED' else ? end where id = ?`,
    [to, to, person.id],
  );
  await endSessionsOf(em, person.id, ctx.clock.now());
  return done(ctx, em, person, deed, detail);
}

async function done(
  ctx: DocumentsContext,
  em: Em,
  { id: personId }: AdministeredPerson,
  deed: Deed,
  detail: object = {},
): Promise<Made> {
  const actor = ctx.viewer.subject ?? '';
  await record(em, { actor, deed, personId, at: ctx.clock.now(), detail: { ...detail } });
  return { id: personId };
}

const sayReason: Bilingual = { zh: '请写明理由。', en: 'State the reason.' };
const unlockFirst: Bilingual = { zh: '此人已被锁定，请先解锁。', en: 'This person is locked; unlock them first.' };
const notFrom = (from: PersonState, to: PersonState): Bilingual => ({
  zh: `此人的状态是 ${from}，不能变为 ${to}。`,
  en: `This person is ${from} and cannot become ${to}.`,
});
