import { beforeAll, describe, expect, test } from "vitest";
import { openDesk } from "../../test/desk.ts";
import { openGithub } from "../../test/trackers/github.ts";
import { openGitlab } from "../../test/trackers/gitlab.ts";
import { reporter } from "../../test/trackers/reporter.ts";
import { one, rows, run, sql } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { changeSetting, loadSettings } from "../settings/index.ts";
import { reachTracker, trackerNames, wakeTrackers } from "./reach.ts";

// Without a worker: what waits for a tracker goes when the test says so.
const desk = await openDesk();
const { db, house, as, app } = desk;
const gitlab = await openGitlab();
const github = await openGithub();
const secret = "a secret that only the two know";

const tracker = (more: object) => ({ inside: true, webhookSecret: "", ...more });
const trackers = {
  rd: tracker({
    kind: "gitlab",
    name: "研发 GitLab",
    url: gitlab.server.url,
    project: "star/report",
    token: "glpat-right",
    webhookSecret: secret,
    states: { "workflow::in dev": "in_fix" },
  }),
  open: tracker({
    kind: "github",
    url: github.server.url,
    project: "star/report",
    token: "github_pat_right",
    webhookSecret: secret,
  }),
};
beforeAll(async () => {
  const { status, body } = await as.admin.put("/settings/trackers", trackers);
  expect([status, body]).toEqual([204, ""]);
});

const defect = reporter(desk);
const issuesOf = async (number: number) => (await as.wang.get(`/defects/${number}/issues`)).body;
const issueOf = async (number: number) => (await issuesOf(number)).items[0];
const stateOf = async (number: number): Promise<string> =>
  (await as.wang.get(`/defects/${number}`)).body.state.name;
const historyOf = async (number: number): Promise<string[]> =>
  (await as.wang.get(`/defects/${number}`)).body.history.map(
    ({ who, sentence }: { who: string; sentence: string }) => `${who} ${sentence}`,
  );
const create = async (number: number, id = "rd") => {
  const preview = await as.xiaolin.post(`/defects/${number}/issue-preview`, { tracker: id });
  const { print } = preview.body;
  const made = await as.xiaolin.post(`/defects/${number}/issues`, { tracker: id, print });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return preview.body;
};
/** As if the pauses were over. */
const later = async () => {
  await run(db, sql`update tracker_letters set due_at = now() where due_at is not null`);
  await run(db, sql`update tracker_issues set due_at = now() where due_at is not null`);
};
const reachTrackers = (house: House, longest?: number) =>
  Promise.all(trackerNames(house).map((name) => reachTracker(house, name, longest)));
const reach = async () => {
  await later();
  await reachTrackers(house);
};
const entered = async (): Promise<[defect: number, iid: number]> => {
  const number = await defect();
  await create(number);
  await reach();
  return [number, gitlab.issues.length];
};

