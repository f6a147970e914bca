import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { isSignedIn, sessionQuery, useEnter, useSignOut } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Authenticator } from "../account/Authenticator.tsx";
import { Door } from "./Door.tsx";

/** Where the house asks for a second proof, nothing else opens before it is there. */
export function SecondProofPage() {
  const t = useT();
  const enter = useEnter();
  const signOut = useSignOut();
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (!isSignedIn(session)) return <Navigate to="/sign-in" replace />;
  const { on, needed } = session.totp;
  if (!needed) return <Navigate to="/" replace />;
  return (
    <Door
      title={t("second-proof.set-up")}
      // One who has an authenticator already signed in on this device before it was there.
      lead={t(on ? "second-proof.sign-in-again" : "second-proof.set-up-lead")}
    >
      {!on && <Authenticator onDone={() => void enter("/")} />}
      <Button
        variant={on ? "primary" : "quiet"}
        className={on ? undefined : "mt-6"}
        busy={signOut.isPending}
        onClick={() => signOut.mutate()}
      >
        {t("shell.sign-out")}
      </Button>
    </Door>
  );
}
