import { describe, expect, test } from "vitest";
import { cast, projects } from "../../../test/cast.ts";
import { openDesk } from "../../../test/desk.ts";
import { submission } from "../../../test/submission.ts";
import { one, rows, run, sql } from "../../lib/db.ts";

const { as, db } = await openDesk({ worker: true });
const { li, sun, chen, xiaolin, laozhou } = as;

const asking = async () =>
  (await chen.get("/contacts?erasure=asked")).body.items.map(({ name }: { name: string }) => name);
const bell = async (who: typeof chen) =>
  (await who.get("/notices")).body.items.flatMap(
    ({ name, contact }: { name: string; contact: { name: string } | null }) =>
      contact ? [`${name} ${contact.name}`] : [],
  );

describe("a person asks that what is kept of him be deleted (R124)", () => {
  test("whoever may do it hears, and finds him until it is done or taken back", async () => {
    expect((await li.get("/me/deletion")).body).toEqual({ askedAt: null });
    const { body } = await li.post("/me/deletion");
    expect(body.askedAt).toMatch(/Z$/);
    expect((await li.post("/me/deletion")).body).toEqual(body);
    await expect.poll(() => bell(chen)).toEqual(["erasure 李经理"]);
    await expect.poll(() => bell(laozhou)).toEqual(["erasure 李经理"]);
    expect(await bell(xiaolin)).toEqual([]);
    expect(await asking()).toEqual(["李经理"]);
    expect((await chen.get(`/contacts/${cast.li}`)).body.erasureAskedAt).toBe(body.askedAt);

    await li.delete("/me/deletion");
    expect(await asking()).toEqual([]);
  });

  test("only those decide who may end a person", async () => {
    await li.post("/me/deletion");
    const decide = (who: typeof chen) =>
      who.post(`/contacts/${cast.li}/erasure`, { reason: "本人申请" });
    expect((await decide(xiaolin)).status).toBe(403);
    expect((await decide(sun)).status).toBe(404);
    expect((await xiaolin.post("/me/deletion")).status).toBe(403);
  });

  test("once it is done he is nobody, and his requests are the company's still", async () => {
    await run(
      db,
      sql`insert into identities (kind, value, person_id, proven_at) values ('mobile', '+8613912345678', ${cast.li}, now())`,
    );
    const form = submission({
      projectId: projects.library,
      reach: { name: "李经理", phone: "13912345678", email: "li@huaxin.example" },
    });
    const { number } = (await li.post("/tickets", form)).body;
    expect((await placesOf("13912345678")).sort()).toEqual(["identities", "tickets"]);
    const done = await chen.post(`/contacts/${cast.li}/erasure`, { reason: "本人申请" });
    expect([done.status, await asking()]).toEqual([204, []]);

    expect((await li.get("/me/deletion")).status).toBe(401);
    for (const who of [sun, laozhou])
      expect((await who.get(`/tickets/${number}`)).body.requester.name).toBe("已注销用户");
    await expect
      .poll(async () => (await laozhou.get(`/tickets/${number}`)).body.reach)
      .toEqual({ name: "", phone: "", email: "" });
    expect(await placesOf("13912345678")).toEqual([]);
    await expect.poll(() => placesOf("li@huaxin.example")).toEqual([]);
  });
});

/** The tables in which a text stands anywhere. */
const placesOf = async (text: string): Promise<string[]> => {
  const tables = await rows<{ name: string }>(
    db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { holds } = await one<{ holds: boolean }>(
      db,
      sql`select exists (select from ${sql.table(name)} x where x::text like ${`%${text}%`}) as holds`,
    );
    if (holds) found.push(name);
  }
  return found;
};