describe("what leaves the house", () => {
  test("is shown before, to the letter, and without anybody's name", async () => {
    const number = await defect();
    const { title, text, masked } = await create(number);
    expect(text).not.toMatch(/李经理|13812345678|10\.1\.2\.3|江城|华信/);
    expect(masked).toEqual(expect.arrayContaining(["[姓名]", "[手机]", "[服务器地址]"]));
    expect(gitlab.issues.some(({ title: there }) => there === title)).toBe(false);
    await reach();
    const made = gitlab.issues.at(-1)!;
    expect([made.title, made.description]).toEqual([title, text]);
    expect(title).toContain(`[DEF-${number}]`);
    expect(made.confidential).toBe(true);
    const issue = await issueOf(number);
    expect(issue).toMatchObject({ key: String(made.iid), url: made.web_url, state: "opened" });
    expect(issue.letters[0].text).toBe(text);
  });

  test("in English says one request of one company", async () => {
    const number = await defect();
    await changeSetting(house, { id: null }, "vendor", { language: "en" });
    const { text } = (await as.xiaolin.post(`/defects/${number}/issue-preview`, { tracker: "rd" }))
      .body;
    await changeSetting(house, { id: null }, "vendor", { language: "zh-CN" });
    expect(text).toContain("1 request of 1 company\n");
  });

  test("a customer's words call nobody there and order nothing", async () => {
    const number = await defect("```\n/close\n@all");
    const { text } = await create(number);
    expect(text).toContain("````text\n```\n/close\n@all\n````");
  });

  test("changed since it was shown, it is shown again first", async () => {
    const number = await defect();
    const preview = await as.xiaolin.post(`/defects/${number}/issue-preview`, { tracker: "rd" });
    await as.xiaolin.patch(`/defects/${number}`, { title: "导出在江城大学超时" });
    const { print } = preview.body;
    const answer = await as.xiaolin.post(`/defects/${number}/issues`, { tracker: "rd", print });
    expect([answer.status, answer.body.code]).toEqual([409, "tracker.preview-old"]);
    const anew = await as.xiaolin.post(`/defects/${number}/issue-preview`, { tracker: "rd" });
    expect(anew.body.title).toBe(`[DEF-${number}] 导出在[公司]超时`);
  });

  test("also a comment, which may name whom it likes", async () => {
    const [number, iid] = await entered();
    const { id } = await issueOf(number);
    const comment = "/assign @root\n远景数据技术有限公司也遇到了，电话 13912345678";
    const preview = await as.xiaolin.post(`/defects/${number}/issue-preview`, {
      tracker: "rd",
      comment,
    });
    const { text, print } = preview.body;
    expect(text).toMatch(/^\\\/assign @root\n\[公司\]也遇到了，电话 \[手机\]/);
    const said = await as.xiaolin.post(`/defects/${number}/issues/${id}/comments`, {
      comment,
      print,
    });
    expect(said.status).toBe(200);
    gitlab.server.fail("lost");
    await reach();
    await reach();
    expect(gitlab.notes.get(iid)).toEqual([text]);
  });

  test("whoever may not work on defects sends nothing", async () => {
    const number = await defect();
    const asked = { tracker: "rd", print: "x" };
    const send = async (who: "chen" | "li" | "nobody") =>
      (await as[who].post(`/defects/${number}/issues`, asked)).status;
    expect([await send("chen"), await send("li"), await send("nobody")]).toEqual([403, 404, 401]);
  });
});

