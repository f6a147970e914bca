import type { Event } from "./lib/events.ts";
import type { House } from "./lib/house.ts";
import {
  mailAnswer,
  mailBinding,
  mailEnded,
  mailMerged,
  mailReceipt,
  mailReminder,
  ringAnswered,
  ringErasure,
  ringMentioned,
  ringMoved,
  ringNewAssignee,
  ringOverdue,
  ringRated,
  ringSamePerson,
  ringUrged,
  ringWarned,
} from "./notices/index.ts";
import {
  adoptTickets,
  forgetPerson,
  handOnTickets,
  joinRequests,
  returnTickets,
  setAllTimers,
  setTimers,
  tellChecked,
} from "./tickets/index.ts";

/** Something that follows from an event. It may run twice after a fault, and then changes nothing the second time. */
export type Reaction = (house: House, event: Event) => Promise<void>;

/** What the desk does on its own. Read it from top to bottom. */
export const reactions: Record<string, Record<string, Reaction>> = {
  "ticket.opened": { setTimers, mailReceipt },
  "ticket.assigned": { ringNewAssignee },
  "ticket.moved": { setTimers, ringMoved, mailEnded },
  "ticket.merged-away": { mailMerged },
  "ticket.severity-changed": { setTimers },
  "ticket.team-changed": { setTimers },
  "ticket.reminded": { mailReminder },
  "ticket.clock-warned": { ringWarned },
  "ticket.urged": { ringUrged },
  "ticket.rated": { ringRated },
  "message.received": { ringAnswered },
  "message.written": { setTimers, mailAnswer },
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
  "calendar.year-confirmed": { setAllTimers },
  "calendar.overlay-changed": { setAllTimers },
  "calendar.hours-changed": { setAllTimers },
  "file.ready": { tellChecked },
  "file.refused": { tellChecked },
};
