import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { call } from "../../desk/api.ts";
import { useLive } from "../../desk/live.ts";

/** What one may be told of that is not about a request. */
const otherNews =
  /^(defect|release)\.|^(binding\.overdue|person\.erasure-asked|contact\.same-asked)$/;
// Notices are written a moment after what they tell of.
const MOMENT = 700;

const noticesQuery = infiniteQueryOptions({
  queryKey: ["notices"],
  queryFn: ({ pageParam }) => call("GET /notices", { query: { after: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const useNotices = () => {
  const { data, ...list } = useInfiniteQuery(noticesQuery);
  return {
    ...list,
    notices: data?.pages.flatMap(({ items }) => items),
    unread: data?.pages[0]?.unread ?? 0,
  };
};

/** Asks again soon after something happened that one may be told of. */
export const useNoticeNews = (): void => {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive(["*"], ({ name, ticket, mine }) => {
    if (mine || (ticket === null && !otherNews.test(name))) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void queries.invalidateQueries(noticesQuery), MOMENT);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
};

/** `ids` absent: all. Shown as read at once. */
export const useReadNotices = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => call("PUT /notices/read", { body: { ids } }),
    onMutate: (ids) => {
      const readAt = new Date().toISOString();
      queries.setQueryData(noticesQuery.queryKey, (list) => {
        if (!list) return list;
        const reads = (id: string) => !ids || ids.includes(id);
        const fresh = list.pages
          .flatMap(({ items }) => items)
          .filter((item) => !item.readAt && reads(item.id)).length;
        return {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            unread: ids ? Math.max(page.unread - fresh, 0) : 0,
            items: page.items.map((item) =>
              reads(item.id) ? { ...item, readAt: item.readAt ?? readAt } : item,
            ),
          })),
        };
      });
    },
    onSettled: () => queries.invalidateQueries(noticesQuery),
  });
};
