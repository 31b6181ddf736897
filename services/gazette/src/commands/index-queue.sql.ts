// Only the process that holds the index directory claims, so a claim it does not know is left from a process that died.

export const claimSome = `
  update index_queue set claim = ?::uuid
  where article_id in (select article_id from index_queue where claim is null order by article_id limit ?)
  returning article_id as id`;

export const claimAll = `update index_queue set claim = ?::uuid where claim is null`;

/** An article that changed meanwhile has lost its claim, and waits on. */
export const finishClaim = `delete from index_queue where claim = ?::uuid`;

export const giveBackClaim = `update index_queue set claim = null where claim = ?::uuid`;

export const giveBackAll = `update index_queue set claim = null where claim is not null`;
