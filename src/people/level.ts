import { sql } from "../lib/db.ts";

/** The binding `b` a person has now; also while it is being checked. A block that has run out is none. */
export const isPresent = sql`
  (b.state not in ('rejected', 'revoked', 'none') and (b.state <> 'blocked' or coalesce(b.blocked_until > now(), true)))`;

/** How far the person with binding `b` is trusted (R14). After its year a binding still holds for 14 days of grace. */
export const levelOf = sql`
  case
    when b.id is null then 'T0'
    when b.state = 'blocked' then 'TX'
    when b.state in ('verified', 'authorised') and b.verified_until + interval '14 days' < now() then 'T1'
    when b.state = 'authorised' and coalesce(b.scope_until > now(), true) then 'T3'
    when b.state in ('verified', 'authorised') then 'T2'
    when b.grace_until > now() then 'T2'
    else 'T1'
  end`;
