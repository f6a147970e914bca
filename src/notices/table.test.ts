import { beforeAll, describe, expect, test } from "vitest";
import { eventAt, positionText, type Event, type Position } from "../lib/events.ts";
import { one, rows, run, sql } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { publish } from "../lib/publish.ts";
import { bindings, cast, projects, teams } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { composed } from "./compose.ts";
import { rules } from "./rules.ts";
import { sendDue } from "./post.ts";
import { tell } from "./tell.ts";

const { db, house, as } = await openDesk();

let ticketId: string;
let defectId: string;
beforeAll(async () => {
  // Every part is taken by somebody, and each letter goes at once whatever the hour.
  await run(db, sql`update staff set roles = '{custom_lead,qa}' where person_id = ${cast.admin}`);
  await run(
    db,
    sql`update staff set roles = '{business,biz_director}' where person_id = ${cast.chen}`,
  );
  await run(
    db,
    sql`update staff set password_hash = 'x' where person_id = any(${[lin, cast.laozhou]})`,
  );
  const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
    .body;
  await as.li.post(`/tickets/${number}/watchers`, { address: "copied@huaxin.example" });
  ({ id: ticketId } = await one<{ id: string }>(
    db,
    sql`
      update tickets set assignee_id = ${cast.xiaolin}, team_id = ${teams.firstLine}
      where number = ${number}
      returning id`,
  ));
  ({ id: defectId } = await one<{ id: string }>(
    db,
    sql`
      insert into defects (id, state, title, severity, environment, steps, result, reproduced, reported_at)
      values (${newId()}, 'new', '导出超时', 'S3', '麒麟', '点击导出', '超时', 'yes', now())
      returning id`,
  ));
});

const last = async (): Promise<Event> =>
  (await eventAt(
    db,
    positionText(
      await one<Position>(db, sql`select tx::text, seq from events order by seq desc limit 1`),
    ),
  ))!;

/** What an event brings: who hears the bell say what, who is written what. */
const told = async (event: Event) => {
  // A worker that begins again tells nobody twice.
  for (let times = 0; times < 3; times++) await tell(house, [event]);
  const cause = positionText(event);
  // It is told of, but did not happen to this request, whose clocks would be reckoned by it.
  await run(db, sql`delete from events where name = 'ticket.moved' and ticket_id = ${ticketId}`);
  const bells = await rows<{ who: string; name: string }>(
    db,
    sql`
      select p.name as who, n.name
      from notices n
      join people p on p.id = n.person_id
      where cause = ${cause}`,
  );
  const letters = await rows<{ address: string; name: string }>(
    db,
    sql`select address, name from letters where cause = ${cause}`,
  );
  return {
    bells: bells.map(({ who, name }) => `${who} ${name}`).toSorted(),
    letters: letters.map(({ address, name }) => `${address.split("@")[0]} ${name}`).toSorted(),
  };
};

const lin = cast.xiaolin;
type Row = {
  says: string;
  name: string;
  data?: object;
  by?: string | null;
  /** Who follows it in support, where somebody does. */
  coordinator?: string;
  bells?: string[];
  letters?: string[];
};
const row = (says: string, name: string, rest: Omit<Row, "says" | "name"> = {}): Row => ({
  says,
  name,
  ...rest,
});
const moved = (flow: string, move: string, to = "", more: object = {}) => ({
  flow,
  move,
  to,
  ...more,
});

