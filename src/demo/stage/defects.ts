import {
  hasEnded,
  hotfixDefect,
  isReport,
  moveDay,
  moveDefect,
  releaseDefects,
  reportDefect,
  settleDefect,
} from "../../defects/index.ts";
import { inTransaction, maybe, one, rows, sql } from "../../lib/db.ts";
import type { Event } from "../../lib/events.ts";
import { newId } from "../../lib/id.ts";
import { defectName } from "../../flows/index.ts";
import { findTicket, type Answers } from "../../tickets/index.ts";
import { system } from "../../people/index.ts";
import { actorOf, type Stage } from "./stage.ts";

type Press = [move: string, answers: Answers];

/** What R&D, quality assurance and the release do to a bug they do to its defect; the request follows. */
const presses: Record<string, (answers: Answers, promised: string | null) => Press[]> = {
  ask_support: ({ reason = "" }) => [["ask", { question: reason }]],
  schedule: ({ date = "", reason = "修复需要更多时间" }, promised) => [
    date === promised
      ? ["accept", { train: "booked" }]
      : ["accept", { train: "other", date, reason }],
  ],
  start: () => [["start", {}]],
  fixed: (answers) => [
    ["start", {}],
    ["fixed", answers],
  ],
  reject: (answers) => [["reject", answers]],
};

/** Whether it is R&D's to do; then it is done. */
export const doneToDefect = async (
  { db, house, ...stage }: Stage,
  number: number,
  { who, move, answers }: { who: string; move: string; answers: Answers },
): Promise<boolean> => {
  const defect = await maybe<{ number: number; promised: string | null }>(
    db,
    sql`
      select d.number, d.promised
      from defect_tickets l
      join defects d on d.id = l.defect_id
      join tickets t on t.id = l.ticket_id
      where t.number = ${number}`,
  );
  if (!defect) return false;
  const actor = await actorOf({ db, house, ...stage }, who);
  if (actor.kind !== "staff") return false;
  if (move === "move_date") {
    await moveDay(db, actor, defect.number, {
      date: answers["date"] ?? "",
      reason: answers["reason"] ?? "",
    });
    return true;
  }
  if (move === "hotfix") {
    const { release: version = "", reason = "" } = answers;
    await hotfixDefect(house, db, actor, { number: defect.number, version, reason });
    return true;
  }
  if (move === "publish") {
    const { release: version = "" } = answers;
    await inTransaction(db, (db) =>
      releaseDefects(house, db, actor, { numbers: [defect.number], version }),
    );
    return true;
  }
  const made = presses[move]?.(answers, defect.promised);
  for (const [name, given] of made ?? [])
    await moveDefect(house, db, actor, defect.number, { move: name, answers: given });
  return made !== undefined;
};

/** What follows for a defect from a move of its request, as the worker would do it at that moment. */
export const followNow = async (
  { db, house }: Stage,
  number: number,
  at: number,
): Promise<void> => {
  const moved = await rows<Event>(
    db,
    sql`
      select e.tx::text, e.seq, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data
      from events e
      join tickets t on t.id = e.ticket_id
      where t.number = ${number} and e.name = 'ticket.moved' and e.at = now()`,
  );
  for (const each of moved) {
    const event = { ...each, at: new Date(at).toISOString() };
    if (isReport(event)) await reportDefect(house, event);
    if (hasEnded(event)) await settleDefect(house, event);
  }
};

/** A defect by what the play calls it: `@same`, the last one reported; `@found`, one that R&D found by itself. */
export const defectCalled = async (
  { db }: Stage,
  number: number,
  called: string,
  date: string,
): Promise<string> => {
  if (called === "@same") {
    const last = await one<{ number: number }>(
      db,
      sql`select number from defects where state in ('open', 'accepted') order by number desc limit 1`,
    );
    return defectName(last.number);
  }
  const { id } = await findTicket(db, system, number);
  const found = await one<{ number: number }>(
    db,
    sql`
      insert into defects (id, state, title, product_id, version, module, severity, environment, steps, result, reproduced,
        reported_at, promised, own_day, public_note, public_note_en)
      select ${newId()}, 'accepted', t.title, t.product_id, t.version, '打印', t.severity, '内部测试环境', '设置页边距后导出 PDF',
        '页边距没有生效', 'yes', now(), ${date}, true,
        '部分打印机会忽略页边距设置。修复前可在“打印设置 → 高级”里勾选“忽略打印机边距”。',
        'Some printers override the page margins. Until it is fixed, tick “Ignore printer margins” under Print settings → Advanced.'
      from tickets t
      where t.id = ${id}
      returning number`,
  );
  return defectName(found.number);
};