describe("a defect is created once", () => {
  const mine = (number: number) =>
    gitlab.issues.filter(({ title }) => title.startsWith(`[DEF-${number}]`));

  test.each(["lost", "half"] as const)(
    "although the answer was %s: it is looked for before it is sent again",
    async (fault) => {
      const number = await defect();
      await create(number);
      gitlab.server.fail(fault);
      await reach();
      expect(await issueOf(number)).toMatchObject({
        key: null,
        letters: [{ sentAt: null, trouble: { code: "connection" } }],
      });
      await reach();
      expect(mine(number)).toHaveLength(1);
      expect(await issueOf(number)).toMatchObject({ key: String(mine(number)[0]!.iid) });
    },
  );

  test("although two workers reach for it at once", async () => {
    const number = await defect();
    await create(number);
    await Promise.all([reachTrackers(house), reachTrackers(house), reachTrackers(house)]);
    expect(mine(number)).toHaveLength(1);
  });

  test("although two people ask for it", async () => {
    const number = await defect();
    const { body } = await as.xiaolin.post(`/defects/${number}/issue-preview`, { tracker: "rd" });
    const asked = { tracker: "rd", print: body.print };
    const both = await Promise.all([
      as.xiaolin.post(`/defects/${number}/issues`, asked),
      as.wang.post(`/defects/${number}/issues`, asked),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await reach();
    expect(mine(number)).toHaveLength(1);
  });
});

describe("a tracker that is down", () => {
  test("keeps nobody waiting, and gets what it missed when it is back", async () => {
    const number = await defect();
    gitlab.server.down = true;
    await create(number);
    const other = await defect();
    await create(other, "open");
    await reach();
    expect(await issueOf(other)).toMatchObject({ tracker: { name: "GitHub star/report" } });
    expect((await issueOf(other)).key).not.toBeNull();
    const { trouble, sentAt } = (await issueOf(number)).letters[0];
    expect([sentAt, trouble.code]).toEqual([null, "connection"]);
    expect(Date.parse(trouble.next)).toBeGreaterThan(Date.now() + 30_000);
    const { items } = (await as.xiaolin.get("/trackers")).body;
    const [rd] = items;
    expect(rd).toMatchObject({ name: "研发 GitLab", waiting: 1, trouble: { code: "connection" } });
    expect(rd.goodAt).not.toBeNull();

    gitlab.server.down = false;
    await reach();
    expect((await issueOf(number)).key).not.toBeNull();
    expect((await as.xiaolin.get("/trackers")).body.items[0].trouble).toBeNull();
  });

  test("for longer than National Day loses nothing, and who wrote hears once that it does not arrive", async () => {
    const number = await defect();
    gitlab.server.down = true;
    await create(number);
    const told = async () =>
      (
        await rows(
          db,
          sql`
            select 1
            from events e
            join defects d on d.id = e.about_id
            where d.number = ${number} and e.name = 'defect.issue-unsent'`,
        )
      ).length;
    await reach();
    expect(await told()).toBe(0);
    await run(
      db,
      sql`update tracker_letters set begun_at = begun_at - interval '8 days' where sent_at is null`,
    );
    await reach();
    await reach();
    expect(await told()).toBe(1);
    expect((await historyOf(number)).at(-1)).toBe("系统 未能送达 研发 GitLab，请查看");
    const { next } = (await issueOf(number)).letters[0].trouble;
    expect(Date.parse(next)).toBeGreaterThan(Date.now() + 5 * 3600_000);

    gitlab.server.down = false;
    const other = await defect();
    await create(other);
    await reachTrackers(house);
    expect((await issueOf(number)).key).not.toBeNull();
  });

  test("is asked once in a while, not once for each defect", async () => {
    for (let i = 0; i < 3; i++) await create(await defect());
    await later();
    gitlab.server.down = true;
    const before = gitlab.server.calls.length;
    await reachTrackers(house);
    await reachTrackers(house);
    expect(gitlab.server.calls.length).toBe(before + 1);
    gitlab.server.down = false;
    await reach();
  });

  test("or slow holds nothing else back: what it has not taken in time follows with the next look", async () => {
    await reach();
    const numbers = [await defect(), await defect()];
    for (const number of numbers) await create(number);
    const keys = async () =>
      (await Promise.all(numbers.map(issueOf))).filter(({ key }) => key !== null).length;
    await reachTrackers(house, 0);
    expect(await keys()).toBe(1);
    await reachTrackers(house, 0);
    expect(await keys()).toBe(2);
  });

  test("is told to open screens once when it goes down, and once when it is back", async () => {
    const number = await defect();
    await create(number);
    const told = async () => {
      const { count } = await one<{ count: number }>(
        db,
        sql`
          select count(*)::int
          from events e
          join defects d on d.id = e.about_id
          where d.number = ${number} and e.name = 'tracker.fared'`,
      );
      return count;
    };
    gitlab.server.down = true;
    await reach();
    await reach();
    expect(await told()).toBe(1);
    gitlab.server.down = false;
    await reach();
    expect(await told()).toBe(2);
  });

  test("that asks for quiet is left alone for as long as it says", async () => {
    const number = await defect();
    await create(number);
    gitlab.server.fail({ status: 429, headers: { "retry-after": "900" }, body: {} });
    await reach();
    const { trouble } = (await issueOf(number)).letters[0];
    expect(trouble.code).toBe("busy");
    expect(Date.parse(trouble.next)).toBeGreaterThan(Date.now() + 800_000);
    await reach();
  });

  test("what waiting does not mend rests, until somebody mends it", async () => {
    const number = await defect();
    await create(number);
    gitlab.server.fail({ status: 401, body: { message: "401 Unauthorized" } });
    await reach();
    expect((await issueOf(number)).letters[0].trouble).toMatchObject({ code: "token", next: null });
    await reach();
    expect((await issueOf(number)).key).toBeNull();
    await wakeTrackers(house);
    await reach();
    expect((await issueOf(number)).key).not.toBeNull();
  });

  test("is tried at once when somebody asks", async () => {
    const number = await defect();
    await create(number);
    gitlab.server.fail({ status: 403, body: { message: "403 Forbidden" } });
    await reach();
    const { id, key } = await issueOf(number);
    expect(key).toBeNull();
    await as.xiaolin.post(`/defects/${number}/issues/${id}/tries`);
    await reachTrackers(house);
    expect((await issueOf(number)).key).not.toBeNull();
  });
});

describe("what comes back", () => {
  test("brings the defect on, all the way it went there, as the desk's own doing", async () => {
    const [number, iid] = await entered();
    gitlab.issues.at(-1)!.labels = ["workflow::in dev"];
    await reach();
    expect(await stateOf(number)).toBe("in_fix");
    gitlab.close(iid, { milestone: "11.2.4" });
    await reach();
    const { state, build } = (await as.wang.get(`/defects/${number}`)).body;
    expect([state.name, build]).toEqual(["fixed", "11.2.4"]);
    expect(await historyOf(number)).toEqual(
      expect.arrayContaining([
        `小林 安排登记到 研发 GitLab`,
        `系统 已登记到 研发 GitLab：#${iid}`,
        `系统 研发 GitLab #${iid} 变为“workflow::in dev”`,
        `系统 研发 GitLab #${iid} 变为“closed”`,
      ]),
    );
  });

  test("is not called fixed before a version is named", async () => {
    const [number, iid] = await entered();
    gitlab.close(iid);
    await reach();
    expect(await stateOf(number)).toBe("in_fix");
    expect((await historyOf(number)).at(-1)).toContain("没有写明修复版本");
    gitlab.close(iid, { milestone: "11.2.5" });
    await reach();
    expect(await stateOf(number)).toBe("fixed");
  });

  test("opened again there, it is being fixed again here", async () => {
    const [number, iid] = await entered();
    gitlab.close(iid, { milestone: "11.2.4" });
    await reach();
    const issue = gitlab.issues[iid - 1]!;
    const again = new Date(Date.now() + 1000).toISOString();
    Object.assign(issue, { state: "opened", closed_at: null, updated_at: again });
    await reach();
    expect(await stateOf(number)).toBe("in_fix");
  });

  test("of two who decide, the later one is right, and the history says so", async () => {
    const [number, iid] = await entered();
    const early = new Date(Date.now() - 60_000);
    await as.wang.post(`/defects/${number}/moves`, {
      move: "ask",
      answers: { question: "几核？" },
    });
    await as.xiaolin.post(`/defects/${number}/moves`, { move: "answer", answers: { answer: "8" } });
    gitlab.close(iid, { milestone: "11.2.4", at: early });
    await reach();
    expect(await stateOf(number)).toBe("open");
    expect((await historyOf(number)).at(-1)).toContain("以这里为准");
    await reach();
    expect((await historyOf(number)).filter((each) => each.includes("以这里为准"))).toHaveLength(1);
  });

  test("what R&D rejected here stays rejected", async () => {
    const [number, iid] = await entered();
    await as.wang.post(`/defects/${number}/moves`, {
      move: "reject",
      answers: { reason: "这是设计如此" },
    });
    gitlab.close(iid, { milestone: "11.2.4", at: new Date(Date.now() + 60_000) });
    await reach();
    expect(await stateOf(number)).toBe("rejected");
    expect((await historyOf(number)).at(-1)).toContain("与这里的状态不符");
  });
});

describe("an issue that was moved there", () => {
  test.each(["rd", "open"])(
    "to another project is followed, and its close counted there: %s",
    async (id) => {
      const there = id === "rd" ? gitlab : github;
      const number = await defect();
      await create(number, id);
      await reach();
      const made = there.move(Number((await issueOf(number)).key));
      await reach();
      const place = "iid" in made ? made.iid : made.number;
      expect(await issueOf(number)).toMatchObject({
        key: `star/other#${place}`,
        url: "web_url" in made ? made.web_url : made.html_url,
        trouble: null,
      });
      expect(await stateOf(number)).toBe("open");
      if (id === "rd") gitlab.close(place, { milestone: "11.2.6" });
      else github.close(place, "completed", "11.2.6");
      await reach();
      expect(await stateOf(number)).toBe("fixed");
    },
  );

  test.each([
    ["rd", "moved-away"],
    ["open", "not-found"],
  ])("out of our sight is not taken for fixed, and the link says so: %s", async (id, code) => {
    const there = id === "rd" ? gitlab : github;
    const number = await defect();
    await create(number, id);
    await reach();
    there.move(Number((await issueOf(number)).key), { visible: false });
    await reach();
    expect((await issueOf(number)).trouble).toMatchObject({ code });
    expect(await stateOf(number)).toBe("open");
    expect((await as.xiaolin.get("/trackers")).body.items[0].trouble).toBeNull();
  });

  test("takes a comment where it is now, although it was moved since it was read", async () => {
    const number = await defect();
    await create(number, "open");
    await reach();
    const { id, key } = await issueOf(number);
    const asked = { tracker: "open", comment: "又有一家客户遇到" };
    const { text, print } = (await as.xiaolin.post(`/defects/${number}/issue-preview`, asked)).body;
    await as.xiaolin.post(`/defects/${number}/issues/${id}/comments`, {
      comment: asked.comment,
      print,
    });
    const made = github.move(Number(key));
    await reach();
    expect(github.comments.get(made.number)).toEqual([text]);
  });

  test("onto another defect's issue stays where it was, and the link says so", async () => {
    const [other] = await entered();
    const [number, iid] = await entered();
    const made = gitlab.move(iid);
    await run(
      db,
      sql`
        update tracker_issues i set key = ${`star/other#${made.iid}`}
        from defects d
        where d.id = i.defect_id and d.number = ${other}`,
    );
    await reach();
    expect((await issueOf(number)).trouble).toMatchObject({ code: "moved-away" });
  });
});

describe("an issue that is there already", () => {
  test.each([
    ["by its number", (iid: number) => `#${iid}`],
    ["by its address", (iid: number) => gitlab.issues[iid - 1]!.web_url],
  ])("is linked %s, and read", async (_, typed) => {
    const { iid } = gitlab.add("别人已经报过");
    const number = await defect();
    const linked = await as.xiaolin.post(`/defects/${number}/issues`, {
      tracker: "rd",
      issue: typed(iid),
    });
    expect(linked.status).toBe(200);
    await reach();
    expect(await issueOf(number)).toMatchObject({ key: String(iid), title: "别人已经报过" });
    const other = await defect();
    const again = await as.xiaolin.post(`/defects/${other}/issues`, {
      tracker: "rd",
      issue: String(iid),
    });
    expect([again.status, again.body.code, again.body.detail]).toEqual([
      409,
      "tracker.issue-taken",
      `这一条已与 DEF-${number} 关联。`,
    ]);
  });

  test("closed long ago, it says nothing of this defect's fix", async () => {
    const { iid } = gitlab.add("旧的");
    gitlab.close(iid, { milestone: "9.0" });
    const number = await defect();
    await as.xiaolin.post(`/defects/${number}/issues`, { tracker: "rd", issue: String(iid) });
    await reach();
    expect([await stateOf(number), (await issueOf(number)).state]).toEqual(["open", "closed"]);
  });

  test("that is not there is said so, and the link can be taken away", async () => {
    const number = await defect();
    await as.xiaolin.post(`/defects/${number}/issues`, { tracker: "rd", issue: "99999" });
    await reach();
    const { id, trouble } = await issueOf(number);
    expect(trouble.code).toBe("not-found");
    expect((await as.xiaolin.get("/trackers")).body.items[0].trouble).toBeNull();
    const left = await as.xiaolin.delete(`/defects/${number}/issues/${id}`);
    expect(left.body.items).toEqual([]);
    await create(number);
    await reach();
    expect((await issueOf(number)).key).not.toBeNull();
  });

  test("in words that are no issue of that project is refused at the field", async () => {
    const number = await defect();
    const answer = await as.xiaolin.post(`/defects/${number}/issues`, {
      tracker: "rd",
      issue: "https://elsewhere.example/star/report/-/issues/1",
    });
    expect([answer.status, answer.body.fields[0].field]).toEqual([422, "issue"]);
  });
});

describe("a webhook", () => {
  const call = (id: string, text: string, headers: Record<string, string>) =>
    app.inject({
      method: "POST",
      url: `/api/v1/trackers/${id}/hook`,
      headers: { "content-type": "application/json", ...headers },
      payload: text,
    });
  const resting = (number: number) =>
    run(
      db,
      sql`
        update tracker_issues i set due_at = now() + interval '1 hour'
        from defects d
        where d.id = i.defect_id and d.number = ${number}`,
    );

  test("of an issue has it read at once", async () => {
    const [number, iid] = await entered();
    await resting(number);
    gitlab.close(iid, { milestone: "11.2.4" });
    const answer = await call("rd", JSON.stringify(gitlab.hook(iid)), { "x-gitlab-token": secret });
    expect(answer.statusCode).toBe(204);
    await reachTrackers(house);
    expect(await stateOf(number)).toBe("fixed");
  });

  test("sent again, or told of what is no longer so, changes nothing", async () => {
    const [number, iid] = await entered();
    const told = JSON.stringify({
      ...gitlab.hook(iid),
      object_attributes: { iid, state: "closed", action: "close" },
    });
    for (let i = 0; i < 3; i++) {
      await resting(number);
      expect((await call("rd", told, { "x-gitlab-token": secret })).statusCode).toBe(204);
      await reachTrackers(house);
    }
    expect(await stateOf(number)).toBe("open");
  });

  test("that is not signed learns nothing, not even which trackers there are", async () => {
    const [, iid] = await entered();
    const text = JSON.stringify(gitlab.hook(iid));
    const wrong = await call("rd", text, { "x-gitlab-token": "guessed" });
    const none = await call("rd", text, {});
    const nowhere = await call("nowhere", text, { "x-gitlab-token": secret });
    const forged = github.hook(1, "guessed");
    const unsigned = await call("open", forged.text, forged.headers);
    const saying = ({ statusCode, body }: typeof wrong) => {
      const { instance: _instance, requestId: _requestId, ...rest } = JSON.parse(body);
      return { statusCode, rest };
    };
    expect(saying(wrong).statusCode).toBe(401);
    for (const each of [none, nowhere, unsigned]) expect(saying(each)).toEqual(saying(wrong));
  });

  test("signed by GitHub is heard, changed on the way it is not", async () => {
    const number = await defect();
    await create(number, "open");
    await reach();
    const key = Number((await issueOf(number)).key);
    const { text, headers } = github.hook(key, secret);
    expect((await call("open", text, headers)).statusCode).toBe(204);
    expect((await call("open", `${text} `, headers)).statusCode).toBe(401);
    await resting(number);
    github.close(key, "completed", "v11.2.4");
    await call("open", text, headers);
    await reachTrackers(house);
    expect(await stateOf(number)).toBe("fixed");
  });
});

describe("the settings", () => {
  test("keep tokens locked, and show none", async () => {
    const { value } = await one<{ value: { rd: { token: string } } }>(
      db,
      sql`select value from settings where key = 'trackers'`,
    );
    expect(value.rd.token).toMatch(/^v1\./);
    const { body } = await as.admin.get("/settings/trackers");
    expect([body.rd.token, body.rd.webhookSecret]).toEqual([null, null]);
  });

  test("do not send a token to another address than it was given for", async () => {
    const { body } = await as.admin.get("/settings/trackers");
    const moved = { ...body, rd: { ...body.rd, url: "https://elsewhere.example" } };
    const answer = await as.admin.put("/settings/trackers", moved);
    expect([answer.status, answer.body.fields[0].field]).toEqual([422, "rd.token"]);
  });

  test.each([
    [{}, 200, "Star / Report"],
    [{ token: "wrong" }, 422, "不接受所填的令牌"],
    [{ project: "star/none" }, 422, "没有找到项目“star/none”"],
    [{ inside: false }, 422, "部署在内网"],
    [
      { url: "http://tracker.invalid", token: "x", webhookSecret: "" },
      422,
      "找不到主机 tracker.invalid",
    ],
    [{ url: "http://127.0.0.1:1", token: "x", webhookSecret: "" }, 422, "拒绝了连接"],
  ])("are tried before they are kept: %j", async (change, status, words) => {
    const { body } = await as.admin.get("/settings/trackers");
    const answer = await as.admin.post("/settings/trackers/test", {
      id: "rd",
      tracker: { ...body.rd, ...change },
    });
    expect([answer.status, answer.body.project ?? answer.body.detail]).toEqual([
      status,
      expect.stringContaining(words),
    ]);
  });

  test("removed, a tracker's links stay and say so", async () => {
    const [number] = await entered();
    const { rd, ...rest } = (await as.admin.get("/settings/trackers")).body;
    await as.admin.put("/settings/trackers", rest);
    expect((await issueOf(number)).trouble.code).toBe("removed");
    await reachTrackers(house);
    await as.admin.put("/settings/trackers", { ...rest, rd: { ...rd, ...trackers.rd } });
    await loadSettings(house);
  });
});
