import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { Loaded, Skeleton } from "../kit/States.tsx";
import { useSession, type Session } from "../session.ts";
import { GoTo } from "./GoTo.tsx";

export type Member = Session & { person: NonNullable<Session["person"]> };

/** What only somebody signed in can use; whoever is not signs in first and comes back here. */
export const Members = ({ children }: { children: (session: Member) => ComponentChildren }) => {
  const session = useSession();
  const { url } = useLocation();
  return (
    <Loaded from={session} wait={<Waiting />}>
      {(found) =>
        isMember(found) ? (
          children(found)
        ) : (
          <GoTo href={`/sign-in?next=${encodeURIComponent(url)}`} />
        )
      }
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
