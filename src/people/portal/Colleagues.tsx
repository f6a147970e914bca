import { useState } from "preact/hooks";
import type { Reply } from "../../lib/contract.ts";
import { useAct } from "../../portal/act.ts";
import type { Api } from "../../portal/api.ts";
import { change } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { ask } from "../../portal/kit/Dialog.tsx";
import { Badge, Card } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { useSession } from "../../portal/session.ts";
import { t } from "../../portal/texts.ts";
import { DepartureSheet } from "./DepartureSheet.tsx";

type People = Reply<Api["GET /company/people"]>;
type Colleague = People["items"][number];

/** Those who wait for somebody to vouch for them come first. */
export const Colleagues = ({ people }: { people: People }) => {
  const waiting = people.items.filter(({ state }) => state === "waiting");
  const verified = people.items.filter(({ state }) => state === "verified");
  return (
    <>
      {waiting.length > 0 && (
        <Card title={t("company.waiting")}>
          <p class="lead">{t("company.waiting-lead", { company: people.company.name })}</p>
          <ul class="rows">
            {waiting.map((person) => (
              <Waiting key={person.bindingId} person={person} />
            ))}
          </ul>
        </Card>
      )}
      <Card title={t("company.people", { count: verified.length })}>
        <ul class="rows">
          {verified.map((person) => (
            <Verified key={person.bindingId} person={person} />
          ))}
        </ul>
      </Card>
    </>
  );
};

const Waiting = ({ person: { bindingId, name, jobTitle } }: { person: Colleague }) => {
  const { busy, act } = useAct();
  const vouch = () =>
    act(async () => {
      const sure = await ask({
        title: t("company.vouch-title", { name }),
        text: t("company.vouch-text"),
        action: t("company.vouch"),
      });
      if (!sure) return;
      await change("POST /company/vouchers", { body: { bindingId } });
      toast(t("company.vouched", { name }));
    });
  return (
    <li class="row">
      <span>
        {name}
        <small>{jobTitle}</small>
      </span>
      <Button size="small" tone="primary" busy={busy} onPress={vouch}>
        {t("company.vouch")}
      </Button>
    </li>
  );
};

const Verified = ({ person }: { person: Colleague }) => {
  const { data } = useSession();
  const [ending, setEnding] = useState(false);
  const { id, name, jobTitle, level, partnerAdmin, projects } = person;
  const me = data?.person?.id === id;
  return (
    <li class="row">
      <span>
        <span class="row-name">
          {name}
          {me && <Badge>{t("me")}</Badge>}
          {partnerAdmin && <Badge tone="accent">{t("company.admin")}</Badge>}
          {level === "T3" && <Badge tone="success">{t("company.applicant")}</Badge>}
        </span>
        <small>{[jobTitle, ...projects.map(({ name }) => name)].filter(Boolean).join(" · ")}</small>
      </span>
      {!me && (
        <Button size="small" onPress={() => setEnding(true)}>
          {t("company.end")}
        </Button>
      )}
      {ending && <DepartureSheet id={id} name={name} onClose={() => setEnding(false)} />}
    </li>
  );
};
