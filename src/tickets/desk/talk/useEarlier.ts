import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import type { Message, Ticket } from "../data/types.ts";

/** The latest messages come with the request; those before them are asked for page by page. */
export const useEarlier = ({ number, messages, earlier }: Ticket) => {
  const list = useInfiniteQuery({
    // The cursor is the oldest message that came along; when new ones push it on, the pages follow.
    queryKey: ["tickets", "earlier", number, earlier],
    queryFn: ({ pageParam }) =>
      call("GET /tickets/:number/messages", { params: { number }, query: { before: pageParam } }),
    initialPageParam: earlier ?? "",
    getNextPageParam: (page) => page.earlier ?? undefined,
    enabled: false,
  });
  const before: Message[] = (list.data?.pages ?? []).toReversed().flatMap(({ items }) => items);
  const more = list.data ? list.hasNextPage : earlier !== null;
  return {
    messages: [...before, ...messages],
    loading: list.isFetching,
    more: more ? () => void (list.data ? list.fetchNextPage() : list.refetch()) : undefined,
  };
};
