import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openGithub } from "../../../test/trackers/github.ts";
import { openGitlab } from "../../../test/trackers/gitlab.ts";
import { openJira } from "../../../test/trackers/jira.ts";
import { openZentao } from "../../../test/trackers/zentao.ts";
import type { Connection, Draft, Letter } from "./client.ts";
import { clientOf, hear } from "./index.ts";
import { Trouble } from "./trouble.ts";

const gitlab = await openGitlab();
const github = await openGithub();
const cloud = await openJira();
const center = await openJira({ cloud: false, pageSize: 2 });
const zentao = await openZentao();
const forgetful = await openZentao({ takesSteps: false });

const nothing = { name: "", inside: true, user: "", webhookSecret: "", issueType: "", states: {} };
const connections = {
  gitlab: { kind: "gitlab", url: gitlab.server.url, project: "star/report", token: "glpat-right" },
  github: {
    kind: "github",
    url: github.server.url,
    project: "star/report",
    token: "github_pat_right",
  },
  "jira cloud": {
    kind: "jira",
    url: cloud.server.url,
    project: "STAR",
    user: "bot@star.example",
    token: "right",
  },
  "jira data center": { kind: "jira", url: center.server.url, project: "STAR", token: "right" },
  zentao: { kind: "zentao", url: zentao.server.url, project: "3", user: "desk", token: "right" },
  "zentao without steps": {
    kind: "zentao",
    url: forgetful.server.url,
    project: "3",
    user: "desk",
    token: "right",
  },
} as const;
type Name = keyof typeof connections;
const names = Object.keys(connections) as Name[];
const connection = (name: Name, more: Partial<Connection> = {}): Connection => ({
  ...nothing,
  ...connections[name],
  ...more,
});
const servers: Record<Name, Awaited<ReturnType<typeof openGitlab>>["server"]> = {
  gitlab: gitlab.server,
  github: github.server,
  "jira cloud": cloud.server,
  "jira data center": center.server,
  zentao: zentao.server,
  "zentao without steps": forgetful.server,
};

const draft: Draft = {
  title: "[DEF-12] 导出 <b> 超时",
  text: "环境：麒麟 V10\ncom.star.Export.write\n标记 cd-4f1c2a9b",
  severity: "S2",
};
const troubleOf = async (asking: Promise<unknown>): Promise<Partial<Trouble>> => {
  const error = await asking.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Trouble)) throw new Error(`no trouble but ${String(error)}`);
  return { code: error.code, detail: error.detail, wait: error.wait };
};

describe.each(names)("%s", (name) => {
  const client = clientOf(connection(name));

  test("says the name of the project", async () => {
    expect(await client.check()).toMatch(/Star|star|星图/);
  });

  test("takes a defect, finds it again by its mark, and tells how it stands", async () => {
    const begun = new Date(Date.now() - 1000);
    const made = await client.create(draft);
    expect(made).toMatchObject({ title: draft.title, open: true, version: "" });
    expect(made.url).toContain(servers[name].url);
    expect((await client.find(draft, "cd-4f1c2a9b", begun))?.key).toBe(made.key);
    expect(await client.read(made.key)).toEqual(made);
    expect(client.keyIn(made.url)).toBe(made.key);
    expect(client.keyIn(made.key)).toBe(made.key);
  });

  test("does not take another issue for it", async () => {
    const other = { ...draft, title: "[DEF-13] 另一个" };
    expect(await client.find(other, "cd-00000000", new Date(0))).toBeUndefined();
  });

  test("keeps what is said there, and knows that it was", async () => {
    const { key } = await client.create({ ...draft, title: "[DEF-14] 评论", text: "另一个" });
    expect(await client.hasComment(key, "cd-55555555")).toBe(false);
    await client.comment(key, "又有一家客户遇到\ncd-55555555");
    expect(await client.hasComment(key, "cd-55555555")).toBe(true);
  });

  test("an address of another machine or project is none of its issues", () => {
    expect(client.keyIn("https://elsewhere.example/star/report/-/issues/5")).toBeUndefined();
    expect(client.keyIn("第五个")).toBeUndefined();
  });

  test.each([
    [{ status: 403, body: { message: "403 Forbidden" } }, "forbidden"],
    [{ status: 404, body: {} }, "not-found"],
    [{ status: 409, body: { message: "Conflict" } }, "conflict"],
    [{ status: 422, body: { message: "Validation Failed", errors: [] } }, "refused"],
    [{ status: 500, body: {} }, "down"],
    [{ status: 503, headers: { "retry-after": "120" } }, "down"],
    [{ status: 302, headers: { location: "https://elsewhere.example/sign-in" } }, "moved"],
    ["cut", "connection"],
    ["half", "connection"],
    ["page", "not-api"],
    [{ status: 200, body: { message: "nothing of what was asked for" } }, "not-api"],
  ] as const)("what goes wrong has a name: %j is %s", async (fault, code) => {
    servers[name].fail(fault);
    expect((await troubleOf(client.read("1"))).code).toBe(code);
  });

  test("says for how long it wants to be left alone", async () => {
    servers[name].fail({ status: 429, headers: { "retry-after": "37" }, body: {} });
    expect(await troubleOf(client.read("1"))).toMatchObject({ code: "busy", wait: 37 });
    const at = new Date(Date.now() + 90_000).toUTCString();
    servers[name].fail({ status: 429, headers: { "retry-after": at } });
    const { wait = 0 } = await troubleOf(client.read("1"));
    expect(wait).toBeGreaterThan(60);
    expect(wait).toBeLessThanOrEqual(91);
  });

  test("a token that is not right is told from a project that is not there", async () => {
    const wrong = clientOf(connection(name, { token: "wrong" }));
    expect((await troubleOf(wrong.check())).code).toBe("token");
    const lost = clientOf(connection(name, { project: name.startsWith("zentao") ? "9" : "LOST" }));
    expect((await troubleOf(lost.check())).code).toBe("not-found");
  });

  test("a machine inside is called only when that was said", async () => {
    const outside = clientOf(connection(name, { inside: false }));
    expect((await troubleOf(outside.check())).code).toBe("inside");
  });
});

