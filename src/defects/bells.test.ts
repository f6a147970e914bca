import { expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { cast, projects } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const { db, as } = await openDesk({ worker: true });

const moves = async (who: keyof typeof as, path: string, move: string, answers: object = {}) => {
  const { status, body } = await as[who].post(`${path}/moves`, { move, answers });
  expect(status, JSON.stringify(body)).toBe(200);
};
const bells = async (who: keyof typeof as): Promise<string[]> =>
  (await as[who].get("/notices")).body.items
    .filter(({ defect }: { defect: unknown }) => defect)
    .map(({ name, by }: { name: string; by: string }) => `${name} ${by}`)
    .toReversed();

const mentions = async (who: keyof typeof as): Promise<string[]> =>
  (await as[who].get("/notices")).body.items
    .filter(({ name }: { name: string }) => name === "mentioned")
    .map(({ name, by }: { name: string; by: string }) => `${name} ${by}`);

test("R&D hears of what is reported and answered, support of the question, quality assurance of what is fixed, each once", async () => {
  const made = await as.li.post(
    "/tickets",
    submission({
      type: "bug",
      projectId: projects.library,
      version: "11.2",
      fields: { platform: "linux", environment: "麒麟", error: "无" },
    }),
  );
  const ticket = `/tickets/${made.body.number}`;
  await as.xiaolin.put(`${ticket}/assignment`, { personId: cast.xiaolin });
  await moves("xiaolin", ticket, "suspect", { module: "导出", reason: "稳定重现" });
  await moves("xiaolin", ticket, "report", {
    environment: "麒麟",
    steps: "点击导出",
    result: "超时",
    reproduced: "yes",
  });
  const defect = async () => (await as.xiaolin.get(`${ticket}/defect`)).body.defect?.number;
  await expect.poll(defect).toBeTruthy();
  const path = `/defects/${await defect()}`;
  await expect.poll(() => bells("wang")).toEqual(["defect-new 小林"]);
  await moves("wang", path, "ask", { question: "请提供日志" });
  await expect.poll(() => mentions("xiaolin")).toEqual(["mentioned 王工"]);
  await moves("xiaolin", path, "answer", { answer: "见附件" });
  await expect.poll(() => bells("wang")).toEqual(["defect-new 小林", "defect-answered 小林"]);
  await run(db, sql`update staff set roles = '{agent,qa}' where person_id = ${cast.xiaolin}`);
  await moves("wang", path, "accept", { train: "booked" });
  await moves("wang", path, "start");
  await moves("wang", path, "fixed", { build: "11.2.4", notes: "已改" });
  await expect.poll(() => bells("xiaolin")).toEqual(["defect-fixed 王工"]);
  await moves("xiaolin", path, "failed_test", { reason: "仍超时" });
  await expect
    .poll(() => bells("wang"))
    .toEqual(["defect-new 小林", "defect-answered 小林", "defect-failed 小林"]);
  expect(await bells("laozhou")).toEqual([]);
});