const box = { 小林: "xiaolin", 老周: "laozhou", 陈姐: "chen", 管理员: "admin" } as const;
const table: Row[] = [
  row("a request that arrives", "ticket.opened", {
    by: cast.li,
    letters: ["li ticket.opened"],
  }),
  row("one where production stands still", "ticket.opened", {
    by: cast.li,
    data: { severity: "S1" },
    bells: ["小林 opened-s1", "老周 opened-s1"],
    letters: ["laozhou opened-s1", "li ticket.opened", "xiaolin opened-s1"],
  }),
  row("one whose developer has left", "ticket.opened", {
    by: cast.li,
    data: { queued: "owner_inactive" },
    bells: ["管理员 opened"],
    letters: ["admin opened", "li ticket.opened-owner_inactive"],
  }),
  row("one that comes too late for its developer", "ticket.opened", {
    by: cast.li,
    data: { queued: "late" },
    letters: ["li ticket.opened-late"],
  }),
  row("one that goes straight to its developer", "ticket.opened", {
    by: cast.li,
    data: { kind: "continues", state: "dev_direct" },
    bells: ["老周 opened-direct"],
    letters: ["li ticket.opened-continues"],
  }),
  row("one that waits for somebody to take it", "ticket.waits", {
    by: cast.li,
    bells: ["小林 waits", "老周 waits"],
  }),
  row("one where production stands still, which has rung already", "ticket.waits", {
    by: cast.li,
    data: { severity: "S1" },
  }),
  row("one that was split off", "ticket.opened", { by: lin, data: { kind: "split" } }),
  row("one that goes on from what ended long ago", "ticket.opened", {
    by: cast.li,
    data: { kind: "continues" },
    letters: ["li ticket.opened-continues"],
  }),
  row("another type", "ticket.turned", { by: lin, letters: ["li ticket.turned"] }),
  row("merged into another", "ticket.merged-away", {
    by: lin,
    data: { into: 7 },
    letters: ["li ticket.merged"],
  }),
  row("given to a colleague", "ticket.assigned", {
    by: cast.laozhou,
    data: { to: lin },
    bells: ["小林 assigned"],
    letters: ["xiaolin assigned"],
  }),
  row("taken oneself", "ticket.assigned", { by: lin, data: { to: lin } }),
  row("taken over by a colleague", "ticket.assigned", {
    by: cast.laozhou,
    data: { to: cast.laozhou, from: lin },
    bells: ["小林 taken-over"],
    letters: ["xiaolin taken-over"],
  }),
  row("taken from a colleague for another", "ticket.assigned", {
    by: cast.laozhou,
    data: { to: cast.chen, from: lin },
    bells: ["小林 handed-on", "陈姐 assigned"],
    letters: ["chen assigned", "xiaolin handed-on"],
  }),
  row("taken from who is away, by the desk itself", "ticket.assigned", {
    by: null,
    data: { to: null, from: lin, away: true },
  }),
  row("put back", "ticket.assigned", { by: lin, data: { to: null } }),
  row("given back by who is away, with nobody to take it", "ticket.left-waiting", {
    by: lin,
    bells: ["老周 left-waiting"],
    letters: ["laozhou left-waiting"],
  }),
  row("mentioned in a note", "note.written", {
    by: lin,
    data: { mentions: [cast.chen] },
    bells: ["陈姐 mentioned"],
    letters: ["chen mentioned"],
  }),
  row("a note without a name", "note.written", { by: lin, data: { mentions: [] } }),
  row("the customer writes", "message.received", { by: cast.li, bells: ["小林 answered"] }),
  row("the customer writes about what a clock would end", "message.received", {
    by: cast.li,
    data: { stays: true },
    bells: ["小林 written-after", "老周 written-after"],
    letters: ["laozhou written-after", "xiaolin written-after"],
  }),
  row("the customer asks for haste", "ticket.urged", {
    by: cast.li,
    bells: ["小林 urged", "老周 urged"],
    letters: ["laozhou urged", "xiaolin urged"],
  }),
  row("the customer rates", "ticket.rated", { by: cast.li, bells: ["小林 rated"] }),
  row("the customer disputes", "ticket.moved", {
    by: cast.li,
    data: moved("bug", "dispute", "locating", { by: "contact" }),
    bells: ["小林 disputed", "老周 disputed"],
    letters: ["laozhou disputed", "xiaolin disputed"],
  }),
  row("one of a project whose maintenance has ended", "ticket.maintenance-over", {
    by: null,
    bells: ["陈姐 maintenance-over"],
    letters: ["chen maintenance-over"],
  }),
  row("it is less severe than he said", "ticket.severity-changed", {
    data: { from: "S2", to: "S3", reason: "有替代办法" },
    letters: ["li severity.lowered"],
  }),
  row("it is less severe, as he agreed", "ticket.severity-changed", {
    data: { from: "S2", to: "S3", reason: "有临时方案", agreed: true },
  }),
  row("he disagrees with that", "ticket.severity-disputed", {
    by: cast.li,
    bells: ["小林 severity-disputed", "老周 severity-disputed"],
    letters: ["laozhou severity-disputed", "xiaolin severity-disputed"],
  }),
  row("a bug of which nothing was heard for a week", "ticket.update-proposed", {
    by: null,
    bells: ["小林 update-proposed"],
    letters: ["xiaolin update-proposed"],
  }),
  row("and that nobody wrote about since", "ticket.update-sent", {
    by: null,
    data: { flow: "bug", to: "scheduled" },
    letters: ["li bug.still-with-rd"],
  }),
  row("what he disputes is not decided in time", "ticket.dispute-undecided", {
    by: null,
    bells: ["老周 dispute-undecided"],
    letters: ["laozhou dispute-undecided"],
  }),
  row("the customer moves it", "ticket.moved", {
    by: cast.li,
    data: moved("usage", "answer", "in_progress", { by: "contact" }),
    bells: ["小林 moved"],
  }),
  row("not solved, for the first time", "ticket.moved", {
    by: cast.li,
    data: moved("usage", "reject", "in_progress", { by: "contact", reopened: 1 }),
    bells: ["小林 moved"],
  }),
  row("not solved, for the second time", "ticket.moved", {
    by: cast.li,
    data: moved("usage", "reject", "in_progress", { by: "contact", reopened: 2 }),
    bells: ["小林 moved", "老周 unsolved"],
    letters: ["laozhou unsolved"],
  }),
  row("moved as an administrator has made it, with a word to the customer", "ticket.moved", {
    by: lin,
    data: moved("usage", "own_ask", "in_progress", { tells: true }),
    letters: ["li ticket.went-on"],
  }),
  row("suspected to be a bug", "ticket.moved", {
    by: lin,
    data: moved("bug", "suspect", "new"),
    letters: ["li bug.suspected"],
  }),
  row("known already", "ticket.moved", {
    by: lin,
    data: moved("bug", "known", "known"),
    letters: ["li bug.known"],
  }),
  row("of which R&D wants to know more", "ticket.moved", {
    by: null,
    data: moved("bug", "ask_support", "locating"),
    bells: ["小林 rd-asks"],
    letters: ["xiaolin rd-asks"],
  }),
  row("given back by R&D", "ticket.moved", {
    by: null,
    data: moved("bug", "given_back", "locating"),
    bells: ["小林 rd-gave-back"],
    letters: ["xiaolin rd-gave-back"],
  }),
  row("delivered", "ticket.moved", {
    by: lin,
    data: moved("custom_requirement", "deliver", "delivered"),
    bells: ["老周 delivered", "陈姐 delivered"],
  }),
  row("to be estimated", "ticket.moved", {
    by: lin,
    data: moved("custom_requirement", "estimate", "estimating"),
    bells: ["管理员 to-estimate"],
    letters: ["admin to-estimate", "li requirement.estimating"],
  }),
  row("estimated", "ticket.moved", {
    by: cast.admin,
    data: moved("custom_requirement", "estimated", "business_confirm"),
    bells: ["陈姐 estimated"],
    letters: ["chen estimated"],
  }),
  row("estimated, and so much that a second developer checks it", "ticket.moved", {
    by: cast.chen,
    data: moved("custom_requirement", "estimated", "business_confirm", { answers: { days: "25" } }),
    bells: ["管理员 to-check"],
    letters: ["admin to-check"],
  }),
  row("checked by a second developer", "ticket.estimate-checked", {
    by: cast.admin,
    data: { version: "1" },
    bells: ["小林 estimate-checked", "陈姐 estimate-checked"],
    letters: ["chen estimate-checked", "xiaolin estimate-checked"],
  }),
  row("to be estimated again", "ticket.moved", {
    by: cast.chen,
    data: moved("custom_requirement", "back_to_estimate", "estimating"),
    bells: ["小林 to-estimate", "管理员 to-estimate"],
    letters: ["admin to-estimate", "xiaolin to-estimate"],
  }),
  row("unclear to its estimators", "ticket.moved", {
    by: cast.admin,
    data: moved("custom_requirement", "scope_unclear", "preliminary"),
    bells: ["小林 scope-unclear"],
    letters: ["xiaolin scope-unclear"],
  }),
  row("an effort to confirm", "ticket.moved", {
    by: cast.chen,
    data: moved("custom_requirement", "release", "customer_confirm"),
    letters: ["li requirement.confirm-effort"],
  }),
  row("confirmed", "ticket.moved", {
    by: lin,
    data: moved("custom_requirement", "confirm", "planned"),
    bells: ["管理员 effort-confirmed"],
    letters: ["admin effort-confirmed", "li requirement.planned"],
  }),
  row("declined", "ticket.moved", {
    by: lin,
    data: moved("custom_requirement", "decline", "declined"),
    bells: ["陈姐 declined"],
    letters: ["chen declined"],
  }),
  row("for product planning", "ticket.moved", {
    by: lin,
    data: moved("custom_requirement", "backlog", "backlog"),
    letters: ["li requirement.backlog"],
  }),
  row("accepted", "ticket.moved", {
    by: lin,
    data: moved("custom_requirement", "accept", "accepted", { from: "delivered" }),
    bells: ["陈姐 accepted"],
    letters: ["chen accepted"],
  }),
  row("agreed to be in the product already", "ticket.moved", {
    by: lin,
    data: moved("custom_requirement", "accept", "accepted", { from: "standard_solution" }),
  }),
  row("given to a developer", "ticket.moved", {
    by: cast.admin,
    data: moved("custom_issue", "assign", "assigned"),
    letters: ["li issue.assigned"],
  }),
  row("being fixed", "ticket.moved", {
    by: cast.admin,
    data: moved("custom_issue", "accept", "fixing"),
    letters: ["li issue.fixing"],
  }),
  row("a developer who is silent", "ticket.moved", {
    by: null,
    data: moved("custom_issue", "developer_silent", "queued"),
    bells: ["管理员 requeued", "老周 requeued"],
    letters: ["admin requeued", "laozhou requeued", "li issue.requeued"],
  }),
  row("an issue whose developer has left", "ticket.moved", {
    by: null,
    data: moved("custom_issue", "developer_gone", "queued"),
    bells: ["管理员 requeued", "老周 requeued"],
    letters: ["admin requeued", "laozhou requeued", "li issue.requeued"],
  }),
  row("the customer writes about an issue that support follows", "message.received", {
    by: cast.li,
    coordinator: cast.chen,
    bells: ["小林 answered", "陈姐 answered"],
  }),
  row("what the customer sends back to its developer", "ticket.moved", {
    by: cast.li,
    coordinator: cast.chen,
    data: moved("custom_issue", "still_wrong", "fixing", { by: "contact" }),
    bells: ["小林 moved", "陈姐 moved"],
  }),
  row("an issue that its developer accepts", "ticket.moved", {
    by: lin,
    coordinator: cast.chen,
    data: moved("custom_issue", "accept", "fixing"),
    bells: ["陈姐 fixing"],
    letters: ["li issue.fixing"],
  }),
  row("a fix that its developer puts off", "ticket.moved", {
    by: lin,
    coordinator: cast.chen,
    data: moved("custom_issue", "move_date", "fixing"),
    bells: ["陈姐 date-moved"],
    letters: ["chen date-moved"],
  }),
  row("the last word of its developer", "ticket.moved", {
    by: lin,
    coordinator: cast.chen,
    data: moved("custom_issue", "final_answer", "answered"),
    bells: ["陈姐 final-answer"],
  }),
  row("an issue that is queued again though support follows it", "ticket.moved", {
    by: null,
    coordinator: cast.chen,
    data: moved("custom_issue", "give_back", "queued"),
    bells: ["管理员 requeued", "老周 requeued", "陈姐 requeued"],
    letters: ["admin requeued", "chen requeued", "laozhou requeued", "li issue.requeued"],
  }),
  row("who followed it has left", "ticket.coordinator-left", {
    by: null,
    bells: ["老周 coordinator-left"],
    letters: ["laozhou coordinator-left"],
  }),
  row("a promise", "ticket.promised", {
    by: null,
    data: { date: "2026-12-04" },
    letters: ["li ticket.promised"],
  }),
  row("one before the holidays are published", "ticket.promised", {
    by: null,
    data: { date: "2027-02-05", provisional: true },
    letters: ["li ticket.promised-provisional"],
  }),
  row("a promise that moves", "ticket.date-changed", {
    by: null,
    data: { from: "2026-11-27", date: "2026-12-04", missed: 1 },
    letters: ["li ticket.date-changed"],
  }),
  row("a promise whose day is open again", "ticket.date-open", {
    by: null,
    data: { from: "2026-11-27", reason: { zh: "研发需要更多信息", en: "R&D needs to know more" } },
    letters: ["li ticket.date-open"],
  }),
  row("a fix that is put off", "defect.date-changed", {
    by: null,
    data: { from: "2026-11-27", date: "2026-12-04", missed: 1 },
  }),
  row("one that is put off a second time", "defect.date-changed", {
    by: null,
    data: { from: "2026-11-27", date: "2026-12-04", missed: 2 },
    bells: ["老周 put-off"],
    letters: ["laozhou put-off"],
  }),
  row("one that comes earlier after that", "defect.date-changed", {
    by: null,
    data: { from: "2026-12-04", date: "2026-11-27", missed: 2 },
  }),
  row("a defect that R&D has not answered in time", "defect.unanswered", {
    by: null,
    data: { number: 1 },
    bells: ["王工 defect-unanswered", "老周 defect-unanswered"],
    letters: ["laozhou defect-unanswered", "wang defect-unanswered"],
  }),
  row("a defect that becomes more severe", "defect.worse", {
    by: null,
    data: { number: 1, severity: "S1" },
    bells: ["王工 defect-worse"],
    letters: ["wang defect-worse"],
  }),
  row("a fix that is to be ready today", "defect.due-today", {
    by: null,
    data: { number: 1, date: "2026-12-04" },
    bells: ["王工 defect-due"],
    letters: ["wang defect-due"],
  }),
  row("a fix whose train is closed", "defect.on-train", {
    by: null,
    data: { number: 1, date: "2026-12-04" },
    bells: ["王工 defect-on-train"],
    letters: ["wang defect-on-train"],
  }),
  row("a year whose notice nobody has entered", "calendar.year-missing", {
    by: null,
    data: { year: 2027 },
    bells: ["老周 year-missing"],
    letters: ["laozhou year-missing"],
  }),
  row("a reminder that came too late", "ticket.reminded", { by: null, data: { state: "gone" } }),
  row("a clock at three quarters", "ticket.clock-warned", {
    by: null,
    data: { percent: 75 },
    bells: ["小林 clock-75"],
    letters: ["xiaolin clock-75"],
  }),
  row("a clock that ran out", "ticket.clock-warned", {
    by: null,
    data: { percent: 100 },
    bells: ["小林 clock-100", "老周 clock-100"],
    letters: ["laozhou clock-100", "xiaolin clock-100"],
  }),
  row("half over time", "ticket.clock-warned", {
    by: null,
    data: { percent: 150 },
    bells: ["老周 clock-150"],
    letters: ["laozhou clock-150"],
  }),
  row("half over time, and nothing was said before", "ticket.clock-warned", {
    by: null,
    data: { percent: 150, gathers: true },
    bells: ["小林 clock-150", "老周 clock-150"],
    letters: ["laozhou clock-150", "xiaolin clock-150"],
  }),
  row("a warning that a later one overtook", "ticket.clock-warned", {
    by: null,
    data: { percent: 100, late: true },
  }),
  row("a reminder that a later one overtook", "ticket.reminded", {
    by: null,
    data: { state: "new", days: 2, late: true },
  }),
  ...(
    [
      ["business's clock at three quarters", "AP", 75, ["陈姐"]],
      ["business's clock half over time", "AP", 150, ["老周", "陈姐"]],
      ["an estimate at three quarters", "ES", 75, ["小林", "管理员"]],
      ["a developer's clock that ran out", "DS", 100, ["小林", "管理员", "老周"]],
      ["a developer's clock half over time", "DS", 150, ["管理员", "老周"]],
    ] as const
  ).map(([says, clock, percent, bells]) =>
    row(says, "ticket.clock-warned", {
      by: null,
      data: { clock, percent },
      bells: bells.map((who) => `${who} clock-${percent}`),
      letters: bells.map((who) => `${box[who]} clock-${percent}`).toSorted(),
    }),
  ),
  row("a defect", "defect.opened", {
    by: lin,
    bells: ["王工 defect-new"],
    letters: ["wang defect-new"],
  }),
  row("one that does not reach R&D's tracker", "defect.issue-unsent", {
    by: null,
    data: { to: cast.wang, tracker: "GitLab", letter: "1" },
    bells: ["王工 defect-unsent"],
    letters: ["wang defect-unsent"],
  }),
  row("an answer to R&D", "defect.moved", {
    by: lin,
    data: { move: "answer" },
    bells: ["王工 defect-answered"],
    letters: ["wang defect-answered"],
  }),
  row("a test that failed", "defect.moved", {
    by: cast.admin,
    data: { move: "failed_test" },
    bells: ["王工 defect-failed"],
    letters: ["wang defect-failed"],
  }),
  row("something to test", "defect.moved", {
    by: cast.wang,
    data: { move: "fixed" },
    bells: ["管理员 defect-fixed"],
    letters: ["admin defect-fixed"],
  }),
  row("a fix that does not hold", "defect.moved", {
    by: lin,
    data: { move: "still_fails" },
    bells: ["王工 defect-back", "老周 defect-back"],
    letters: ["laozhou defect-back", "wang defect-back"],
  }),
  row("one that its lead opens again", "defect.moved", {
    by: cast.laozhou,
    data: { move: "reopen" },
    bells: ["王工 defect-back"],
    letters: ["wang defect-back"],
  }),
  ...["submitted", "need_more", "verified", "due", "blocked", "rejected", "revoked"].map((state) =>
    row(`a claim that is ${state}`, `binding.${state}`, {
      by: lin,
      data: { personId: cast.li },
      letters: [`li binding.${state}`],
    }),
  ),
  row("a claim that waits too long", "binding.overdue", {
    by: null,
    bells: ["老周 overdue"],
    letters: ["laozhou overdue"],
  }),
  row("somebody who asks to be deleted", "person.erasure-asked", {
    by: cast.li,
    bells: ["老周 erasure", "陈姐 erasure"],
    letters: ["chen erasure", "laozhou erasure"],
  }),
  row("two who may be one", "contact.same-asked", {
    by: null,
    bells: ["小林 same-person", "老周 same-person", "陈姐 same-person"],
    letters: ["chen same-person", "laozhou same-person", "xiaolin same-person"],
  }),
];

