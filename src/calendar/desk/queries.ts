import { keepPreviousData, queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../api.ts";
import { call } from "../../desk/api.ts";
import { useLive } from "../../desk/live.ts";

export type CalendarDay = Reply<Api["GET /calendar"]>["days"][number];
export type YearRow = Reply<Api["GET /calendar/years"]>["items"][number];
export type YearCheck = Reply<Api["POST /calendar/years/check"]>;
export type CompanyDays = Reply<Api["GET /calendar/company-days"]>["items"][number];
export type Hours = Reply<Api["GET /calendar/hours"]>["items"][number];

export type Train = Reply<Api["GET /calendar/train"]>;
export type NextTrain = Reply<Api["POST /calendar/train/check"]>["trains"][number];

export const yearQuery = (year: number) =>
  queryOptions({
    queryKey: ["calendar", "year", year],
    queryFn: ({ signal }) =>
      call("GET /calendar", { query: { from: `${year}-01-01`, to: `${year}-12-31` } }, { signal }),
  });
export const yearsQuery = queryOptions({
  queryKey: ["calendar", "years"],
  queryFn: () => call("GET /calendar/years"),
});
export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ["calendar", "check", id],
    queryFn: () => call("GET /calendar/years/:id/check", { params: { id } }),
  });
export const companyDaysQuery = queryOptions({
  queryKey: ["calendar", "company-days"],
  queryFn: () => call("GET /calendar/company-days"),
});
export const hoursQuery = queryOptions({
  queryKey: ["calendar", "hours"],
  queryFn: () => call("GET /calendar/hours"),
});
export const trainQuery = queryOptions({
  queryKey: ["calendar", "train"],
  queryFn: () => call("GET /calendar/train"),
});
/** The next trains as a rule would have them, the one that counts or one that is being typed. */
export const nextTrainsQuery = (rule: Train) =>
  queryOptions({
    queryKey: ["calendar", "next-trains", rule],
    queryFn: ({ signal }) => call("POST /calendar/train/check", { body: rule }, { signal }),
    placeholderData: keepPreviousData,
  });

/** Everything of the calendar, and what hangs on it, is asked anew. */
export const useCalendarChanged = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["calendar"] });
    await queries.invalidateQueries({ queryKey: ["releases"] });
  };
};

/** While mounted, the calendar on the screen follows what happens to it. */
export const useFollowing = (): void => {
  const changed = useCalendarChanged();
  useLive(["calendar.*", "setting.changed"], () => void changed());
};
