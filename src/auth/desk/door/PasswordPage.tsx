import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { sessionQuery, useEnter } from "../../../desk/session.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Problem } from "../../../ui/client.ts";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { useT } from "../../../ui/texts.tsx";
import { CodeStep } from "./CodeStep.tsx";
import { DirectoryButton } from "./DirectoryButton.tsx";
import { Door } from "./Door.tsx";
import { LinkOver } from "./LinkOver.tsx";
import { SetPassword } from "./SetPassword.tsx";

/** Where the link of an invitation or of a forgotten password leads. */
export function PasswordPage() {
  const t = useT();
  const enter = useEnter();
  const { token } = useParams({ from: "/password/$token" });
  const { oidcLabel } = useSuspenseQuery(sessionQuery).data.vendor;
  const [codeNeeded, setCodeNeeded] = useState(false);
  const {
    data: about,
    error,
    refetch,
  } = useQuery({
    queryKey: ["password-link", token],
    queryFn: () => call("GET /password-links/:token", { params: { token } }),
    // The link is used up by its use; asking again would only say so.
    staleTime: Number.POSITIVE_INFINITY,
  });

  if (codeNeeded)
    return <CodeStep onEntered={() => enter("/")} onBack={() => void enter("/sign-in")} />;
  if (error instanceof Problem && error.status === 404) return <LinkOver />;
  const invited = about?.kind === "invitation";
  return (
    <Door
      title={t(invited ? "link.welcome" : "link.new-password", { name: about?.name })}
      lead={about && t(invited ? "link.welcome-lead" : "link.lead", { email: about.email })}
    >
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!about && !error && <Skeleton className="p-0!" lines={3} />}
      {about && (
        <SetPassword
          token={token}
          about={about}
          onState={(state) => (state === "code-needed" ? setCodeNeeded(true) : enter("/"))}
        />
      )}
      {invited && oidcLabel && <DirectoryButton label={oidcLabel} invitation={token} />}
    </Door>
  );
}
