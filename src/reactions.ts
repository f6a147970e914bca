import { wordOf, type Event } from "./lib/events.ts";
import type { House } from "./lib/house.ts";
import { hasEnded, isReport, reportDefect, settleDefect, worsenDefect } from "./defects/index.ts";
import { forgetLetters } from "./notices/index.ts";
import { followCalendar } from "./releases/index.ts";
import { wakeTrackers } from "./trackers/index.ts";
import {
  adoptTickets,
  forgetPerson,
  giveBackAnswered,
  giveBackAway,
  giveByRules,
  handOnTickets,
  isAnswered,
  isFreed,
  joinRequests,
  moveOnLeft,
  returnTickets,
  setAllTimers,
  setTimersOfProject,
  tellChecked,
  tellOfMaintenance,
} from "./tickets/index.ts";

/** Something that follows from an event. It may run twice after a fault, and then changes nothing the second time. */
export type Reaction = (house: House, event: Event) => Promise<void>;

/** What the desk does on its own. Read it from top to bottom; who is told of what stands in `notices/rules.ts`. */
export const reactions: Record<string, Record<string, Reaction>> = {
  "ticket.opened": { giveByRules, tellOfMaintenance },
  "ticket.assigned": { moveOnLeft },
  "ticket.moved": { reportDefect, settleDefect, giveByRules, giveBackAnswered },
  "ticket.turned": { giveByRules },
  "ticket.severity-changed": { worsenDefect },
  "message.received": { giveBackAnswered },
  "binding.verified": { adoptTickets },
  "binding.revoked": { handOnTickets },
  "person.ended": { handOnTickets },
  "person.erased": { forgetPerson, forgetLetters },
  "contact.merged": { joinRequests },
  "staff.ended": { returnTickets },
  "staff.away": { giveBackAway },
  "contract.created": { setTimersOfProject },
  "contract.changed": { setTimersOfProject },
  "contract.removed": { setTimersOfProject },
  "plan.changed": { setAllTimers },
  "calendar.year-confirmed": { setAllTimers, followCalendar },
  "calendar.overlay-changed": { setAllTimers, followCalendar },
  "calendar.train-decided": { followCalendar },
  "calendar.hours-changed": { setAllTimers },
  "setting.changed": { followCalendar, wakeTrackers },
  "file.ready": { tellChecked },
  "file.refused": { tellChecked },
};

/** What most events of a kind have no part in; it is not even begun for those. */
const only: Record<string, (event: Event) => boolean> = {
  followCalendar: (event) => event.name !== "setting.changed" || wordOf(event, "key") === "train",
  wakeTrackers: (event) => wordOf(event, "key") === "trackers",
  reportDefect: isReport,
  settleDefect: hasEnded,
  moveOnLeft: ({ actorId, data }) => actorId === null && data["to"] === null,
  giveByRules: (event) => event.name !== "ticket.moved" || isFreed(event),
  giveBackAnswered: (event) => event.name !== "ticket.moved" || isAnswered(event),
};

/** The names of the reactions that follow from an event. */
export const reactionsTo = (event: Event): string[] =>
  Object.keys(reactions[event.name] ?? {}).filter((name) => only[name]?.(event) ?? true);

/** After these the clocks of the request are reckoned anew, many at a time. */
export const clockEvents: ReadonlySet<string> = new Set([
  "ticket.opened",
  "ticket.assigned",
  "ticket.moved",
  "ticket.turned",
  "ticket.type-renewed",
  "ticket.severity-changed",
  "ticket.team-changed",
  "ticket.project-changed",
  "message.written",
  "message.received",
]);

/** After these something waits for a tracker of R&D, or is to be read there. */
export const trackerEvents: ReadonlySet<string> = new Set([
  "defect.issue-asked",
  "defect.issue-linked",
  "defect.issue-commented",
  "tracker.asked",
  "tracker.heard",
]);