test.each(table)(
  "$says ($name) reaches exactly these",
  async ({ name, data = {}, by, coordinator, bells, letters }) => {
    await run(
      db,
      sql`update tickets set coordinator_id = ${coordinator ?? null} where id = ${ticketId}`,
    );
    const about = /^(ticket|note|message)\./.test(name)
      ? { ticketId }
      : {
          aboutId: name.startsWith("defect.")
            ? defectId
            : name.startsWith("binding.")
              ? bindings.li
              : cast.li,
        };
    await publish(db, { id: by ?? null }, name, { ...about, data: { ...data } });
    expect(await told(await last())).toEqual({ bells: bells ?? [], letters: letters ?? [] });
  },
);

test("while a coordinator is away, whoever leads the team looks after his issues", async () => {
  const away = (since: string | null) =>
    run(db, sql`update staff set away_since = ${since} where person_id = ${cast.wang}`);
  const written = async () => {
    await publish(db, { id: cast.li }, "message.received", { ticketId });
    return (await told(await last())).bells;
  };
  await run(db, sql`update tickets set coordinator_id = ${cast.wang} where id = ${ticketId}`);
  await away("2026-11-20T00:00:00Z");
  expect(await written()).toEqual(["小林 answered", "老周 answered"]);
  await away(null);
  expect(await written()).toEqual(["小林 answered", "王工 answered"]);
  await run(db, sql`update tickets set coordinator_id = null where id = ${ticketId}`);
});

