import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { Language } from "../lib/text.ts";
import type { Permission } from "../people/permissions.ts";
import { call } from "./api.ts";

export type Session = {
  person: { id: string; name: string; avatar?: string | null };
  roles: string[];
  permissions: Permission[];
  language: Language;
  /** The zone of the house. */
  zone?: string;
  vendor?: { name: string; logo?: string | null };
  away?: boolean;
};

// The contract of the session is stated by the room of sign-in; until the surface carries it, the types are said here.
const ask = call as unknown as (key: string, args?: { body?: unknown }) => Promise<unknown>;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => ask("GET /session") as Promise<Session>,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who sits here. Only within the shell, which does not open without a session. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

export const useMay = (): ((permission: Permission | undefined) => boolean) => {
  const { permissions } = useSession();
  return (permission) => permission === undefined || permissions.includes(permission);
};

export const useSignOut = () =>
  useMutation({
    mutationFn: () => ask("DELETE /session"),
    // A fresh load, so that nothing of this person stays in memory.
    onSuccess: () => location.assign("/desk/sign-in"),
  });

export const useAway = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (away: boolean) => ask("PUT /session/away", { body: { away } }),
    onSuccess: (_, away) =>
      queries.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, away }),
  });
};
