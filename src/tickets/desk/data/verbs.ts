import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Api } from "../../../api.ts";
import type { Args } from "../../../lib/contract.ts";
import { call } from "../../../desk/api.ts";
import { patchTicket, putTicket, refreshLists, rowOf } from "./cache.ts";
import { ticketQuery, viewsQuery } from "./queries.ts";
import type { Row, Ticket } from "./types.ts";

/** Changes that answer with the request as it is afterwards. `at once`: what is shown before the answer is there. */
const useChange = <Body>(
  send: (number: number, body: Body) => Promise<Ticket>,
  atOnce: (body: Body, queries: QueryClient) => Partial<Row> = () => ({}),
) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ number, body }: { number: number; body: Body }) => send(number, body),
    onMutate: ({ number, body }) => {
      const before = rowOf(queries, number) ?? queries.getQueryData(ticketQuery(number).queryKey);
      const change = atOnce(body, queries);
      patchTicket(queries, number, change);
      return (
        before &&
        (Object.fromEntries(
          Object.keys(change).map((key) => [key, before[key as keyof Row]]),
        ) as Partial<Row>)
      );
    },
    onSuccess: (ticket) => {
      putTicket(queries, ticket);
      void refreshLists(queries);
    },
    onSettled: (_ticket, error, { number }, before) => {
      if (error && before) patchTicket(queries, number, before);
      if (error) void queries.invalidateQueries({ queryKey: ticketQuery(number).queryKey });
    },
  });
};

type Body<Key extends keyof Api> =
  Args<Api[Key]> extends { body: infer B }
    ? B
    : Args<Api[Key]> extends { body?: infer B }
      ? B
      : never;

export const useEdit = () =>
  useChange(
    (number, body: Body<"PATCH /tickets/:number">) =>
      call("PATCH /tickets/:number", { params: { number }, body }),
    ({ title, tags }) => ({ ...(title !== undefined && { title }), ...(tags && { tags }) }),
  );
export const useMove = () =>
  useChange((number, body: Body<"POST /tickets/:number/moves">) =>
    call("POST /tickets/:number/moves", { params: { number }, body }),
  );
export const useTick = () =>
  useChange((number, { position, given }: { position: number; given: boolean }) =>
    call("PUT /tickets/:number/items/:position", { params: { number, position }, body: { given } }),
  );
export const useTurn = () =>
  useChange((number, body: Body<"PUT /tickets/:number/type">) =>
    call("PUT /tickets/:number/type", { params: { number }, body }),
  );
export const useRenew = () =>
  useChange((number, body: Body<"PUT /tickets/:number/type-version">) =>
    call("PUT /tickets/:number/type-version", { params: { number }, body }),
  );
type Assignment = NonNullable<Body<"PUT /tickets/:number/assignment">>;
/** `to` is how the person is called, where it is known already. */
export const useAssign = () =>
  useChange(
    (number, { to: _to, ...body }: Assignment & { to?: string }) =>
      call("PUT /tickets/:number/assignment", { params: { number }, body }),
    ({ personId, to }) =>
      personId === null
        ? { assignee: null }
        : personId && to
          ? { assignee: { id: personId, name: to } }
          : {},
  );
export const useWatch = () =>
  useChange((number, address: string) =>
    call("POST /tickets/:number/watchers", { params: { number }, body: { address } }),
  );
export const useUnwatch = () =>
  useChange((number, address: string) =>
    call("DELETE /tickets/:number/watchers/:address", { params: { number, address } }),
  );
export const useLink = () =>
  useChange((number, other: number) =>
    call("POST /tickets/:number/links", { params: { number }, body: { other } }),
  );
export const useUnlink = () =>
  useChange((number, other: number) =>
    call("DELETE /tickets/:number/links/:other", { params: { number, other } }),
  );

export const useFollow = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ number, following }: { number: number; following: boolean }) =>
      call("PUT /tickets/:number/following", { params: { number }, body: { following } }),
    onMutate: ({ number, following }) =>
      queries.setQueryData(
        ticketQuery(number).queryKey,
        (ticket) => ticket && { ...ticket, following },
      ),
    onSettled: (_done, _error, { number }) => {
      void queries.invalidateQueries({ queryKey: ticketQuery(number).queryKey });
      void refreshLists(queries);
    },
  });
};

/** Merging and splitting change two requests at once; both are asked for again. */
export const useRegroup = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<{ number: number }>) => send(),
    // The dialog it was asked in says what went wrong.
    onError: () => undefined,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tickets"] }),
  });
};

export const useBulk = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<"POST /tickets/bulk">) => call("POST /tickets/bulk", { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["tickets"] }),
  });
};

type SavedView = Body<"POST /views">;
export const useSaveView = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id?: string; body: SavedView }) =>
      id ? call("PUT /views/:id", { params: { id }, body }) : call("POST /views", { body }),
    onError: () => undefined,
    onSuccess: () => Promise.all([queries.invalidateQueries(viewsQuery), refreshLists(queries)]),
  });
};
export const useDeleteView = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call("DELETE /views/:id", { params: { id } }),
    onError: () => undefined,
    onSuccess: () => queries.invalidateQueries(viewsQuery),
  });
};
