import { useLocation } from "preact-iso";
import { useAct } from "../../portal/act.ts";
import { call } from "../../portal/api.ts";
import { forget } from "../../portal/data.ts";
import { forgetDrafts } from "../../portal/draft.ts";
import { Button, LinkButton } from "../../portal/kit/Button.tsx";
import { ask } from "../../portal/kit/Dialog.tsx";
import { Card, Facts, Notice } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import type { Binding } from "../../portal/session.ts";
import { day } from "../../portal/time.ts";
import { t } from "../../portal/texts.ts";
import { Proven } from "./Proven.tsx";

/** Verified: as whom, for how long, and how to leave. */
export const Bound = ({ binding }: { binding: Binding }) => (
  <>
    <Notice tone="success" icon="verified" title={binding.wording}>
      {t("bound.text")}
    </Notice>
    <Card>
      <Facts
        facts={[
          [t("name.label"), binding.name],
          [t("bind.company"), binding.companyName],
          [t("bind.kind"), binding.kind && t(`bind.${binding.kind}`)],
          [t("bind.job"), binding.jobTitle],
          [t("bound.level"), t(binding.state === "authorised" ? "bound.t3" : "bound.t2")],
          [t("company.admin"), binding.partnerAdmin ? t("bound.admin-yes") : null],
          [t("bound.until"), binding.verifiedUntil && day(binding.verifiedUntil)],
        ]}
      />
      <Proven binding={binding} />
      {binding.partnerAdmin && (
        <p class="card-more">
          <LinkButton href="/company" icon="people">
            {t("nav.company")}
          </LinkButton>
        </p>
      )}
    </Card>
    {binding.moves.includes("unbind") && <Unbind />}
  </>
);

const Unbind = () => {
  const { route } = useLocation();
  const { busy, act } = useAct();
  const unbind = async () => {
    const sure = await ask({
      title: t("unbind.title"),
      text: t("unbind.text"),
      action: t("unbind.do"),
      danger: true,
    });
    if (!sure) return;
    await call("DELETE /binding");
    // Leaving a company ends every session, this one too.
    forgetDrafts();
    route("/", true);
    forget();
    toast(t("unbind.done"));
  };
  return (
    <Card title={t("unbind.head")}>
      <p class="lead">{t("unbind.why")}</p>
      <p class="card-more">
        <Button busy={busy} onPress={() => act(unbind)}>
          {t("unbind.do")}
        </Button>
      </p>
    </Card>
  );
};