test("what is half over time is told to those who lead its own team, and to all who lead where it has none", async () => {
  const other = newId();
  await run(db, sql`insert into people (id, kind, name) values (${other}, 'staff', '老郑')`);
  await run(db, sql`insert into staff (person_id, roles) values (${other}, '{lead}')`);
  await run(
    db,
    sql`insert into team_members (team_id, person_id) values (${teams.custom}, ${other})`,
  );
  const warned = async (team: string | null) => {
    await run(db, sql`update tickets set team_id = ${team} where id = ${ticketId}`);
    await publish(db, { id: null }, "ticket.clock-warned", { ticketId, data: { percent: 150 } });
    return (await told(await last())).bells;
  };
  expect(await warned(null)).toEqual(["老周 clock-150", "老郑 clock-150"].toSorted());
  expect(await warned(teams.custom)).toEqual(["老郑 clock-150"]);
  expect(await warned(teams.firstLine)).toEqual(["老周 clock-150"]);
  await run(db, sql`update people set ended_at = now() where id = ${other}`);
});

test("a clock says in the bell and in the letter which it is and until when", async () => {
  const dueAt = "2026-11-20T06:30:00.000Z";
  await publish(db, { id: null }, "ticket.clock-warned", {
    ticketId,
    data: { clock: "AP", percent: 150, dueAt },
  });
  const event = await last();
  await told(event);
  const { body } = await as.laozhou.get("/notices");
  expect(body.items[0]).toMatchObject({ name: "clock-150", clock: "商务确认", dueAt });
  const letter = await composed(house, {
    cause: positionText(event),
    address: "laozhou@vendor.example",
    personId: cast.laozhou,
    name: "clock-150",
    gathered: false,
    tries: 1,
  });
  expect(letter?.subject).toContain(
    "商务确认：已超时，超出时限一半（应于 2026-11-20（周五） 14:30 前）",
  );
});

