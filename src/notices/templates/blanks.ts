import { wallAt } from "../../lib/zone.ts";
import { dayAfter } from "../../lib/day.ts";
import { maybe, sql } from "../../lib/db.ts";
import { wordOf } from "../../lib/events.ts";
import type { House } from "../../lib/house.ts";
import { dayInWords, type Language } from "../../lib/text.ts";
import { clockOf } from "../../calendar/index.ts";
import { filled, inLanguage, say, severities, type Text } from "../../flows/index.ts";
import { identify } from "../../people/index.ts";
import { fixOf } from "../../releases/index.ts";
import { setting } from "../../settings/index.ts";
import { dueOf, reopensUntil, spoken } from "../../tickets/index.ts";
import { processOf, typeOf } from "../../types/index.ts";
import type { Happened } from "../happened.ts";

/** What fills a blank: from what happened, in the language of the reader. Empty where there is nothing to say. */
type Fill = (house: House, what: Happened, language: Language) => string | Promise<string>;
export type Blank = {
  fill: Fill;
  /** Facts about a project, which only people whose identity is verified may read (R13). */
  project: boolean;
  /** Stands in a preview where nothing has happened yet. */
  sample: Text;
};

const open = (zh: string, en: string, fill: Fill): Blank => ({
  fill,
  project: false,
  sample: say(zh, en),
});
const ofProject = (zh: string, en: string, fill: Fill): Blank => ({
  ...open(zh, en, fill),
  project: true,
});

const answer =
  (name: string): Fill =>
  (_, what) =>
    answersOf(what)[name] ?? "";
const day = (text: string | undefined, language: Language) => dayInWords(text ?? "", language);

export const blanks = {
  number: open("1042", "1042", (_, { ticket }) => String(ticket?.number ?? "")),
  previous: open("1016", "1016", async ({ db }, { event }) => {
    const from = wordOf(event, "from");
    const elder =
      from &&
      (await maybe<{ number: number }>(db, sql`select number from tickets where id = ${from}`));
    return elder ? String(elder.number) : "";
  }),
  title: open(
    "导出 Excel 时提示超时",
    "Export to Excel times out",
    (_, { ticket }) => ticket?.title ?? "",
  ),
  type: open("产品缺陷", "Product bug", (_, { ticket }, language) =>
    ticket ? inLanguage(typeOf(ticket).label, language) : "",
  ),
  severity: open("一般", "Normal", (_, { ticket }, language) =>
    ticket ? inLanguage(severities[ticket.severity].label, language) : "",
  ),
  link: open("https://…/tickets/1042", "https://…/tickets/1042", ({ config }, { ticket }) =>
    ticket ? `${config.publicUrl}/tickets/${ticket.number}` : `${config.publicUrl}/bind`,
  ),
  bindLink: open("https://…/bind", "https://…/bind", ({ config }) => `${config.publicUrl}/bind`),
  project: ofProject(
    "图书馆报表平台",
    "Library reporting",
    (_, { ticket }) => ticket?.projectName ?? "",
  ),
  product: ofProject("星图报表", "StarChart Report", (_, { ticket }) => ticket?.product ?? ""),
  version: ofProject("11.2", "11.2", (_, { ticket }) => ticket?.version ?? ""),

  text: open(
    "请升级到 11.3 后再试。",
    "Please upgrade to 11.3 and try again.",
    (_, { said }) => said?.text ?? "",
  ),
  items: open(
    "出错时的日志",
    "The log of the moment it failed",
    (_, { ticket, said, binding }) =>
      (said ? ticket?.facts["items"] : ticket?.missing) ?? binding?.items ?? "",
  ),
  outcome: open("解决方案", "Solution", (_, what, language) => outcomeIn(what, language)),
  into: open("1038", "1038", (_, { event }) => String(Number(event.data["into"]))),
  fromType: open("使用咨询", "Usage question", (_, { event }, language) => {
    const labels = event.data["labels"] as { from: Text } | undefined;
    return labels ? inLanguage(labels.from, language) : "";
  }),
  state: open("主管核实中", "With a supervisor", (_, { event, ticket }, language) => {
    const typeVersion = wordOf(event, "typeVersion") || null;
    const { states } = processOf({ flow: wordOf(event, "flow"), typeVersion });
    const words = states[wordOf(event, "to")]?.customer;
    const facts = spoken(ticket?.facts ?? {}, language);
    return words ? inLanguage(filled(words, facts), language) : "";
  }),
  reason: open("发版日遇国庆放假", "the release day is a holiday", (_, what, language) =>
    reasonIn(what, language),
  ),
  advice: open("调整导出行数上限", "Set a lower limit of rows", answer("advice")),

  due: open("2026-11-27（周五） 15:30", "Fri 2026-11-27 15:30", (house, what, language) =>
    momentOf(house, what, "FR", language),
  ),
  update: open("2026-11-30（周一） 18:00", "Mon 2026-11-30 18:00", (house, what, language) =>
    momentOf(house, what, "NU", language),
  ),
  end: open("2026-12-04（周五）", "Fri 2026-12-04", async (house, what, language) => {
    const end = await endOf(house, what);
    return end ? day(wallAt(Date.parse(end), zoneOf(house)).day, language) : "";
  }),
  reopens: open("2026-12-18（周五）", "Fri 2026-12-18", (house, { event }, language) => {
    const closed = {
      flow: wordOf(event, "flow"),
      typeVersion: wordOf(event, "typeVersion") || null,
      state: wordOf(event, "to"),
      open: false,
      closedAt: event.at,
    };
    const until = reopensUntil(closed);
    return until ? day(wallAt(Date.parse(until), zoneOf(house)).day, language) : "";
  }),
  date: open("2026-12-04（周五）", "Fri 2026-12-04", (_, what, language) => {
    const { event, ticket } = what;
    const said = wordOf(event, "date") || answersOf(what)["date"];
    // What the event tells has a template of its own where the day may still move.
    return said ? day(said, language) : (spoken(ticket?.facts ?? {}, language)["date"] ?? "");
  }),
  from: open("2026-11-27（周五）", "Fri 2026-11-27", (_, { event }, language) =>
    day(wordOf(event, "from"), language),
  ),
  instead: open(
    "（原定 2026-11-27（周五），因国庆节改期）",
    " (instead of Fri 2026-11-27: National Day)",
    (_, what, language) => {
      const from = day(wordOf(what.event, "from"), language);
      if (what.event.name !== "ticket.promised" || from === "") return "";
      const reason = reasonIn(what, language);
      return inLanguage(
        say(`（原定 ${from}，因${reason}改期）`, ` (instead of ${from}: ${reason})`),
        language,
      );
    },
  ),
  release: ofProject("11.3.1", "11.3.1", (_, what) => {
    const { release, version } = answersOf(what);
    return release ?? version ?? "";
  }),
  sums: ofProject("report-11.3.1.war sha256 3f1c…", "report-11.3.1.war sha256 3f1c…", sumsOf),
  delivered: ofProject("审批流插件", "approval plug-in", answer("delivered")),
  hotUntil: ofProject("2026-12-27（周日）", "Sun 2026-12-27", (house, what, language) => {
    const days = Number(answersOf(what)["hotDays"] ?? "");
    const { day: delivered } = wallAt(Date.parse(what.event.at), zoneOf(house));
    return days > 0 ? day(dayAfter(delivered, days), language) : "";
  }),
  estimate: ofProject("2", "2", (_, what) => versionIn(what)),
  until: ofProject("2026-12-11（周五）", "Fri 2026-12-11", async ({ db }, what, language) => {
    const found = await maybe<{ until: string }>(
      db,
      sql`
        select valid_until as until
        from estimates
        where ticket_id = ${what.event.ticketId} and version = ${Number(versionIn(what) || 0)}`,
    );
    return day(found?.until, language);
  }),

  company: open(
    "华信系统集成有限公司",
    "Huaxin Systems",
    (_, { binding }) => binding?.company ?? "",
  ),
} satisfies Record<string, Blank>;

