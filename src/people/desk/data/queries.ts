import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Api } from "../../../api.ts";
import { call } from "../../../desk/api.ts";
import type { Args } from "../../../lib/contract.ts";

type Query<Key extends keyof Api> =
  Args<Api[Key]> extends { query?: infer Q } ? Omit<NonNullable<Q>, "after" | "limit"> : never;
type Page<Row> = { items: Row[]; next: string | null };

/** A list that comes page by page. */
export const pages = <Row, Answer extends Page<Row>>(
  queryKey: readonly unknown[],
  ask: (after: string | undefined, signal: AbortSignal) => Promise<Answer & Page<Row>>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const claimsQuery = (query: Query<"GET /bindings">) =>
  pages(["bindings", "list", query], (after, signal) =>
    call("GET /bindings", { query: { ...query, after } }, { signal }),
  );
export const companiesQuery = (query: Query<"GET /companies">) =>
  pages(["companies", "list", query], (after, signal) =>
    call("GET /companies", { query: { ...query, after } }, { signal }),
  );
export const projectsQuery = (query: Query<"GET /projects">) =>
  pages(["projects", "list", query], (after, signal) =>
    call("GET /projects", { query: { ...query, after } }, { signal }),
  );
export const contactsQuery = (query: Query<"GET /contacts">) =>
  pages(["contacts", "list", query], (after, signal) =>
    call("GET /contacts", { query: { ...query, after } }, { signal }),
  );
export const invitationsQuery = (companyId: string) =>
  pages(["invitations", companyId], (after, signal) =>
    call("GET /invitations", { query: { companyId, after } }, { signal }),
  );

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ["bindings", "one", id],
    queryFn: ({ signal }) => call("GET /bindings/:id", { params: { id } }, { signal }),
  });
/** What the registry knows of the name that was typed, or of another. */
export const matchesQuery = (id: string, name?: string) =>
  queryOptions({
    queryKey: ["bindings", "matches", id, name],
    queryFn: ({ signal }) =>
      call("GET /bindings/:id/matches", { params: { id }, query: { name } }, { signal }),
  });
export const companyQuery = (id: string) =>
  queryOptions({
    queryKey: ["companies", id],
    queryFn: ({ signal }) => call("GET /companies/:id", { params: { id } }, { signal }),
  });
export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ["projects", id],
    queryFn: ({ signal }) => call("GET /projects/:id", { params: { id } }, { signal }),
  });
export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ["contacts", id],
    queryFn: ({ signal }) => call("GET /contacts/:id", { params: { id } }, { signal }),
  });
/** With whom a contact may be one person, which waits for an answer. */
export const mergesQuery = (contactId: string) =>
  queryOptions({
    queryKey: ["contacts", "merges", contactId],
    queryFn: ({ signal }) => call("GET /contact-merges", { query: { contactId } }, { signal }),
  });
export const productsQuery = queryOptions({
  queryKey: ["products"],
  queryFn: ({ signal }) => call("GET /products", undefined, { signal }),
});
