/**
 * Whether a grant `g` binds its person to its agency, whose administrators may then know of them: it is in force, or the
 * person stands for nobody any more. Whoever went to another agency is none of the former one's business.
 */
export const bindsSql = `(g.ended_at is null or not exists (
  select from role_grant other where other.person_id = g.person_id and other.ended_at is null))`;
