import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { Loaded, Skeleton } from "../kit/States.tsx";
import { useSession, type Session } from "../session.ts";

export type Member = Session & { person: NonNullable<Session["person"]> };

/** What only somebody signed in can use; whoever is not signs in first and comes back here. */
export const Members = ({ children }: { children: (session: Member) => ComponentChildren }) => {
  const session = useSession();
  const { url, route } = useLocation();
  const visitor = session.data?.person === null;
  useEffect(() => {
    if (visitor) route(`/sign-in?next=${encodeURIComponent(url)}`, true);
  }, [visitor]);
  return (
    <Loaded from={session} wait={<Waiting />}>
      {(found) => (isMember(found) ? children(found) : <Waiting />)}
    </Loaded>
  );
};

const isMember = (session: Session): session is Member => session.person !== null;

const Waiting = () => (
  <div class="page">
    <Skeleton lines={6} card />
  </div>
);

/** Where an address in `?next=` leads; only pages of ours. */
export const safeNext = (next: string | undefined): string =>
  next && /^\/(?![/\\])/.test(next) ? next : "/";
