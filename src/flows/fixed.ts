import type { Ask } from "./ask.ts";
import { isStaffHat, staffHats, type StaffHat } from "./change.ts";
import type { Flow, GuardName, Hat, Move } from "./flow.ts";

// What an administrator may and may not change of a state or move.

/** Hats of those who do not write to customers. */
const silent: ReadonlySet<Hat> = new Set(["rd", "qa", "release_manager"]);
export const writesToCustomers = (hat: Hat): boolean => isStaffHat(hat) && !silent.has(hat);

/**
 * Whom a move may be given to. What is guarded stays among those whom the table names: it is an approval. What is said
 * with a message is for those who write to customers.
 */
export const mayBeGivenTo = ({ by, guard = [], says }: Move): readonly StaffHat[] => {
  const own = by.filter(isStaffHat);
  if (own.length === 0) return [];
  if (guard.some((name) => !ofAnswers.has(name))) return own;
  return staffHats.filter((hat) => !says || own.includes(hat) || writesToCustomers(hat));
};

// They look at what was answered, whoever answers it.
const ofAnswers: ReadonlySet<GuardName> = new Set([
  "both-yes",
  "estimate-version",
  "defect-known",
  "hotfix-ahead",
  "developer-known",
]);

/** What the customer reads or a check hangs on is always asked; a note among colleagues may be left out. */
export const isAlwaysAsked = ({ required, writes }: Ask): boolean => required && writes !== "note";

/** Colleagues are asked more; the customer's own buttons and what the desk does by itself ask what they ask. */
export const mayBeAskedMore = ({ by, upon }: Move): boolean =>
  upon === undefined && by.length > 0 && by.every(isStaffHat);

/** What stands for something in the customer's words: `{date}`. */
export const blanksIn = (words: string): string[] =>
  [...words.matchAll(/\{\w+\}/g)].map(([blank]) => blank);

/** The desk makes it by itself, upon something or in time: code counts on it. */
export const isMadeByDesk = ({ by }: Move): boolean => by.includes("system");

/** Whether it may be offered in a state made here too: nothing that it does hangs on where it stood. */
export const mayBeOpenElsewhere = (move: Move): boolean =>
  !isMadeByDesk(move) && !move.guard && !move.back && !move.remembers;

/** What was merged into another stands there, and goes nowhere. */
export const isMerged = ({ moves }: Flow, name: string): boolean =>
  Object.values(moves).some(({ upon, to }) => upon === "merge" && to === name);

/** Requests begin there. */
export const isBeginning = ({ start, starts = [] }: Flow, name: string): boolean =>
  name === start || starts.includes(name);