test("no line of the table is left out above", () => {
  const events = new Set(table.map(({ name }) => name));
  const said = new Set(table.flatMap(({ bells = [] }) => bells.map((bell) => bell.split(" ")[1])));
  // What is said in a message is tried below.
  const missing = Object.entries(rules).flatMap(([name, lines]) => [
    ...(events.has(name) || name === "message.written" ? [] : [name]),
    ...lines.flatMap(({ bell }) => (bell && !said.has(bell) ? [bell] : [])),
  ]);
  expect(missing).toEqual([]);
});

test("an answer goes to who asked, in full, and to who is copied, without a way in", async () => {
  const { number } = (await as.li.get("/tickets")).body.items[0];
  await as.xiaolin.post(`/tickets/${number}/messages`, { text: "请升级到 11.3。" });
  const event = await one<{ tx: string; seq: number }>(
    db,
    sql`select tx::text, seq from events where name = 'message.written' order by seq desc limit 1`,
  );
  expect(await told((await eventAt(db, positionText(event)))!)).toEqual({
    bells: [],
    letters: ["copied ticket.copied", "li ticket.answered"],
  });
});

test("who turned a kind off, or wants the bell alone, is left in peace", async () => {
  await as.xiaolin.put("/me/notices", { paces: { clock: "desk", answered: "off" } });
  await publish(db, { id: null }, "ticket.clock-warned", { ticketId, data: { percent: 75 } });
  expect(await told(await last())).toEqual({ bells: ["小林 clock-75"], letters: [] });
  await publish(db, { id: cast.li }, "message.received", { ticketId });
  expect(await told(await last())).toEqual({ bells: [], letters: [] });
  await as.li.put("/me/notices", { paces: { progress: "off" } });
  await publish(db, { id: lin }, "ticket.moved", {
    ticketId,
    data: moved("bug", "suspect", "new"),
  });
  expect(await told(await last())).toEqual({ bells: [], letters: [] });
});

