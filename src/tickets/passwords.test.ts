import { expect, test } from "vitest";
import { rows, sql } from "../lib/db.ts";
import { sweepFiles } from "../files/index.ts";
import { zipOf } from "../files/testing/archives.ts";
import { cast, projects, type Name } from "../../test/cast.ts";
import { openDesk } from "../../test/desk.ts";
import { submission } from "../../test/submission.ts";
import { retireEvidence } from "./retention.ts";

const { as, app, db, house } = await openDesk();
const secret = " 华信2026! ";

const upload = async (who: Name, name = "logs.zip"): Promise<string> => {
  const { body, statusCode } = await app.inject({
    method: "POST",
    url: "/api/v1/files",
    headers: { cookie: as[who].cookie, "content-disposition": `attachment; filename="${name}"` },
    payload: name.endsWith(".zip")
      ? zipOf({ name: "app.log", bytes: Buffer.from("ERROR"), encrypted: true })
      : Buffer.from("ERROR"),
  });
  expect(statusCode, body).toBe(201);
  return JSON.parse(body).id;
};

const give = (who: Name, id: string, password = secret) =>
  as[who].put(`/files/${id}/password`, { password });

/** 李经理's request with a locked archive, in the hands of 小林. */
const opened = async ({ given = true } = {}) => {
  const id = await upload("li");
  if (given) expect((await give("li", id)).status).toBe(204);
  const { body } = await as.li.post(
    "/tickets",
    submission({ projectId: projects.library, fileIds: [id], masked: true }),
  );
  const number: number = body.number;
  await hand(number, "xiaolin");
  return { id, number };
};
const hand = (number: number, to: Name) =>
  as.laozhou.put(`/tickets/${number}/assignment`, { personId: cast[to] });
const look = async (who: Name, { number, id }: { number: number; id: string }) => {
  const { status, body } = await as[who].post(`/tickets/${number}/files/${id}/password`);
  return body.password ?? [status, body.code];
};
const fileAsSeenBy = async (who: Name, number: number) =>
  (await as[who].get(`/tickets/${number}`)).body.messages[0].files[0];
const kept = (id: string) =>
  rows<{ locked: string | null; shownTo: string | null }>(
    db,
    sql`select locked, shown_to from file_passwords where file_id = ${id}`,
  );

test("the password of an archive is shown once, to the one who has the request", async () => {
  const at = await opened();
  expect(await fileAsSeenBy("li", at.number)).toMatchObject({
    warnings: ["encrypted"],
    password: true,
    passwordShown: null,
  });
  expect(await look("laozhou", at)).toEqual([403, "file.password-assignee"]);
  expect(await look("xiaolin", at)).toBe(secret);
  expect(await kept(at.id)).toEqual([{ locked: null, shownTo: cast.xiaolin }]);

  const again = await as.xiaolin.post(`/tickets/${at.number}/files/${at.id}/password`);
  expect([again.status, again.body.code]).toEqual([409, "file.password-shown"]);
  expect(again.body.detail).toMatch(
    /^“logs.zip”的解压密码已由小林于 20\d\d-\d\d-\d\d \d\d:\d\d 查看/,
  );
  expect((await fileAsSeenBy("laozhou", at.number)).passwordShown.by).toBe("小林");
  // By whom it is worked on is nothing for customers.
  expect(await fileAsSeenBy("li", at.number)).toMatchObject({
    password: true,
    passwordShown: null,
  });
});

test("it stands encrypted in the database, and in nothing else", async () => {
  const at = await opened();
  const [row] = await kept(at.id);
  expect(row?.locked).toMatch(/^v1\./);
  await as.xiaolin.post(`/tickets/${at.number}/files/${at.id}/password`, undefined, {
    headers: { "idempotency-key": "the-same" },
  });
  const everything = JSON.stringify([
    await rows(db, sql`select data from events`),
    await rows(db, sql`select body from answered`),
    (await as.xiaolin.get(`/tickets/${at.number}`)).body,
    (await as.xiaolin.get(`/files/${at.id}/about`)).body,
    (await as.li.get("/me/data")).body,
  ]);
  expect(everything).toContain("logs.zip");
  expect(everything).not.toContain("华信2026");
});

test("one row put in another's place cannot be read", async () => {
  const [mine, other] = [await opened(), await opened()];
  await sql`
    update file_passwords
    set locked = (select locked from file_passwords where file_id = ${other.id})
    where file_id = ${mine.id}`.execute(db);
  expect(await look("xiaolin", mine)).toEqual([500, "fault"]);
  expect(await look("xiaolin", other)).toBe(secret);
});