describe("what is peculiar", () => {
  test("GitHub says 403 when too much was asked, and until when", async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 60);
    github.server.fail({
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
      body: { message: "API rate limit exceeded" },
    });
    const trouble = await troubleOf(clientOf(connection("github")).read("1"));
    expect(trouble.code).toBe("busy");
    expect(trouble.wait).toBeGreaterThan(50);
  });

  test("the sentence of a refusal is kept, whoever wrote it", async () => {
    const said = async (name: Name, title: string, more: Partial<Connection> = {}) =>
      (await troubleOf(clientOf(connection(name, more)).create({ ...draft, title }))).detail;
    expect(await said("gitlab", "")).toBe("title: can't be blank");
    expect(await said("github", "")).toContain("Validation Failed");
    expect(await said("jira cloud", "x", { issueType: "缺陷" })).toBe(
      "issuetype: Specify a valid issue type",
    );
  });

  test("an issue is found on a later page", async () => {
    for (let i = 0; i < 5; i++) center.add(`后来的 ${i}`, "别的");
    const begun = new Date(Date.now() - 60_000);
    expect(
      await clientOf(connection("jira data center")).find(draft, "cd-4f1c2a9b", begun),
    ).toEqual(expect.objectContaining({ title: draft.title }));
    for (let i = 0; i < 120; i++) gitlab.add(`后来的 ${i}`);
    expect(await clientOf(connection("gitlab")).find(draft, "cd-4f1c2a9b", begun)).toEqual(
      expect.objectContaining({ title: draft.title }),
    );
  });

  test("ZenTao's session is renewed when it has run out, and kept while it lasts", async () => {
    const client = clientOf(connection("zentao"));
    await client.check();
    const signIns = () => zentao.server.calls.filter(({ path }) => path.endsWith("/tokens")).length;
    const before = signIns();
    await client.check();
    expect(signIns()).toBe(before);
    zentao.forget();
    expect(await client.check()).toBe("星图报表");
    expect(signIns()).toBe(before + 1);
  });

  test("what is written to ZenTao is text there, not HTML", () => {
    expect(zentao.bugs[0]!.steps).not.toContain("<b>");
    expect(zentao.bugs[0]!.title).toContain("&lt;b&gt;");
  });
});