test("that a fix did not come is written at once, also to who gathers the dates of fixes (R66)", async () => {
  await as.li.put("/me/notices", { paces: { dates: "daily" } });
  for (const [missed, waits] of [
    [0, true],
    [1, false],
  ] as const) {
    const data = { from: "2026-11-27", date: "2026-12-04", missed };
    await publish(db, { id: null }, "ticket.date-changed", { ticketId, data });
    const event = await last();
    expect((await told(event)).letters).toEqual(["li ticket.date-changed"]);
    const letter = await one<{ waits: boolean }>(
      db,
      sql`select due_at > now() as waits from letters where cause = ${positionText(event)}`,
    );
    expect(letter.waits).toBe(waits);
  }
  expect((await as.li.put("/me/notices", { paces: { missed: "daily" } })).status).toBe(422);
});

test("what must be told cannot be turned off, and nobody chooses what is not told to him", async () => {
  const { status, body } = await as.li.put("/me/notices", { paces: { receipt: "off" } });
  expect([status, body.code]).toEqual([422, "notices.no-choice"]);
  expect((await as.li.put("/me/notices", { paces: { clock: "off" } })).status).toBe(422);
  expect((await as.xiaolin.put("/me/notices", { paces: { survey: "off" } })).status).toBe(422);
});

