export { dueOf } from "./clocks/due.ts";
export { CHECKED_ABOVE } from "./estimates.ts";
export { setAllTimers, setTimers, setTimersOfProject, setTimersOfToday } from "./clocks/timers.ts";
export { tick } from "./clocks/tick.ts";
export { adoptTickets, handOnTickets, returnTickets } from "./adopt.ts";
export { assignTicket } from "./assign.ts";
export { tellChecked } from "./checked.ts";
export { maySeeFile } from "./attachments.ts";
export { changeTicket } from "./change.ts";
export { createTicket } from "./create.ts";
export { rate, urge } from "./customer.ts";
export { keepDraft } from "./drafts.ts";
export { forgetPerson } from "./forget.ts";
export { follow } from "./follow.ts";
export { joinRequests } from "./join.ts";
export { moveOnLeft } from "./left.ts";
export { linkTickets, mergeTicket, splitTicket } from "./merge.ts";
export { checkAnswers, makeMove, moveBySystem, moveTicket, reopensUntil } from "./move.ts";
export {
  aboardNext,
  namedDay,
  openDate,
  promise,
  promiseAnew,
  trainOf,
  type Promised,
} from "./promise.ts";
export { moveView } from "./present.ts";
export { markRead } from "./read.ts";
export { retireEvidence } from "./retention.ts";
export { ticketRoutes } from "./routes.ts";
export { giveBackAnswered, giveBackAway } from "./routing/away.ts";
export { isAnswered, isFreed } from "./routing/moved.ts";
export { giveByRules } from "./routing/give.ts";
export { giveWaiting } from "./routing/wait.ts";
export { tellOfMaintenance } from "./maintenance.ts";
export { ringUndecided } from "./undecided.ts";
export { updateQuiet } from "./stillWithRd.ts";
export { seenBy } from "./sight.ts";
export { spoken } from "./spoken.ts";
export { findTicket, holdTicket, type Answers, type Ticket } from "./ticket.ts";
export { sayIn } from "./told.ts";
export { saveView } from "./views.ts";
export { addWatcher } from "./watch.ts";
export { writeMessage } from "./write.ts";
