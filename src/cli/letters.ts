import type pg from "pg";
import { say, type Language } from "../lib/text.ts";
import en from "../texts/en/doctor.json" with { type: "json" };
import zh from "../texts/zh-CN/doctor.json" with { type: "json" };

const DAYS = 7;

type Letters = { failed: number; handed: number; language: Language | null };

/** Letters that nobody got, or of which nobody knows: both are somebody's to look at, and stop nothing here. */
export const lettersOf = async (client: pg.Client) => {
  const { rows } = await client.query<Letters>(`
    select
      count(*) filter (where outcome = 'failed' and at > now() - interval '${DAYS} days')::int as failed,
      count(*) filter (where outcome = 'handed' and at < now() - interval '10 minutes')::int as handed,
      (select value ->> 'language' from settings where key = 'vendor') as language
    from letters`);
  const { failed, handed, language } = rows[0]!;
  const said = (key: string, count: number) =>
    say(language === "en" ? en : zh, key, { count, days: DAYS });
  const troubles = [
    ...(failed > 0 ? [said("letters.failed", failed)] : []),
    ...(handed > 0 ? [said("letters.handed", handed)] : []),
  ];
  return {
    name: "letters",
    ok: true,
    ...(troubles.length > 0 && { warn: true as const }),
    detail: troubles.join(" ") || said("letters.well", DAYS),
  };
};