test("the colleague who takes the request over sees it, and the one before no longer", async () => {
  const at = await opened();
  await hand(at.number, "laozhou");
  expect(await look("xiaolin", at)).toEqual([403, "file.password-assignee"]);
  expect(await look("laozhou", at)).toBe(secret);
});

test("of two looks at the same moment one is told that it was shown", async () => {
  const at = await opened();
  const looks = await Promise.all([look("xiaolin", at), look("xiaolin", at)]);
  expect(looks.filter((found) => found === secret)).toHaveLength(1);
  expect(looks).toContainEqual([409, "file.password-shown"]);
});

test("a mistyped password is given again, before and after it was shown", async () => {
  const at = await opened({ given: false });
  expect(await look("xiaolin", at)).toEqual([409, "file.password-none"]);
  await give("li", at.id, "first");
  await give("li", at.id, "second");
  expect(await look("xiaolin", at)).toBe("second");
  expect((await give("li", at.id, "third")).status).toBe(204);
  expect((await fileAsSeenBy("xiaolin", at.number)).passwordShown).toBe(null);
  expect(await look("xiaolin", at)).toBe("third");
});

test("nobody else gives it, and to other companies there is no such file", async () => {
  const at = await opened();
  const refusal = async (who: Name) => {
    const { status, body } = await give(who, at.id, "mine");
    return [status, body.code];
  };
  expect(await refusal("sun")).toEqual([403, "file.password-owner"]);
  expect(await refusal("xiaolin")).toEqual([403, "file.password-owner"]);
  expect(await refusal("qian")).toEqual([404, "file.not-found"]);
  for (const who of ["qian", "li", "sun"] as const) expect((await look(who, at))[0], who).toBe(404);
  expect(await look("xiaolin", at)).toBe(secret);
});

test.each([
  ["nothing", "logs.zip", "", 400, "input"],
  ["more than 200 characters", "logs.zip", "x".repeat(201), 400, "input"],
  ["for what is no archive", "app.log", "x", 422, "file.password-needless"],
])("a password of %s is refused", async (_why, name, password, status, code) => {
  const refused = await give("li", await upload("li", name), password);
  expect([refused.status, refused.body.code]).toEqual([status, code]);
});

test("the history tells both sides that it was given, and the house who saw it", async () => {
  const at = await opened({ given: false });
  await give("li", at.id);
  await look("xiaolin", at);
  const told = async (who: Name) =>
    (await as[who].get(`/tickets/${at.number}/history`)).body.items
      .filter(({ sentence }: { sentence: string }) => sentence.includes("解压密码"))
      .map((entry: { who: string; sentence: string }) => `${entry.who}${entry.sentence}`);
  expect(await told("li")).toEqual(["李经理提供了“logs.zip”的解压密码"]);
  expect(await told("laozhou")).toEqual([
    "李经理提供了“logs.zip”的解压密码",
    "小林查看了“logs.zip”的解压密码",
  ]);
});

test("in a request that was merged it is for whoever has the other", async () => {
  const at = await opened();
  const target = await as.li.post("/tickets", submission({ projectId: projects.library }));
  const into: number = target.body.number;
  await hand(into, "laozhou");
  expect((await as.laozhou.post(`/tickets/${at.number}/merge`, { into })).status).toBe(200);
  expect(await look("xiaolin", at)).toEqual([409, "ticket.merged"]);
  expect(await look("xiaolin", { ...at, number: into })).toEqual([403, "file.password-assignee"]);
  expect(await look("laozhou", { ...at, number: into })).toBe(secret);
});

test("with the content of the file goes its password", async () => {
  const [seen, unseen] = [await opened(), await opened()];
  await look("xiaolin", seen);
  for (const { number } of [seen, unseen])
    await sql`
      update tickets set open = false, state = 'closed', closed_at = now() - interval '91 days'
      where number = ${number}`.execute(db);
  await retireEvidence(house);
  expect([await kept(seen.id), await kept(unseen.id)]).toEqual([[], []]);
  expect(await look("xiaolin", unseen)).toEqual([409, "file.password-none"]);
  expect((await give("li", unseen.id)).body.code).toBe("file.gone");
});

test("nor does it outlive a file that the scanner refused", async () => {
  const at = await opened();
  await sql`update files set state = 'refused', refusal = 'file.infected' where id = ${at.id}`.execute(
    db,
  );
  await sweepFiles(house);
  expect(await kept(at.id)).toEqual([]);
  expect((await give("li", at.id)).body.code).toBe("file.refused");
});