export type BlankName = keyof typeof blanks;
export const isBlank = (name: string): name is BlankName => Object.hasOwn(blanks, name);

function answersOf({ event, said }: Happened): Record<string, string> {
  return said?.answers ?? ((event.data["answers"] ?? {}) as Record<string, string>);
}

/** Of the estimate that is to be confirmed. */
function versionIn(what: Happened): string {
  return answersOf(what)["confirms"] ?? what.ticket?.facts["estimate"] ?? "";
}

function reasonIn(what: Happened, language: Language): string {
  const reason = what.event.data["reason"] as string | Text | undefined;
  if (typeof reason === "object") return inLanguage(reason, language);
  return reason ?? what.binding?.reason ?? answersOf(what)["reason"] ?? "";
}

/** The answer as it was offered: 解决方案, Solution. */
function outcomeIn(what: Happened, language: Language): string {
  const { ticket, said } = what;
  const value = answersOf(what)["outcome"];
  const asks = ticket && said?.move ? processOf(ticket).moves[said.move]?.asks : undefined;
  const option = asks
    ?.find(({ name }) => name === "outcome")
    ?.options?.find((option) => option.value === value);
  return option ? inLanguage(option.label, language) : "";
}

const zoneOf = (house: House): string => setting(house, "vendor").timeZone;

export function momentInWords(house: House, instant: number, language: Language): string {
  const { day: on, time } = wallAt(instant, zoneOf(house));
  return `${dayInWords(on, language)} ${clockOf(Math.floor(time / 60_000))}`;
}

async function momentOf(
  house: House,
  { ticket }: Happened,
  clock: "FR" | "NU",
  language: Language,
): Promise<string> {
  const due = ticket ? await dueOf(house, ticket.id, clock) : null;
  return due === null ? "" : momentInWords(house, due, language);
}

/** When waiting ends the request by itself. */
async function endOf({ db }: House, { ticket }: Happened): Promise<string | undefined> {
  const timer = await maybe<{ dueAt: string }>(
    db,
    sql`select due_at from ticket_timers where ticket_id = ${ticket?.id} and name like 'move:%'`,
  );
  return timer?.dueAt;
}

/** What the files of the release must come to, so that its reader can check what he fetched. */
async function sumsOf({ db }: House, { ticket }: Happened, language: Language): Promise<string> {
  const reader = ticket && (await identify(db, ticket.requesterId));
  const fix = reader && (await fixOf(db, reader, ticket.number, language).catch(() => null));
  return (fix?.artifacts ?? [])
    .filter(({ fits }) => fits)
    .map(({ name, sha256 }) => `${name} sha256 ${sha256}`)
    .join("\n");
}
