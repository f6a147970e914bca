import type { Event } from "./lib/events.ts";
import type { House } from "./lib/house.ts";
import {
  mailAnswer,
  mailBinding,
  mailMerged,
  mailReceipt,
  ringAnswered,
  ringErasure,
  ringMentioned,
  ringMoved,
  ringNewAssignee,
  ringOverdue,
  ringRated,
  ringSamePerson,
  ringUrged,
} from "./notices/index.ts";
import {
  adoptTickets,
  forgetPerson,
  handOnTickets,
  joinRequests,
  returnTickets,
  tellChecked,
} from "./tickets/index.ts";

/** Something that follows from an event. It may run twice after a fault, and then changes nothing the second time. */
export type Reaction = (house: House, event: Event) => Promise<void>;

/** What the desk does on its own. Read it from top to bottom. */
export const reactions: Record<string, Record<string, Reaction>> = {
  "ticket.opened": { mailReceipt },
  "ticket.assigned": { ringNewAssignee },
  "ticket.moved": { ringMoved },
  "ticket.merged-away": { mailMerged },
  "ticket.urged": { ringUrged },
  "ticket.rated": { ringRated },
  "message.received": { ringAnswered },
  "message.written": { mailAnswer },
  "note.written": { ringMentioned },
  "binding.submitted": { mailBinding },
  "binding.need_more": { mailBinding },
  "binding.verified": { adoptTickets, mailBinding },
  "binding.due": { mailBinding },
  "binding.overdue": { ringOverdue },
  "binding.blocked": { mailBinding },
  "binding.rejected": { mailBinding },
  "binding.revoked": { handOnTickets, mailBinding },
  "person.ended": { handOnTickets },
  "person.erasure-asked": { ringErasure },
  "person.erased": { forgetPerson },
  "contact.same-asked": { ringSamePerson },
  "contact.merged": { joinRequests },
  "staff.ended": { returnTickets },
  "file.ready": { tellChecked },
  "file.refused": { tellChecked },
};