test("of a new request a few hear who have the least in hand; who wants a letter of each, always", async () => {
  await as.xiaolin.put("/me/notices", { paces: { queue: "now" } });
  await publish(db, { id: cast.li }, "ticket.waits", { ticketId });
  expect(await told(await last())).toEqual({
    bells: ["小林 waits", "老周 waits"],
    letters: ["xiaolin waits"],
  });
});

describe("in a team of thirty", () => {
  const more = Array.from({ length: 30 }, (_, i) => ({ id: newId(), name: `同事${i}` }));
  const another = async (about: string): Promise<Event> => {
    await publish(db, { id: cast.li }, "ticket.waits", { ticketId: about });
    return last();
  };
  const queued = async () => {
    const { number } = (await as.li.post("/tickets", submission({ projectId: projects.library })))
      .body;
    return one<{ id: string }>(
      db,
      sql`update tickets set team_id = ${teams.firstLine} where number = ${number} returning id`,
    );
  };
  const already: string[] = [];
  beforeAll(async () => {
    await as.xiaolin.put("/me/notices", { paces: { queue: "off" } });
    for (const { id, name } of more) {
      await run(db, sql`insert into people (id, kind, name) values (${id}, 'staff', ${name})`);
      await run(
        db,
        sql`insert into staff (person_id, roles, password_hash) values (${id}, '{agent}', 'x')`,
      );
      await run(
        db,
        sql`insert into team_members (team_id, person_id) values (${teams.firstLine}, ${id})`,
      );
    }
  });

  test("three hear of a request that nobody has, once and by the bell alone", async () => {
    const { bells, letters } = await told(await another((await queued()).id));
    expect([bells.length, letters]).toEqual([3, []]);
    expect(bells.every((bell) => bell.startsWith("同事"))).toBe(true);
    already.push(...bells);
  });

  test("three others hear of the next, while those have not looked", async () => {
    const { bells } = await told(await another((await queued()).id));
    expect(bells).toHaveLength(3);
    expect(bells.filter((bell) => already.includes(bell))).toEqual([]);
    already.push(...bells);
  });

  test("nobody who is away, or has his hands full", async () => {
    const [busy, away] = more.filter(({ name }) => !already.includes(`${name} waits`));
    await run(db, sql`update staff set away_since = now() where person_id = ${away!.id}`);
    await run(db, sql`update tickets set assignee_id = ${busy!.id} where id = ${ticketId}`);
    const heard: string[] = [];
    for (let i = 0; i < 8; i++)
      heard.push(...(await told(await another((await queued()).id))).bells);
    // Twenty-eight are free and have not heard, less the six above; the last round finds who is left.
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard).not.toContain(`${away!.name} waits`);
    expect(heard.indexOf(`${busy!.name} waits`)).toBeGreaterThanOrEqual(21);
  });
});

test("who may no longer see a request is told nothing more of it", async () => {
  await run(db, sql`update tickets set requester_id = ${cast.qian} where id = ${ticketId}`);
  await publish(db, { id: null }, "ticket.promised", { ticketId, data: { date: "2026-12-04" } });
  const event = await last();
  // Where letters go out at all: the demonstration's go into the log.
  house.demo = true;
  await told(event);
  await sendDue(house);
  house.demo = false;
  const { outcome } = await one<{ outcome: string }>(
    db,
    sql`select outcome from letters where cause = ${positionText(event)}`,
  );
  expect(outcome).toBe("dropped");
});
