import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { Api } from "../api.ts";
import type { Reply } from "../lib/contract.ts";
import type { Language } from "../lib/text.ts";
import type { Permission } from "../people/permissions.ts";
import { useTexts } from "../ui/texts.tsx";
import { toastProblem } from "../ui/toast.ts";
import { call } from "./api.ts";

type View = Reply<Api["GET /session"]>;
/** Who sits here. */
export type Session = View & { person: NonNullable<View["person"]> };

export const isSignedIn = (session: View): session is Session => session.person?.kind === "staff";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => call("GET /session"),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Only within the shell, which does not open to strangers. */
export const useSession = (): Session => {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!isSignedIn(data)) throw new Error("no session within the shell");
  return data;
};

/** Whether this person may do something; of several things, one is enough. */
export const useMay = (): ((
  permission: Permission | readonly Permission[] | undefined,
) => boolean) => {
  const { permissions } = useSession();
  return (permission) =>
    permission === undefined || [permission].flat().some((each) => permissions.includes(each));
};

/** The language of the screens, and of what is written to this person. */
export const useSpeak = (): ((language: Language) => Promise<void>) => {
  const { speak } = useTexts();
  const queries = useQueryClient();
  return async (language) => {
    await speak(language);
    await call("PATCH /me", { body: { language } }).catch(toastProblem);
    // What the server words is asked for again.
    await queries.invalidateQueries();
  };
};

/** After signing in: forgets the stranger and goes where the person wanted to. */
export const useEnter = (): ((back: unknown) => Promise<void>) => {
  const queries = useQueryClient();
  const router = useRouter();
  return async (back) => {
    queries.clear();
    await router.navigate({ href: withinDesk(back) });
  };
};

export const useSignOut = () =>
  useMutation({
    mutationFn: () => call("DELETE /session"),
    // A fresh load, so that nothing of this person stays in memory.
    onSuccess: () => location.assign("/desk/sign-in"),
  });

export const useAway = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { away: boolean; note?: string; keep?: boolean }) =>
      call("PUT /me/away", { body }),
    onSuccess: () => queries.invalidateQueries(sessionQuery),
  });
};

// An address from outside could lead to somebody else's site.
const withinDesk = (back: unknown): string =>
  typeof back === "string" && /^\/(?![/\\])/.test(back) ? back : "/";
