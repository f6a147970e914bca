import { useState } from "preact/hooks";
import type { Reply } from "../../lib/contract.ts";
import { listed } from "../../lib/text.ts";
import { useAct } from "../../portal/act.ts";
import type { Api } from "../../portal/api.ts";
import { change, useData } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Checkbox } from "../../portal/kit/Choices.tsx";
import { ask } from "../../portal/kit/Dialog.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Badge, Card } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { language, t } from "../../portal/texts.ts";
import { day } from "../../portal/time.ts";
import { ConsentAgain } from "./ConsentAgain.tsx";

type List = Reply<Api["GET /consents"]>;

/** What was agreed to and when; taken back as easily as it was given (R11). */
export const Consents = () => {
  const consents = useData("GET /consents");
  return (
    <Loaded from={consents}>
      {(list) =>
        list.items.length === 0 ? null : (
          <Card title={t("consents.title")}>
            <Given list={list} />
          </Card>
        )
      }
    </Loaded>
  );
};

const Given = ({ list }: { list: List }) => {
  const [agreeing, setAgreeing] = useState(false);
  const { busy, act } = useAct();
  const [latest] = list.items;
  const partner = list.purposes.includes("partner_view");

  const showPartner = (seen: boolean) =>
    act(async () => {
      const purposes = seen ? (["support", "partner_view"] as const) : (["support"] as const);
      await change("POST /consents", { body: { policy: list.policy, purposes: [...purposes] } });
      toast(t(seen ? "consents.partner-on" : "consents.partner-off"));
    });
  const withdraw = (id: string) =>
    act(async () => {
      const sure = await ask({
        title: t("consents.withdraw-title"),
        text: t("consents.withdraw-text"),
        action: t("consents.withdraw"),
        danger: true,
      });
      if (!sure) return;
      await change("DELETE /consents/:id", { params: { id } });
      toast(t("consents.withdrawn"));
    });
  return (
    <>
      <ul class="rows">
        {list.items.map(({ id, policy, givenAt, withdrawnAt, purposes }) => (
          <li key={id} class="row">
            <span>
              {listed(
                purposes.map((purpose) => t(`consents.${purpose}`)),
                language(),
              )}
              <small>
                {t("consents.given", { version: policy, day: day(givenAt) })}
                {withdrawnAt && t("consents.ended", { day: day(withdrawnAt) })}
              </small>
            </span>
            {id === latest?.id &&
              (withdrawnAt ? (
                <Badge>{t("consents.over")}</Badge>
              ) : (
                <Badge tone="success">{t("consents.valid")}</Badge>
              ))}
          </li>
        ))}
      </ul>
      {!list.due && (
        <Checkbox checked={partner} disabled={busy} onChange={showPartner}>
          {t("consents.partner_view")}
        </Checkbox>
      )}
      <p class="card-more">
        {list.due && (
          <Button size="small" tone="primary" onPress={() => setAgreeing(true)}>
            {t("consents.agree")}
          </Button>
        )}
        {latest && !latest.withdrawnAt && (
          <Button size="small" busy={busy} onPress={() => withdraw(latest.id)}>
            {t("consents.withdraw")}
          </Button>
        )}
      </p>
      {agreeing && <ConsentAgain onClose={() => setAgreeing(false)} />}
    </>
  );
};
