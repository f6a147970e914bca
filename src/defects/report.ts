import { today } from "../calendar/index.ts";
import { inTransaction, maybe, one, run, sql, type Db } from "../lib/db.ts";
import { positionText, type Event } from "../lib/events.ts";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { defectFlow, defectName, defectNumberIn } from "../flows/index.ts";
import { identify, system, type Staff } from "../people/index.ts";
import { holdTicket, type Answers, type Ticket } from "../tickets/index.ts";
import { countedFrom } from "./basis.ts";
import { board, nameDay, shareDay } from "./day.ts";
import { fingerprintOf, traceIn } from "./fingerprint.ts";
import { follow } from "./follow.ts";
import { mask, maskVersion } from "./mask.ts";
import { makeDefectMove } from "./move.ts";
import { namesFor } from "./names.ts";
import { holdDefect, type Defect } from "./store.ts";

/**
 * A bug was reported to R&D (BUG-T11), fails again (BUG-T20) or is a known one (BUG-T08): it opens a defect or becomes
 * part of one, and has its fix promised. The moment of the report counts, however late the worker hears of it.
 */
export const reportDefect = async (house: House, event: Event): Promise<void> => {
  if (!isReport(event)) return;
  const cause = positionText(event);
  const answers = event.data["answers"] as Answers | undefined;
  await inTransaction(house.db, async (db) => {
    const { number, belongs } = await one<{ number: number; belongs: number | null }>(
      db,
      sql`
        select t.number, d.number as belongs
        from tickets t
        left join defect_tickets l on l.ticket_id = t.id
        left join defects d on d.id = l.defect_id
        where t.id = ${event.ticketId}`,
    );
    const named = defectNumberIn(answers?.["defect"] ?? "");
    const target = named ?? belongs;
    // The defect before the request, as everywhere.
    const held = target ? await holdDefect(db, target) : undefined;
    const ticket = await holdTicket(db, system, number);
    if (await isDone(db, ticket, cause)) return;
    const doing: Doing = { house, by: await staffOf(db, event), at: Date.parse(event.at) };
    // What R&D rejected stays so unless it is reopened; what is reported after that is looked at anew.
    const defect =
      held && held.state !== "rejected"
        ? await join(db, ticket, held, held.number !== belongs, answers ?? {}, doing)
        : await open(db, ticket, answers ?? {}, doing);
    await publish(db, system, "ticket.reported", {
      ticketId: ticket.id,
      data: { defect: defectName(defect.number), cause },
    });
  });
};

/** Whether it is one of the moves that bring a bug to R&D; what went back there with its defect is not reported anew. */
export const isReport = ({ data }: Pick<Event, "data">): boolean =>
  data["flow"] === "bug" &&
  (data["to"] === "known" || (data["to"] === "reported" && data["move"] !== "report_again"));

type Doing = { house: House; by: Staff | typeof system; at: number };

const isDone = async (db: Db, { id }: Ticket, cause: string): Promise<boolean> =>
  (await maybe(
    db,
    sql`
      select 1
      from events
      where ticket_id = ${id} and name = 'ticket.reported' and data ->> 'cause' = ${cause}`,
  )) !== undefined;

const staffOf = async (db: Db, { actorId }: Event): Promise<Doing["by"]> => {
  const person = actorId === null ? undefined : await identify(db, actorId);
  return person?.kind === "staff" ? person : system;
};

/** A defect that nobody has reported yet (DEF-T01). */
const open = async (
  db: Db,
  ticket: Ticket,
  answers: Answers,
  { house, by, at }: Doing,
): Promise<Defect> => {
  const said = await reportOf(db, ticket, answers);
  const id = newId();
  const { number } = await one<{ number: number }>(
    db,
    sql`
      insert into defects (id, state, title, product_id, version, module, severity, environment, steps, result, trace,
        reproduced, fingerprint, reported_at)
      select ${id}, ${defectFlow.start}, ${said.title}, t.product_id, ${said.version}, ${said.module}, t.severity,
        ${said.environment}, ${said.steps}, ${said.result}, ${said.trace}, ${said.reproduced},
        ${said.fingerprint}, ${new Date(at).toISOString()}
      from tickets t
      where t.id = ${ticket.id}
      returning number`,
  );
  await link(db, ticket, id);
  await publish(db, by, "defect.opened", {
    aboutId: id,
    data: { number, severity: ticket.severity },
  });
  const defect = await holdDefect(db, number);
  const { hotfixDay: date } = answers;
  // However late the worker hears of it, it is not promised for a day that is over.
  const from = await countedFrom(house, db, defect, at);
  if (date && date >= today()) await nameDay(db, system, defect, date);
  else if (from !== undefined) await board(house, db, system, defect, from);
  return defect;
};

