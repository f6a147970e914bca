/** Whom somebody tells: a word of the column "Notify", and the audience of the table that stands for it. */
const meant: Readonly<Record<string, readonly string[]>> = {
  assignee: ["assignee"],
  agent: ["assignee"],
  owner: ["assignee"],
  owners: ["assignee"],
  developer: ["assignee"],
  // Who works on it has it.
  custom_dev: ["assignee"],
  coordinator: ["coordinator"],
  lead: ["leads"],
  "lead if reopen_count ≥2": ["leads"],
  "S1: on-call": ["queue", "leads"],
  support: ["leads"],
  queue: ["queue"],
  "support queue": ["queue"],
  agents: ["queue"],
  rd: ["rd"],
  custom_lead: ["customLeads"],
  business: ["business"],
  "C: email CRQ.delivery (CC support, business)": ["customer", "leads", "business"],
  CSAT: ["rating"],
  "rating (CES)": ["rating"],
  "survey (CSAT) by rules R114": ["rating"],
  "person: rating": ["rating"],
  "person: IM.idle_end + rating": ["customer", "rating"],
  "person once": ["customer"],
  "everyone who downloaded": ["customer"],
  subscribers: ["subscribers"],
  "mail admin digest": ["mail admin"],
};

/** What follows, or is seen in the portal anyway, and tells nobody. */
const nobody =
  /^(-|PT.*|tracker|defect verified_count\+1|(linked )?tickets( → .*)?|all promises recomputed)$/;

/** Whom a cell of the column names. */
export const namedIn = (cell: string): string[] =>
  [...new Set(pieces(cell).flatMap(who))].toSorted();

// `custom_lead, support; C: CIS.team_takes_over`
const pieces = (cell: string): string[] =>
  cell
    .split(/[;,](?![^(]*\))/)
    .map((piece) => piece.trim().replace(/( |\+)?\b(EM\+WK|WK\+phone|WK|WK \(info\))$/, ""));

const who = (piece: string): readonly string[] => {
  if (nobody.test(piece)) return [];
  const found = meant[piece];
  if (found) return found;
  if (/^(C|person)(:| by |$)/.test(piece) || piece.startsWith("IM.")) return ["customer"];
  throw new Error(`nobody knows who is meant by “${piece}”`);
};