describe("how an issue stands", () => {
  test("in GitLab: its labels, then opened or closed; the milestone is the version", async () => {
    const client = clientOf(connection("gitlab"));
    const { iid } = gitlab.add("标签");
    gitlab.issues.at(-1)!.labels = ["workflow::in dev"];
    expect((await client.read(String(iid))).words).toEqual(["workflow::in dev", "opened"]);
    gitlab.close(iid, { milestone: "11.2.4" });
    expect(await client.read(String(iid))).toMatchObject({
      words: ["closed"],
      open: false,
      version: "11.2.4",
    });
  });

  test("in GitHub: closed as not planned is not closed as completed", async () => {
    const client = clientOf(connection("github"));
    const { number } = github.add("计划外");
    github.close(number, "not_planned");
    expect(await client.read(String(number))).toMatchObject({ words: ["not_planned"] });
    github.close(number, "completed", "v5");
    expect(await client.read(String(number))).toMatchObject({ words: ["closed"], version: "v5" });
  });

  test("in Jira: the resolution, the status, its category", async () => {
    const client = clientOf(connection("jira cloud"));
    const { key } = cloud.add("完成的");
    expect((await client.read(key)).words).toEqual(["待办", "new"]);
    cloud.done(key, "Won't Do", "11.2.4", "11.3");
    expect(await client.read(key)).toMatchObject({
      words: ["Won't Do", "完成", "done"],
      version: "11.2.4、11.3",
    });
  });

  test("in ZenTao: how it was resolved, and the build", async () => {
    const client = clientOf(connection("zentao"));
    const { id } = zentao.add("解决的");
    expect((await client.read(String(id))).words).toEqual(["active"]);
    zentao.bugs.at(-1)!.confirmed = "1";
    expect((await client.read(String(id))).words).toEqual(["confirmed", "active"]);
    zentao.resolve(id, "fixed", "11.2.4");
    expect(await client.read(String(id))).toMatchObject({
      words: ["fixed", "resolved"],
      open: false,
      version: "11.2.4",
    });
  });
});

describe("what a tracker says by itself", () => {
  const secret = "a secret that only the two know";
  const now = Date.UTC(2026, 10, 25, 8);
  const letter = (text: string, headers: Letter["headers"]): Letter => ({
    headers,
    raw: Buffer.from(text),
    at: now,
  });

  test("GitLab is known by the secret it brings", () => {
    const from = connection("gitlab", { webhookSecret: secret });
    const text = JSON.stringify(gitlab.hook(3));
    expect(hear(from, letter(text, { "x-gitlab-token": secret }))).toBe("3");
    expect(hear(from, letter(text, { "x-gitlab-token": "guessed" }))).toBeUndefined();
    expect(hear(from, letter(text, {}))).toBeUndefined();
    const other = JSON.stringify(gitlab.hook(3, "star/other"));
    expect(hear(from, letter(other, { "x-gitlab-token": secret }))).toBeNull();
    expect(hear(from, letter("{", { "x-gitlab-token": secret }))).toBeNull();
  });

  test("GitLab with a signing token is known by what it signed just now", () => {
    const key = Buffer.from("a key of thirty-two bytes, or so.");
    const from = connection("gitlab", { webhookSecret: `whsec_${key.toString("base64")}` });
    const text = JSON.stringify(gitlab.hook(3));
    const signed = (at: number, by = key) => {
      const moment = String(at / 1000);
      const signature = createHmac("sha256", by).update(`msg_1.${moment}.${text}`).digest("base64");
      return {
        "webhook-id": "msg_1",
        "webhook-timestamp": moment,
        "webhook-signature": `v1,older v1,${signature}`,
      };
    };
    expect(hear(from, letter(text, signed(now)))).toBe("3");
    expect(hear(from, letter(`${text} `, signed(now)))).toBeUndefined();
    expect(hear(from, letter(text, signed(now, Buffer.from("guessed"))))).toBeUndefined();
    const old = signed(now - 6 * 60_000);
    expect(hear(from, letter(text, old))).toBeUndefined();
    const { "webhook-timestamp": moment } = signed(now);
    expect(hear(from, letter(text, { ...old, "webhook-timestamp": moment }))).toBeUndefined();
    expect(hear(from, letter(text, { "x-gitlab-token": from.webhookSecret }))).toBeUndefined();
    const empty = connection("gitlab", { webhookSecret: "whsec_" });
    expect(hear(empty, letter(text, signed(now, Buffer.alloc(0))))).toBeUndefined();
  });

  test.each(["github", "jira cloud"] as const)("%s is known by what it signed", (name) => {
    const from = connection(name, { webhookSecret: secret });
    const { text, headers } =
      name === "github" ? github.hook(3, secret) : cloud.hook("STAR-3", secret);
    expect(hear(from, letter(text, headers))).toBe(name === "github" ? "3" : "STAR-3");
    expect(hear(from, letter(text.replace("3", "4"), headers))).toBeUndefined();
    expect(hear(from, letter(text, { ...headers, ...nobody }))).toBeUndefined();
    const forged = name === "github" ? github.hook(3, "other") : cloud.hook("STAR-3", "other");
    expect(hear(from, letter(forged.text, forged.headers))).toBeUndefined();
  });
  const nobody = { "x-hub-signature-256": undefined, "x-hub-signature": undefined };

  test("where no secret is set, nobody is believed", () => {
    const { text, headers } = github.hook(3, "");
    expect(hear(connection("github"), letter(text, headers))).toBeUndefined();
    expect(hear(connection("gitlab"), letter("{}", { "x-gitlab-token": "" }))).toBeUndefined();
  });
});
