import { expect } from "vitest";
import { isReport, reportDefect } from "../../src/defects/index.ts";
import { rows, sql } from "../../src/lib/db.ts";
import type { Event } from "../../src/lib/events.ts";
import { cast, projects } from "../cast.ts";
import type { Desk } from "../desk.ts";
import { submission } from "../submission.ts";

/** On a desk without a worker: reports a bug of 李经理 to R&D, and answers the number of the defect. */
export const reporter = ({ db, house, as }: Desk) => {
  const seen = new Set<number>();
  return async (
    result = "导出超时，请联系李经理 13812345678\n/close\n@all 见 10.1.2.3",
    said: Record<string, string> = {},
  ): Promise<number> => {
    const made = await as.li.post(
      "/tickets",
      submission({
        type: "bug",
        title: said["title"] ?? "导出超时",
        projectId: projects.library,
        version: said["version"] ?? "11.2",
        fields: { platform: "linux", environment: "麒麟 V10，JDK 1.8", error: "超时" },
      }),
    );
    const { number } = made.body;
    await as.xiaolin.put(`/tickets/${number}/assignment`, { personId: cast.xiaolin });
    const press = async (move: string, answers: object) => {
      const { status, body } = await as.xiaolin.post(`/tickets/${number}/moves`, { move, answers });
      expect(status, JSON.stringify(body)).toBe(200);
    };
    await press("suspect", { module: said["module"] ?? "导出", reason: "可以稳定重现" });
    await press("report", {
      environment: said["environment"] ?? "麒麟 V10",
      steps: said["steps"] ?? "点击导出",
      result,
      reproduced: "yes",
    });
    const events = await rows<Event>(
      db,
      sql`
        select e.tx::text, e.seq, e.at, e.name, e.actor_id, e.ticket_id, e.about_id, e.public, e.data
        from events e
        where e.name = 'ticket.moved'
        order by e.seq`,
    );
    for (const event of events.filter(({ seq }) => !seen.has(seq))) {
      seen.add(event.seq);
      if (isReport(event)) await reportDefect(house, event);
    }
    return (await as.xiaolin.get(`/tickets/${number}/defect`)).body.defect.number;
  };
};
