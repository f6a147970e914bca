import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { writeSearch } from "../../desk/search.ts";
import { readSearch, type Search } from "./data/filter.ts";

/** Which request is open. */
export const useOpenNumber = (): number | undefined => {
  const { number } = useParams({ strict: false });
  return number && /^\d+$/.test(number) ? Number(number) : undefined;
};

/** Whether one is, for what need not be drawn again for the next one. */
export const useIsOpen = (): boolean =>
  useParams({ strict: false, select: ({ number }) => number !== undefined });

/** Which list is shown. */
export const useListSearch = (): Search =>
  useSearch({ strict: false, select: readSearch, structuralSharing: true });

/** The address of a request beside the list that is shown, to be opened in another tab. */
export const useTicketAddress = (): ((number: number) => string) => {
  const { basepath } = useRouter();
  const { tab: _tab, ...list } = useListSearch();
  const asked = writeSearch(list);
  return (number) => `${basepath}/tickets/${number}${asked}`;
};

/** Where to go from here; the list stays what it was unless told otherwise. */
export const useGo = () => {
  const go = useNavigate();
  const router = useRouter();
  const search = useListSearch();
  return {
    toList: (next: Search) => void go({ to: "/tickets", search: next }),
    /** Narrows or widens the list that is shown, in the place where one is. */
    toFilter: (change: Partial<Search>) =>
      void go({ to: ".", search: { ...search, ...change }, replace: true }),
    toTicket: (number: number, { replace = false } = {}) =>
      void go({
        to: "/tickets/$number",
        params: { number: String(number) },
        search: { ...search, tab: undefined },
        replace,
        state: (before) => ({ ...before, fromList: true }),
      }),
    /** Back to the list: by the browser's own step where that leads there, so that its next step is the right one. */
    back: () => {
      if (router.latestLocation.state.fromList) router.history.back();
      else void go({ to: "/tickets", search: { ...search, tab: undefined } });
    },
  };
};

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The list lies one step back. */
    fromList?: boolean;
  }
}
