import { createHash } from "node:crypto";
import type { Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { dayInWords, say, type Language, type Messages } from "../lib/text.ts";
import en from "../texts/en/trackers.json" with { type: "json" };
import zh from "../texts/zh-CN/trackers.json" with { type: "json" };
import { bareText, outward, type Outward } from "../defects/index.ts";
import { defectName } from "../flows/index.ts";
import { setting } from "../settings/index.ts";
import type { Connection } from "./clients/client.ts";
import { markOf } from "./mark.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

/** Exactly what leaves the house. */
export type Leaving = {
  title: string;
  text: string;
  severity: Outward["severity"];
  mark: string;
  masked: string[];
};

type Kind = Connection["kind"];

/** A defect as a tracker will show it. */
export const defectInWords = async (
  house: House,
  db: Db,
  number: number,
  { tracker, kind }: { tracker: string; kind: Kind },
): Promise<Leaving> => {
  const language = languageOf(house);
  const t = sentenceIn(language);
  const defect = await outward(db, number);
  const mark = await markOf(house, db, defect.id, tracker);
  const facts = [
    [t("severity"), defect.severity],
    [t("product"), [defect.product, defect.version].filter(Boolean).join(" ")],
    [t("module"), defect.module],
    [
      t("reported"),
      t("reported-by", {
        requests: t("requests", { count: defect.requests }),
        companies: t("companies", { count: defect.companies }),
      }),
    ],
    [t("promised"), defect.promised ? dayInWords(defect.promised, language) : ""],
  ] as const;
  const parts = [
    quoted(
      kind,
      facts
        .filter(([, value]) => value)
        .map(([name, value]) => t("fact", { name, value }))
        .join("\n"),
    ),
    ...(["environment", "howTo", "result"] as const).flatMap((name) =>
      defect[name] ? [heading(kind, t(name)), quoted(kind, defect[name])] : [],
    ),
    signature(house, number, mark),
  ];
  return {
    title: `[${defectName(number)}] ${defect.title}`,
    text: parts.join("\n\n"),
    severity: defect.severity,
    mark,
    masked: defect.masked,
  };
};

/** Something that a colleague says of it there. */
export const commentInWords = async (
  house: House,
  db: Db,
  number: number,
  { tracker, kind, comment }: { tracker: string; kind: Kind; comment: string },
): Promise<Leaving> => {
  const { id, severity } = await outward(db, number);
  const mark = await markOf(house, db, id, tracker);
  const { text, masked } = await bareText(db, { id }, comment);
  const safe = kind === "gitlab" ? withoutActions(text) : text;
  return {
    title: "",
    text: `${safe}\n\n${signature(house, number, mark)}`,
    severity,
    mark,
    masked,
  };
};

/** Who saw just this, said that just this may leave. */
export const printOf = ({ title, text }: Pick<Leaving, "title" | "text">): string =>
  createHash("sha256")
    .update(JSON.stringify([title, text]))
    .digest("base64url");

export const languageOf = (house: House): Language => setting(house, "vendor").language;

export const sentenceIn =
  (language: Language) =>
  (key: string, values: Record<string, string | number> = {}): string =>
    say(sentences[language], key, values);

const signature = ({ config }: House, number: number, mark: string): string =>
  `Channeldesk ${defectName(number)} · ${config.publicUrl}/desk/defects/${number} · ${mark}`;

const heading = (kind: Kind, text: string): string =>
  ({ gitlab: `### ${text}`, github: `### ${text}`, jira: `h3. ${text}`, zentao: `【${text}】` })[
    kind
  ];

/**
 * What a customer wrote is shown there as it is: nobody is called by an @, nothing linked by a #, and no line that begins
 * with a / is an order to GitLab.
 */
const quoted = (kind: Kind, text: string): string => {
  switch (kind) {
    case "gitlab":
    case "github": {
      const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
      const fence = "`".repeat(longest + 1);
      return `${fence}text\n${text}\n${fence}`;
    }
    case "jira":
      return `{noformat}\n${text.replaceAll("{noformat}", "{ noformat }")}\n{noformat}`;
    case "zentao":
      return text;
  }
};

const withoutActions = (text: string): string => text.replaceAll(/^(\s*)\//gm, "$1\\/");
