import { useAct } from "../../portal/act.ts";
import { change } from "../../portal/data.ts";
import { Button, LinkButton } from "../../portal/kit/Button.tsx";
import { ask } from "../../portal/kit/Dialog.tsx";
import { Icon } from "../../portal/kit/Icon.tsx";
import { Time } from "../../portal/kit/Time.tsx";
import { Card, Facts, Notice } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import type { Binding } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";

/** While we verify: what was said, what already works, and the way back. */
export const UnderWay = ({ binding }: { binding: Binding }) => {
  const { state, wording, level, companyName, kind, projectName, jobTitle, submittedAt } = binding;
  return (
    <>
      {state === "submitted" && (
        <Notice icon="clock" title={wording}>
          {level === "T1" && t("under-way.text")}
        </Notice>
      )}
      {level === "T1" && (
        <Card title={t("under-way.now")}>
          <ul class="ticks">
            <Works>{t("under-way.ask")}</Works>
            <Works>{t("under-way.report")}</Works>
            <Works>{t("under-way.follow")}</Works>
            <Works later>{t("under-way.later")}</Works>
          </ul>
          <LinkButton
            href="/tickets/new"
            tone={state === "submitted" ? "primary" : "secondary"}
            wide
          >
            {t("nav.new")}
          </LinkButton>
        </Card>
      )}
      <Card title={t("under-way.said")}>
        <Facts
          facts={[
            [t("name.label"), binding.name],
            [t("bind.company"), companyName],
            [t("bind.kind"), kind && t(`bind.${kind}`)],
            [t("bind.project"), projectName],
            [t("bind.job"), jobTitle],
            [t("submitted"), submittedAt && <Time key="at" at={submittedAt} />],
          ]}
        />
        {binding.moves.includes("withdraw") && <Withdraw />}
      </Card>
    </>
  );
};

const Works = ({ later, children }: { later?: boolean; children: string }) => (
  <li data-later={later || undefined}>
    <Icon name={later ? "lock" : "check"} size={18} />
    {children}
  </li>
);

const Withdraw = () => {
  const { busy, act } = useAct();
  const withdraw = async () => {
    const sure = await ask({
      title: t("withdraw-claim.title"),
      text: t("withdraw-claim.text"),
      action: t("withdraw-claim.do"),
      danger: true,
    });
    if (!sure) return;
    await change("DELETE /binding");
    toast(t("withdraw-claim.done"));
  };
  return (
    <p class="card-more">
      <Button tone="quiet" size="small" busy={busy} onPress={() => act(withdraw)}>
        {t("withdraw-claim.do")}
      </Button>
      <LinkButton tone="quiet" size="small" href="/bind?code=">
        {t("bind.use-code")}
      </LinkButton>
    </p>
  );
};
