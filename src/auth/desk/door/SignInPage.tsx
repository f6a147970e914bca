import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { isSignedIn, sessionQuery, useEnter } from "../../../desk/session.ts";
import { setupQuery } from "../../../setup/desk/queries.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import { CodeStep } from "./CodeStep.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { DirectoryButton } from "./DirectoryButton.tsx";
import { Door } from "./Door.tsx";
import { ForgotStep } from "./ForgotStep.tsx";
import { PasswordStep } from "./PasswordStep.tsx";
import { directoryProblem } from "./problems.ts";

type Address = { back?: string; step?: string; problem?: string };
type Stage = "password" | "code" | "forgot";

/** In by password and second proof, or by the vendor's own directory; then back to where one wanted to go. */
export function SignInPage() {
  const t = useT();
  const enter = useEnter();
  // The address is whatever somebody typed; the server and `enter` look at it again.
  const { back, step, problem } = useSearch({ strict: false }) as Address;
  const { data: setup } = useSuspenseQuery(setupQuery);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [stage, setStage] = useState<Stage>("password");
  const { oidcLabel, demo } = session.vendor;
  const linking = step === "confirm" && oidcLabel !== null;

  if (setup.needed) return <Navigate to="/setup" replace />;
  if (isSignedIn(session)) return <GoOn to={back} />;
  if (stage === "forgot") return <ForgotStep onBack={() => setStage("password")} />;
  if (stage === "code")
    return <CodeStep onEntered={() => enter(back)} onBack={() => setStage("password")} />;

  const proceed = async (state: "signed-in" | "code-needed") =>
    state === "code-needed" ? setStage("code") : enter(back);
  return (
    <Door
      title={t(linking ? "sign-in.link" : "sign-in.title")}
      lead={linking && t("sign-in.link-lead")}
    >
      {problem && (
        <Notice tone="danger" className="mb-5">
          {t(directoryProblem(problem))}
        </Notice>
      )}
      <PasswordStep onState={proceed} onForgot={() => setStage("forgot")} />
      {oidcLabel && !linking && <DirectoryButton label={oidcLabel} back={back} />}
      {demo && <DemoAccounts onState={proceed} />}
    </Door>
  );
}

/** Whoever is in already has no business here. */
function GoOn({ to }: { to: string | undefined }) {
  const enter = useEnter();
  useEffect(() => void enter(to), [enter, to]);
  return null;
}
