import { useQueryClient } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { sessionQuery, useSession } from "../../../desk/session.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Card } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Authenticator } from "./Authenticator.tsx";
import { RemoveAuthenticator } from "./RemoveAuthenticator.tsx";

export function AuthenticatorPage() {
  const t = useT();
  const queries = useQueryClient();
  const { totp } = useSession();
  return (
    <Page title={t("totp.title")} description={t("totp.lead")} width="form">
      <Card>
        {totp.on ? (
          <div className="flex flex-wrap items-start gap-4">
            <ShieldCheck aria-hidden className="mt-0.5 size-6 text-success-text" />
            <div className="min-w-0 flex-1 basis-60 text-sm">
              <Badge tone="success">{t("totp.on")}</Badge>
              <p className="mt-1.5 text-ink-muted">{t("totp.on-detail")}</p>
            </div>
            <RemoveAuthenticator />
          </div>
        ) : (
          <Authenticator onDone={() => void queries.invalidateQueries(sessionQuery)} />
        )}
      </Card>
    </Page>
  );
}
