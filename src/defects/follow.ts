import type { House } from "../lib/house.ts";
import { maybe, sql, type Db } from "../lib/db.ts";
import { say, type Language, type Messages } from "../lib/text.ts";
import en from "../texts/en/defects.json" with { type: "json" };
import zh from "../texts/zh-CN/defects.json" with { type: "json" };
import { defectName } from "../flows/index.ts";
import { system, type Staff } from "../people/index.ts";
import { setting } from "../settings/index.ts";
import { holdTicket, moveBySystem, sayIn, type Answers, type Ticket } from "../tickets/index.ts";
import { requestsOf, type Defect } from "./store.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

/** Which moves bring a request to where its defect is, in this order; those that are not open to it are left out. */
const ways: Record<string, readonly string[]> = {
  open: ["report_again"],
  need_info: ["ask_support"],
  rejected: ["given_back"],
  accepted: ["schedule"],
  in_fix: ["schedule", "failed_test"],
  fixed: ["schedule", "fixed"],
  released: ["schedule", "hotfix", "publish"],
  verified: ["schedule", "hotfix", "publish"],
};

export type Doing = { house: House; by: Staff | typeof system; answers?: Answers };

/**
 * The requests follow what R&D does to the defect: each is moved by the desk itself, and its people are told in it what
 * they have to know. Only `these`, where others have followed before.
 */
export const follow = async (
  db: Db,
  defect: Defect,
  doing: Doing,
  these?: readonly string[],
): Promise<void> => {
  for (const { id, number } of await requestsOf(db, defect)) {
    if (these && !these.includes(id)) continue;
    const ticket = await holdTicket(db, system, number);
    if (ticket.flow !== "bug" || !ticket.open) continue;
    for (const move of ways[defect.state] ?? [])
      if (
        (await moveBySystem(db, ticket, move, answersTo(move, defect, doing.answers))) ||
        isHeardAllTheSame(ticket, move)
      )
        await tellIn(db, ticket, move, defect, doing);
  }
};

// Whoever has a workaround keeps it while support answers R&D.
const isHeardAllTheSame = ({ state }: Ticket, move: string): boolean =>
  move === "ask_support" && state === "workaround";

const answersTo = (move: string, defect: Defect, given: Answers = {}): Answers => {
  const name = defectName(defect.number);
  const known: Record<string, Answers> = {
    schedule: { date: defect.promised ?? "" },
    ask_support: { reason: given["question"] ?? name },
    fixed: { build: defect.build, notes: given["notes"] ?? name },
    publish: { release: defect.release },
    hotfix: { release: defect.release, reason: given["reason"] ?? name },
  };
  return known[move] ?? {};
};

// What R&D says stays in the house; only that a fix is there goes to the customer.
const noteAfter: Record<string, string> = {
  ask_support: "question",
  given_back: "reason",
  failed_test: "reason",
  fixed: "notes",
};

const tellIn = async (
  db: Db,
  ticket: Ticket,
  move: string,
  { number, release }: Defect,
  { house, by, answers = {} }: Doing,
): Promise<void> => {
  if (by.kind !== "staff") return;
  const said = answers[noteAfter[move] ?? ""];
  if (said) {
    const text = say(sentences[setting(house, "vendor").language], `note.${move}`, {
      defect: defectName(number),
      text: said,
    });
    const mentions = ticket.assigneeId ? [ticket.assigneeId] : [];
    await sayIn(db, by, ticket, { kind: "note", text, mentions });
  }
  if (move === "publish" || move === "hotfix") {
    const text = say(sentences[await languageOf(db, ticket)], "reply.released", { release });
    await sayIn(db, by, ticket, { kind: "reply", text, asTeam: true });
  }
};

const languageOf = async (db: Db, { requesterId }: Ticket): Promise<Language> =>
  (
    await maybe<{ language: Language }>(
      db,
      sql`select language from people where id = ${requesterId}`,
    )
  )?.language ?? "zh-CN";
