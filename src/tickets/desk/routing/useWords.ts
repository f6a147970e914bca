import { useQuery } from "@tanstack/react-query";
import { languages } from "../../../desk/choices.ts";
import { useT } from "../../../ui/texts.tsx";
import { allTypesQuery } from "../../../types/desk/queries.ts";
import type { Names, Rule } from "./queries.ts";

const severities = ["S1", "S2", "S3", "S4"] as const;
const channels = ["portal", "desk", "api"] as const;
const ways = ["in-turn", "least-loaded", "queue"] as const;

/** What can be chosen, and how a rule reads. */
export const useWords = (names: Names) => {
  const t = useT();
  const { data } = useQuery(allTypesQuery);
  const options = {
    types: (data?.items ?? []).map(({ name: id, label: name }) => ({ id, name })),
    severities: severities.map((id) => ({ id, name: id })),
    languages: languages.map(({ value: id, label: name }) => ({ id, name })),
    channels: channels.map((id) => ({ id, name: t(`tickets.channel-${id}`) })),
  };
  const nameOf = (id: string): string =>
    Object.values(options)
      .flat()
      .find((option) => option.id === id)?.name ??
    names[id] ??
    t("routing.gone");
  const all = (ids: readonly string[]) => ids.map(nameOf).join(t("routing.or"));

  return {
    options,
    nameOf,
    ways: ways.map((value) => ({ value, label: t(`routing.to-${value}`) })),
    /** "疑似产品缺陷；S1 或 S2": what a request must be like. */
    conditions: ({ when }: Rule): string =>
      Object.values(when)
        .filter((ids) => ids.length > 0)
        .map(all)
        .join(t("routing.and")) || t("routing.any"),
    /** "一线支持，轮流分配；会“达梦”；每人最多 8 个未结工单" */
    target: ({ team, to, skill, most }: Rule): string =>
      [
        t("routing.target", { team: nameOf(team), how: t(`routing.how-${to}`) }),
        to !== "queue" && skill && t("routing.with-skill", { skill }),
        to !== "queue" && most !== null && t("routing.at-most", { count: most }),
      ]
        .filter(Boolean)
        .join(t("routing.and")),
  };
};
