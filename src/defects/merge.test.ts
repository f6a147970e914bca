import { expect, test } from "vitest";
import { openReporting } from "./testing/reporting.ts";

const { as, defectOf, promised, reported, reproducing, stateOf } = await openReporting();
const merge = (from: number, into: number) => as.xiaolin.post(`/tickets/${from}/merge`, { into });

test("a bug that is with R&D merges into none that hears nothing of its fix; the other way it does", async () => {
  const [there, here] = [await reported(), await reproducing()];
  const defect = `DEF-${(await defectOf(there)).number}`;
  const { status, body } = await merge(there, here);
  expect([status, body.code, body.detail]).toEqual([
    409,
    "ticket.merge-with-rd",
    `工单 ${there} 已报给研发（${defect}），合并后客户收不到修复进展。请先把工单 ${here} 报给研发并归入 ${defect}，或反过来把 ${here} 合并到 ${there}。`,
  ]);
  expect(await stateOf(there)).toBe("reported");
  expect((await merge(here, there)).body).toEqual({ number: there });
  expect(await promised(there)).not.toBe(null);
});

test("two that wait for one defect become one, which keeps the day", async () => {
  const first = await reported();
  const second = await reported({ defect: `DEF-${(await defectOf(first)).number}` });
  const day = await promised(second);
  expect((await merge(first, second)).body).toEqual({ number: second });
  expect(await promised(second)).toBe(day);
  expect(day).not.toBe(null);
});
