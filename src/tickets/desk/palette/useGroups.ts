import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  ArrowRight,
  ListFilter,
  Ticket as TicketIcon,
  UserRound,
  type LucideIcon,
} from "lucide-react";
import { useDeferredValue, useEffect, useState } from "react";
import { useT } from "../../../ui/texts.tsx";
import { areas, railAreas, type Area } from "../../../desk/areas.ts";
import { useEntries } from "../../../desk/menu.ts";
import { useMay } from "../../../desk/session.ts";
import { staffQuery } from "../../../auth/desk/queries.ts";
import { fixedLists, searchOfView } from "../data/filter.ts";
import { foundQuery, ticketQuery, viewsQuery } from "../data/queries.ts";
import type { Row } from "../data/types.ts";
import { useAssign } from "../data/verbs.ts";
import { useGo, useOpenNumber } from "../useAddress.ts";
import { useOffered } from "./commands.ts";
import { atHand, byKey } from "./atHand.ts";
import { loadFinder, type Matches } from "./finder.ts";
import { usePeopleLines } from "./usePeopleLines.ts";

export type Line = {
  id: string;
  label: string;
  detail?: string;
  icon?: LucideIcon;
  keys?: string;
  /** Leads one level down instead of doing something. */
  page?: "assign";
  act: () => void;
};
type Group = { title: string; lines: Line[] };

const MOST_OF_A_KIND = 8;
const plain: Matches = (name, typed) => name.toLowerCase().includes(typed.trim().toLowerCase());

/** What the palette offers for what is typed. */
export const useGroups = (typed: string, page: "assign" | undefined): Group[] => {
  const t = useT();
  const matches = useMatches();
  const text = useDeferredValue(typed.trim());
  const number = useOpenNumber();
  const commands = useOffered();
  const people = useColleagueLines(number);
  const places = usePlaceLines();
  const found = useFoundLines(text, matches);
  const { companies, contacts } = usePeopleLines(text, matches);
  const fitting = (lines: Line[], most = MOST_OF_A_KIND) =>
    lines.filter(({ label }) => matches(label, text)).slice(0, most);

  if (page === "assign") return full([{ title: t("tickets.assign"), lines: fitting(people) }]);
  const deeds: Line[] = commands.map(({ name, ...command }) => ({ id: name, ...command }));
  // Handing over by the palette is one step: to whom.
  const named = deeds.map((line) =>
    line.id === "assign" ? { ...line, page: "assign" as const } : line,
  );
  return full([
    {
      title: number ? t("tickets.palette-this", { number }) : t("tickets.palette-do"),
      lines: fitting(named, named.length),
    },
    // A number or a longer word looks for requests first.
    ...(text.length > 1 ? [{ title: t("tickets.title"), lines: found }] : []),
    { title: t("companies.title"), lines: companies },
    { title: t("contacts.title"), lines: contacts },
    ...(text.length > 0 && number && people.length > 0
      ? [{ title: t("tickets.assign"), lines: fitting(people, 3) }]
      : []),
    { title: t("tickets.palette-go"), lines: fitting(places) },
    ...(text === "" ? [{ title: t("tickets.palette-recent"), lines: found }] : []),
  ]);
};

const full = (groups: Group[]): Group[] => groups.filter(({ lines }) => lines.length > 0);

/** By parts of words until the tables of pinyin have come. */
const useMatches = (): Matches => {
  const [matches, setMatches] = useState<{ by: Matches }>({ by: plain });
  useEffect(() => {
    let here = true;
    void loadFinder().then((by) => here && setMatches({ by }));
    return () => void (here = false);
  }, []);
  return matches.by;
};

const useColleagueLines = (number: number | undefined): Line[] => {
  const t = useT();
  const assign = useAssign();
  const { data: staff } = useQuery({ ...staffQuery, enabled: number !== undefined });
  if (number === undefined) return [];
  const readers = staff?.items.filter(({ readsRequests }) => readsRequests) ?? [];
  return readers.map(({ id, name, away }) => ({
    id: `assign.${id}`,
    label: name,
    detail: away ? t("tickets.away") : undefined,
    icon: UserRound,
    act: () => assign.mutate({ number, body: { personId: id, to: name } }),
  }));
};

const usePlaceLines = (): Line[] => {
  const t = useT();
  const go = useNavigate();
  const { toList } = useGo();
  const entries = useEntries();
  const may = useMay()("tickets.note");
  const { data: views } = useQuery({ ...viewsQuery, enabled: may });
  const pages = ([...railAreas, "account"] as Area[]).flatMap((area) =>
    entries(area).map(({ path, nav, icon }) => ({
      id: path,
      label: t(nav),
      detail: t(areas[area].label),
      icon: icon ?? ArrowRight,
      act: () => void go({ to: path }),
    })),
  );
  const fixed = Object.entries(may ? fixedLists : {}).map(([name, search]) => ({
    id: `list.${name}`,
    label: t(`tickets.list.${name}` as "tickets.list.mine"),
    detail: t("tickets.lists"),
    icon: ListFilter,
    act: () => toList(search),
  }));
  const saved = (views?.items ?? []).map(({ id, name, filter }) => ({
    id: `view.${id}`,
    label: name,
    detail: t("tickets.lists"),
    icon: ListFilter,
    act: () => toList(searchOfView(id, filter)),
  }));
  return [...fixed, ...saved, ...pages];
};

/** Requests that fit the words, those at hand by pinyin too; without words, those one had open last. */
const useFoundLines = (text: string, matches: Matches): Line[] => {
  const queries = useQueryClient();
  const { toTicket } = useGo();
  const may = useMay()("tickets.note");
  const { data } = useQuery({
    ...foundQuery(text, { scope: "all" }),
    enabled: may && text.length > 1,
  });
  const lately = queries
    .getQueryCache()
    .findAll({ queryKey: ticketQuery(0).queryKey.slice(0, 2) })
    .filter(({ state }) => state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .map(({ state }) => state.data as Row);
  const shown = text.length > 1 ? atHand(queries, text, matches) : lately;
  const found = text.length > 1 ? (data?.items ?? []) : [];
  return byKey([...found, ...shown], ({ number }) => number)
    .slice(0, MOST_OF_A_KIND)
    .map((row) => ({
      id: `ticket.${row.number}`,
      label: `#${row.number} ${row.title}`,
      detail: `${row.requester.name} · ${row.state.label}`,
      icon: TicketIcon,
      act: () => toTicket(row.number),
    }));
};
