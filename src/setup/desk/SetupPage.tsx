import { useSuspenseQuery } from "@tanstack/react-query";
import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { Door } from "../../auth/desk/door/Door.tsx";
import { isSignedIn, sessionQuery } from "../../desk/session.ts";
import { useT } from "../../ui/texts.tsx";
import { AdministratorStep } from "./AdministratorStep.tsx";
import { Done } from "./Done.tsx";
import { MailboxStep } from "./MailboxStep.tsx";
import { PlaceStep } from "./PlaceStep.tsx";
import { setupQuery } from "./queries.ts";
import { StepList } from "./StepList.tsx";
import { after, stepOf } from "./steps.ts";
import { VendorStep } from "./VendorStep.tsx";
import { WechatStep } from "./WechatStep.tsx";

const parts = {
  administrator: AdministratorStep,
  vendor: VendorStep,
  place: PlaceStep,
  mailbox: MailboxStep,
  wechat: WechatStep,
};

/**
 * The first start. Each step keeps what it asked for, so that a closed tab loses nothing; the first one makes the
 * administrator, who does the rest signed in.
 */
export function SetupPage() {
  const t = useT();
  const navigate = useNavigate();
  const { step: asked } = useSearch({ strict: false }) as { step?: unknown };
  const { needed } = useSuspenseQuery(setupQuery).data;
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (!needed && !(isSignedIn(session) && session.permissions.includes("settings.write")))
    return <Navigate to="/" replace />;

  const step = needed ? "administrator" : stepOf(asked);
  const aside = <StepList now={step} />;
  if (step === "done")
    return (
      <Door title={t("setup.done")} lead={t("setup.done-lead")} aside={aside}>
        <Done />
      </Door>
    );
  const Part = parts[step];
  return (
    <Door title={t(`setup.${step}-title`)} lead={t(`setup.${step}-lead`)} aside={aside}>
      <Part key={step} onDone={() => navigate({ href: `/setup?step=${after(step)}` })} />
    </Door>
  );
}
