import { expect, test } from "vitest";
import { cast, projects, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";

const { as } = await openDesk();

const submit = async (by: Name, more: object = {}): Promise<number> =>
  (await as[by].post("/tickets", submission({ projectId: projects.library, ...more }))).body.number;
const listed = async (who: Name, query: string): Promise<number[]> =>
  (await as[who].get(`/tickets?${query}`)).body.items.map((row: { number: number }) => row.number);

test("staff list the requests of one person; a partner cannot learn whose they are by asking", async () => {
  const [ofLi, ofSun] = [await submit("li"), await submit("sun")];
  expect(await listed("laozhou", `requester=${cast.li}`)).toEqual([ofLi]);
  expect(await listed("sun", `requester=${cast.li}`)).toEqual([ofSun, ofLi]);
});

test("a program asks what has changed since it last looked, each side by what it may know", async () => {
  const number = await submit("li");
  const { updatedAt } = (await as.laozhou.get(`/tickets/${number}`)).body;
  const later = new Date(Date.parse(updatedAt) + 1).toISOString();
  expect(await listed("laozhou", `updatedSince=${later}`)).toEqual([]);
  await as.xiaolin.post(`/tickets/${number}/messages`, { kind: "note", text: "内部看一下" });
  expect(await listed("laozhou", `updatedSince=${later}&sort=oldest`)).toEqual([number]);
  expect(await listed("li", `updatedSince=${later}`)).toEqual([]);
  expect((await as.laozhou.get("/tickets?updatedSince=yesterday")).status).toBe(400);
});
