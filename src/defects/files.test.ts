import { expect, test } from "vitest";
import { run, sql } from "../lib/db.ts";
import { newId } from "../lib/id.ts";
import { cast, projects } from "../../test/cast.ts";
import { openReporting, trace } from "./testing/reporting.ts";

const { db, as, reproducing, reported, defectOf } = await openReporting();

/** A log that the customer sent with his request. */
const sent = async (number: number, name = "日志.zip"): Promise<string> => {
  const id = newId();
  await run(
    db,
    sql`
      insert into files (id, name, size, received, state, type, form, sha256, key, owner_id, completed_at, attached_at)
      values (${id}, ${name}, 1, 1, 'ready', 'application/zip', 'archive', 'x', ${id}, ${cast.li}, now(), now())`,
  );
  await run(
    db,
    sql`
      insert into message_files (message_id, file_id, position)
      select min(w.id::text)::uuid, ${id}, 1
      from messages w
      join tickets t on t.id = w.ticket_id
      where t.number = ${number}`,
  );
  return id;
};
const pass = (who: keyof typeof as, number: number, file: string, passed = true) =>
  as[who].put(`/tickets/${number}/files/${file}/passed`, { passed });
const opens = async (file: string) => (await as.wang.get(`/files/${file}/about`)).status;
const namesFor = async (defect: number) =>
  (await as.wang.get(`/defects/${defect}`)).body.files.map(({ name }: { name: string }) => name);

test("R&D opens the files that support passes on, and no others", async () => {
  const number = await reported();
  const { number: defect } = await defectOf(number);
  const [file, other] = [await sent(number), await sent(number, "客户名单.zip")];
  expect([await opens(file), await namesFor(defect)]).toEqual([404, []]);
  const { status, body } = await pass("xiaolin", number, file);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.files.map(({ passed }: { passed: boolean }) => passed)).toEqual([true, false]);
  expect([await opens(file), await opens(other)]).toEqual([200, 404]);
  expect(await namesFor(defect)).toEqual(["日志.zip"]);
  await pass("xiaolin", number, file, false);
  expect([await opens(file), await namesFor(defect)]).toEqual([404, []]);
});

test("what is passed on is written down once, and the customer does not read of it", async () => {
  const number = await reported();
  const file = await sent(number);
  await pass("xiaolin", number, file);
  await pass("xiaolin", number, file);
  const sentences = async (who: keyof typeof as): Promise<string[]> =>
    (await as[who].get(`/tickets/${number}/history`)).body.items.map(
      ({ sentence }: { sentence: string }) => sentence,
    );
  const about = (all: string[]) => all.filter((each) => each.includes("日志.zip"));
  expect(about(await sentences("xiaolin"))).toEqual(["把“日志.zip”交给研发"]);
  expect(about(await sentences("li"))).toEqual([]);
});

test("files can be chosen before the report, and R&D sees them only from then on", async () => {
  const number = await reproducing();
  const file = await sent(number);
  await pass("xiaolin", number, file);
  expect(await opens(file)).toBe(404);
});

test("a file of another request cannot be passed on, nor by the customer or R&D", async () => {
  const number = await reported();
  const other = await reported({ who: "qian", project: projects.harbour });
  const file = await sent(number);
  expect((await pass("xiaolin", other, file)).status).toBe(404);
  expect((await pass("li", number, file)).status).toBe(404);
  expect([403, 404]).toContain((await pass("wang", number, file)).status);
  expect(await opens(file)).toBe(404);
});

test("the stack trace that the customer pasted comes along as text, without hosts", async () => {
  const number = await reproducing();
  await as.xiaolin.post(`/tickets/${number}/moves`, {
    move: "report",
    answers: { environment: "麒麟", steps: "点击导出", result: "超时", reproduced: "yes" },
  });
  const { body } = await as.xiaolin.post(`/tickets/${number}/report-preview`, { answers: {} });
  expect(body.trace).toBe(trace.replace("10.1.2.3", "[服务器地址]"));
});
