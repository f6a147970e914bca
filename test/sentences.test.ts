import { expect, test } from "vitest";
import { sentenceOf as ofDefect } from "../src/defects/history.ts";
import { defectFlow, flows, releaseFlow } from "../src/flows/index.ts";
import type { Language, Messages } from "../src/lib/text.ts";
import { sentenceOf as ofRelease } from "../src/releases/history.ts";
import defectsEn from "../src/texts/en/defects.json" with { type: "json" };
import historyEn from "../src/texts/en/history.json" with { type: "json" };
import releasesEn from "../src/texts/en/releases.json" with { type: "json" };
import defectsZh from "../src/texts/zh-CN/defects.json" with { type: "json" };
import historyZh from "../src/texts/zh-CN/history.json" with { type: "json" };
import releasesZh from "../src/texts/zh-CN/releases.json" with { type: "json" };
import { sentenceOf } from "../src/tickets/history.ts";

// A sentence of the history with a brace in it shows a blank that nobody fills.

type Texts = Readonly<Record<Language, Messages>>;
const languages = ["zh-CN", "en"] as const;
const history: Texts = { "zh-CN": historyZh, en: historyEn };
const defects: Texts = { "zh-CN": defectsZh, en: defectsEn };
const releases: Texts = { "zh-CN": releasesZh, en: releasesEn };

const withBrace = (sentences: readonly string[]): string[] =>
  sentences.filter((sentence) => /[{}]/.test(sentence));
const nobody = new Map<string, string>();
/** What is said with a move, and what is said where nothing was answered. */
const answered = [{}, { reason: "因为" }];
const moves = Object.entries(flows).flatMap(([flow, { moves }]) =>
  Object.entries(moves).map(([move, { to }]) => ({ flow, move, to })),
);
/** The words of a room's history; those of moves are tried by their moves. */
const names = (texts: Texts): string[] =>
  Object.keys(texts["zh-CN"]).flatMap((key) =>
    key.startsWith("history.") && !key.startsWith("history.moved") ? [key.slice(8)] : [],
  );

test.each(languages)(
  "each move of each flow reads as a sentence without a blank in %s",
  (language) => {
    expect(moves.length).toBeGreaterThan(100);
    const said = moves.flatMap((move) =>
      (["staff", "contact"] as const).flatMap((kind) =>
        answered.map((answers) =>
          sentenceOf(
            { kind },
            { name: "ticket.moved", data: { ...move, answers } },
            nobody,
            language,
          ),
        ),
      ),
    );
    expect(withBrace(said)).toEqual([]);
  },
);

test.each(languages)("whatever else happens to a request does as well in %s", (language) => {
  const keys = Object.keys(history[language]).filter((name) => !name.startsWith("who."));
  const labels = { from: { zh: "甲", en: "A" }, to: { zh: "乙", en: "B" } };
  const said = keys
    .filter((name) => name !== "ticket.moved")
    .map((name) => sentenceOf({ kind: "staff" }, { name, data: { labels } }, nobody, language));
  expect(withBrace(said)).toEqual([]);
});

test("a check of an estimate says of which version", () => {
  const checked = { name: "ticket.estimate-checked", data: { version: "2" } };
  expect(sentenceOf({ kind: "staff" }, checked, nobody, "zh-CN")).toBe("复核了第 2 版评估");
});

test.each(languages)("so does what happens to a defect, and to a train, in %s", (language) => {
  const said = [
    ...names(defects).map((name) => ofDefect(defects[language], `defect.${name}`, {}, language)),
    ...Object.values(defectFlow.moves).flatMap(({ to }) =>
      answered.map((answers) =>
        ofDefect(defects[language], "defect.moved", { to, answers }, language),
      ),
    ),
    ...names(releases).map((name) =>
      ofRelease(releases[language], `release.${name}`, {}, { left: false, language }),
    ),
    ...Object.entries(releaseFlow.moves).flatMap(([move, { to }]) =>
      answered.map((answers) =>
        ofRelease(
          releases[language],
          "release.moved",
          { move, to, answers },
          { left: false, language },
        ),
      ),
    ),
    ...[true, false].map((left) =>
      ofRelease(releases[language], "defect.date-changed", {}, { left, language }),
    ),
  ];
  expect(withBrace(said)).toEqual([]);
});
