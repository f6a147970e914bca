import { beforeEach, describe, expect, test } from "vitest";
import { run, sql } from "../../lib/db.ts";
import { languages } from "../../lib/text.ts";
import { openDesk } from "../../../test/desk.ts";
import type { Happened } from "../happened.ts";
import { checkTexts } from "./edit.ts";
import { templateNames, templates } from "./templates.ts";
import { originalOf } from "./texts.ts";
import { fitFor, written } from "./write.ts";

const { db, house, as } = await openDesk();
beforeEach(() => run(db, sql`delete from template_versions`));

const path = "/settings/templates/bug.suspected-plain";
const both = (subject: string, text: string) => ({
  "zh-CN": { subject, text },
  en: { subject, text },
});
const keep = (version: number, texts: object | null, note = "") =>
  as.admin.put(path, { version, texts, note });

describe("the product's own texts", () => {
  test.each(templateNames)(
    "%s says in both languages what it must, with blanks that are filled",
    (name) => {
      const texts = originalOf(name);
      expect(() => checkTexts(name, texts)).not.toThrow();
      for (const language of languages) expect(texts[language].text).not.toBe("");
    },
  );

  test("stand for the messages of the processes", () => {
    const stood = new Set<string>(templateNames.flatMap((name) => templates[name].spec));
    const processes = /^(USG|BUG|CRQ|CIS|BND|SVY)\./;
    expect([...stood].filter((id) => processes.test(id))).toHaveLength(stood.size);
    expect([...stood].toSorted()).toEqual([
      "BND.received",
      "BND.verified / rejected",
      "BUG.confirm_suspected",
      "BUG.date_changed",
      "BUG.fix_provided",
      "BUG.not_a_bug",
      "BUG.reported",
      "CIS.queued_late",
      "CIS.requeued",
      "CIS.team_takes_over",
      "CRQ.confirm_effort",
      "CRQ.delivery",
      "SVY.csat",
      "USG.answer",
      "USG.need_info",
      "USG.received",
      "USG.remind",
    ]);
  });
});

test("a promise that a holiday moves names it, and any other says nothing of holidays (R64)", async () => {
  const letter = async (data: object, language: "zh-CN" | "en") => {
    const event = { name: "ticket.promised", data: { date: "2026-02-24", ...data } };
    const what = { event } as unknown as Happened;
    return (await written(house, "ticket.promised", what, { language, level: "T2" })).text;
  };
  const instead = { from: "2026-02-20", reason: { zh: "春节", en: "Spring Festival" } };
  expect(await letter(instead, "zh-CN")).toContain(
    "预计 2026-02-24（周二） 提供修复版本（原定 2026-02-20（周五），因春节改期）。",
  );
  expect(await letter(instead, "en")).toContain(
    "on Tue 2026-02-24 (instead of Fri 2026-02-20: Spring Festival)",
  );
  expect(await letter({}, "zh-CN")).toContain("预计 2026-02-24（周二） 提供修复版本。");
});

describe("an administrator", () => {
  test("writes a text anew, and sees who wrote what and when", async () => {
    const texts = both("[#{number}] 重现中", "正在重现：{title}");
    expect((await keep(0, texts, "更短")).body).toEqual({ version: 1 });
    const { body } = await as.admin.get(path);
    expect([body.version, body.changed, body.texts]).toEqual([1, true, texts]);
    expect(body.versions).toEqual([
      { version: 1, by: "管理员", at: expect.any(String), note: "更短", texts },
    ]);
  });

  test("sets it back to what the product says; what was written stays to be read", async () => {
    await keep(0, both("a", "b"));
    expect((await keep(1, null)).body).toEqual({ version: 2 });
    const { body } = await as.admin.get(path);
    expect([body.changed, body.texts, body.versions.length]).toEqual([false, body.original, 2]);
  });

  test("does not overwrite what a colleague has just written; of two at once one wins", async () => {
    const answers = await Promise.all([keep(0, both("a", "b")), keep(0, both("c", "d"))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await keep(0, both("e", "f"))).body.code).toBe("template.changed-meanwhile");
  });

  test.each([
    ["a blank that nothing fills", "ticket.opened", "{number} {wrong}", "template.unknown-blank"],
    ["a text that lost what it is for", "ticket.answered", "新回复", "template.blank-missing"],
  ])("is refused %s", async (_, name, text, code) => {
    const texts = both("s", text);
    const { status, body } = await as.admin.put(`/settings/templates/${name}`, {
      version: 0,
      texts,
    });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.fields.map(({ field }: { field: string }) => field)).toEqual([
      "texts.zh-CN.text",
      "texts.en.text",
    ]);
    expect((await as.admin.post(`/settings/templates/${name}/preview`, texts)).status).toBe(422);
  });

  test("previews a letter in both languages, with greeting and signature, and keeps nothing", async () => {
    const { original } = (await as.admin.get(path)).body;
    const { body } = await as.admin.post(`${path}/preview`, original);
    expect(body["zh-CN"].subject).toBe("[#1042] 正在重现：导出 Excel 时提示超时");
    expect(body.en.subject).toBe("[#1042] We are reproducing it: Export to Excel times out");
    expect(body.en.text).toMatch(/^\S.*\n\n[^]*\n\n.*\S$/);
    expect(body["zh-CN"].text + body.en.text).not.toMatch(/[{}]/);
    expect((await as.admin.get(path)).body.version).toBe(0);
  });

  test("is the only one who may", async () => {
    const statuses = await Promise.all(
      (["xiaolin", "laozhou", "li"] as const).map(
        async (who) => (await as[who].get("/settings/templates")).status,
      ),
    );
    expect(statuses).toEqual([403, 403, 404]);
  });
});

describe("a text with facts about a project", () => {
  const texts = both("{project} {version}", "{project} {version} {title}");
  const read = (
    name: (typeof templateNames)[number],
    level: "T0" | "T1" | "T2" | "T3" | "TX" | "copied",
  ) => fitFor(house, name, texts, { level, language: "zh-CN" });

  test.each(["T0", "T1", "TX", "copied"] as const)("is not read at %s (R13)", async (level) => {
    expect(await read("bug.suspected-plain", level)).toEqual(
      originalOf("bug.suspected-plain")["zh-CN"],
    );
    // Where the product's own words tell of the project too, he reads that there is news, or only what was said to him.
    expect(await read("requirement.delivered", level)).toEqual(
      originalOf("ticket.answered")["zh-CN"],
    );
    expect(await read("requirement.confirm-effort", level)).toEqual(originalOf("neutral")["zh-CN"]);
  });

  test.each(["T2", "T3"] as const)("is read at %s", async (level) => {
    expect(await read("bug.suspected-plain", level)).toEqual(texts["zh-CN"]);
  });

  test("shows in its preview what the unverified read instead", async () => {
    const { body } = await as.admin.post(`${path}/preview`, texts);
    expect(body["zh-CN"].subject).toBe("图书馆报表平台 11.2");
    expect(JSON.stringify(body.unverified)).not.toContain("图书馆报表平台");
  });
});
