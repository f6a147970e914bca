import { expect } from "vitest";
import type { Event } from "../../lib/events.ts";
import { rows, sql } from "../../lib/db.ts";
import { cast, projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { submission } from "../../../test/submission.ts";
import { isReport, reportDefect } from "../report.ts";
import { hasEnded, settleDefect } from "../settle.ts";

export const trace = `java.sql.SQLTimeoutException: 10.1.2.3 did not answer
	at com.star.report.Export.write(Export.java:210)
	at com.star.report.Job.run(Job.java:77)`;

/** What 小林 writes when he reports, with names that are not to leave support. */
export const report = {
  environment: "麒麟 V10，华信机房 192.168.3.4",
  steps: "以李经理的账号点击导出",
  result: `超时\n${trace}`,
  reproduced: "yes",
};

/** A desk without a worker, and bugs brought to R&D on it: what follows is done by `followUp`, at the moment given. */
export const openReporting = async () => {
  const desk = await openDesk();
  const { db, house, as } = desk;
  type Who = keyof typeof as;

  const done = new Set<string>();
  const followUp = async (at?: string) => {
    const events = await rows<Event>(
      db,
      sql`
        select e.tx::text, e.seq, e.at, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data
        from events e
        where e.name = 'ticket.moved'
        order by e.seq`,
    );
    for (const event of events.filter(({ seq }) => !done.has(String(seq)))) {
      done.add(String(event.seq));
      const then = at ? { ...event, at } : event;
      if (isReport(then)) await reportDefect(house, then);
      if (hasEnded(then)) await settleDefect(house, then);
    }
  };

  const moves = async (who: Who, path: string, move: string, answers: object = {}) => {
    const { status, body } = await as[who].post(`${path}/moves`, { move, answers });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  const onTicket = (who: Who, number: number, move: string, answers: object = {}) =>
    moves(who, `/tickets/${number}`, move, answers);
  const onDefect = (who: Who, number: number, move: string, answers: object = {}) =>
    moves(who, `/defects/${number}`, move, answers);

  type From = { who?: Who; project?: string; severity?: string; version?: string };
  /** A bug that was reproduced; answers its number. */
  const reproducing = async ({
    who = "li",
    project = projects.library,
    severity = "S3",
    version = "11.2",
  }: From = {}): Promise<number> => {
    const made = await as[who].post(
      "/tickets",
      submission({
        type: "bug",
        title: "江城大学导出超时，请联系 13812345678",
        projectId: project,
        severity,
        version,
        fields: { platform: "linux", environment: "麒麟 V10，JDK 1.8", error: trace },
      }),
    );
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const { number } = made.body;
    await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
    await onTicket("xiaolin", number, "suspect", { module: "导出", reason: "可以稳定重现" });
    return number;
  };

  /** One that was reported to R&D; answers its number. */
  const reported = async ({
    defect = "",
    at,
    ...from
  }: From & { defect?: string; at?: string } = {}): Promise<number> => {
    const number = await reproducing(from);
    await onTicket("xiaolin", number, "report", { ...report, ...(defect && { defect }) });
    await followUp(at);
    return number;
  };
  const defectOf = async (number: number) =>
    (await as.xiaolin.get(`/tickets/${number}/defect`)).body.defect;
  const stateOf = async (number: number) =>
    (await as.xiaolin.get(`/tickets/${number}`)).body.state.name;
  const promised = async (number: number, who: Who = "li") =>
    (await as[who].get(`/tickets/${number}`)).body.promised?.date ?? null;
  const told = (number: number, name: string) =>
    rows<{ data: Record<string, unknown> }>(
      db,
      sql`
        select e.data
        from events e
        join tickets t on t.id = e.ticket_id
        where t.number = ${number} and e.name = ${name}
        order by e.seq`,
    );
  const words = async (number: number, who: Who) =>
    (await as[who].get(`/tickets/${number}`)).body.messages.map(
      ({ text }: { text: string }) => text,
    );

  return {
    ...desk,
    followUp,
    onTicket,
    onDefect,
    reproducing,
    reported,
    defectOf,
    stateOf,
    promised,
    told,
    words,
  };
};