/** One more request of a defect that is known, or the same one again. */
const join = async (
  db: Db,
  ticket: Ticket,
  defect: Defect,
  isNew: boolean,
  answers: Answers,
  { house, by, at }: Doing,
): Promise<Defect> => {
  await link(db, ticket, defect.id);
  if (isNew) {
    await learnTrace(db, ticket, defect, answers);
    await publish(db, by, "defect.request-added", {
      aboutId: defect.id,
      data: { number: defect.number },
    });
  }
  if (defect.state === "need_info" && answers["steps"]) {
    const said = [answers["steps"], answers["result"]].filter(Boolean).join("\n\n");
    await makeDefectMove(db, defect, "answer", {
      house,
      by: system,
      answers: { answer: said },
      at,
    });
  } else if (!isNew && (defect.state === "released" || defect.state === "verified"))
    await makeDefectMove(db, defect, "still_fails", { house, by: system, answers, at });
  await shareDay(house, db, defect);
  await follow(db, defect, { house, by }, [ticket.id]);
  if (comesSooner(defect, answers["hotfixDay"]))
    await nameDay(db, system, defect, answers["hotfixDay"], { why: "hotfix" });
  await shareDay(house, db, defect);
  return defect;
};

/** The day that was agreed for an urgent fix, where the defect is not fixed yet and would come later. */
const comesSooner = ({ state, promised }: Defect, date: string | undefined): date is string =>
  date !== undefined &&
  date >= today() &&
  ["open", "accepted", "in_fix"].includes(state) &&
  (promised === null || date < promised);

// The first of its requests that has a stack trace says what it is known by.
const learnTrace = async (
  db: Db,
  ticket: Ticket,
  { id }: Defect,
  answers: Answers,
): Promise<void> => {
  const { trace, fingerprint } = await reportOf(db, ticket, answers);
  await run(
    db,
    sql`
      update defects
      set fingerprint = ${fingerprint}, trace = ${trace}
      where id = ${id} and fingerprint is null`,
  );
};

/** From now on the request belongs to this defect and no other; what is worse for it is worse for the defect. */
export const link = async (
  db: Db,
  { id, severity }: Pick<Ticket, "id" | "severity">,
  defectId: string,
): Promise<number> => {
  await run(
    db,
    sql`update defects set severity = least(severity, ${severity}) where id = ${defectId}`,
  );
  return run(
    db,
    sql`
      insert into defect_tickets (ticket_id, defect_id)
      values (${id}, ${defectId})
      on conflict (ticket_id) do update set defect_id = excluded.defect_id, since = now()
      where defect_tickets.defect_id <> excluded.defect_id`,
  );
};

/** What R&D will read of a request, and what its stack trace is known by. */
export const reportOf = async (
  db: Db,
  { id, title, version, facts }: Pick<Ticket, "id" | "title" | "version" | "facts">,
  answers: Answers,
) => {
  const given: Answers = { ...facts, ...answers };
  const pasted = await pastedIn(db, id);
  const names = await namesFor(
    db,
    [id],
    [title, version, ...Object.values(given), pasted].join("\n"),
  );
  const bare = (name: string) => mask(given[name] ?? "", names);
  const known = fingerprintOf(given["result"] ?? "");
  const lead = bare("lead");
  return {
    title: mask(title, names),
    version: maskVersion(version, names),
    module: bare("module"),
    environment: bare("environment"),
    steps: bare("steps"),
    result: lead ? `${bare("result")}\n\n${lead}` : bare("result"),
    // Where support has it in its words already, it is not shown twice.
    trace: known ? "" : mask(traceIn(pasted), names),
    reproduced: given["reproduced"] ?? "no",
    fingerprint: known ?? fingerprintOf(pasted) ?? null,
  };
};

/** What the customer pasted: the text of the error, and his first messages. */
export const pastedIn = async (db: Db, ticketId: string): Promise<string> => {
  const { pasted } = await one<{ pasted: string }>(
    db,
    sql`
      select concat_ws(e'\\n\\n', t.fields ->> 'error', (
        select string_agg(w.text, e'\\n\\n' order by w.id)
        from (
          select id, text from messages
          where ticket_id = t.id and side = 'customer' and kind = 'reply'
          order by id
          limit 10
        ) w
      )) as pasted
      from tickets t
      where t.id = ${ticketId}`,
  );
  return pasted;
};
