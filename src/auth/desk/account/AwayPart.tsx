import { useQuery } from "@tanstack/react-query";
import { useAway, useSession } from "../../../desk/session.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Time } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import { inHandQuery } from "../queries.ts";
import { AwayFields, type Leaving } from "./AwayFields.tsx";
import { useLeave } from "./useLeave.ts";

/** Leaving the desk with a word for colleagues, and coming back. */
export function AwayPart() {
  const t = useT();
  const { away } = useSession();
  const setAway = useAway();
  const leave = useLeave();
  // They go back one after the other, and more with each answer of a customer.
  const { data: hand } = useQuery({ ...inHandQuery, refetchInterval: away ? 5000 : false });
  return (
    <Section title={t("away.title")} description={t("away.lead")}>
      {away && (
        <p className="mb-3 flex flex-wrap items-center gap-2 text-sm">
          <Badge tone="warning" dot>
            {t("shell.away")}
          </Badge>
          <span className="text-ink-muted">
            {t("away.since")} <Time at={away.since} />
          </span>
          {hand && hand.givenBack > 0 && (
            <span className="basis-full text-ink-muted">
              {t("away.given-back", { count: hand.givenBack })}
            </span>
          )}
        </p>
      )}
      <Form<Leaving>
        // A note kept on the server is the one shown.
        key={away?.note ?? ""}
        label={t("away.title")}
        className="flex flex-col gap-3"
        onSubmit={leave}
      >
        <AwayFields note={away?.note} />
        <span className="flex flex-wrap gap-2">
          {away && (
            <Button busy={setAway.isPending} onClick={() => setAway.mutate({ away: false })}>
              {t("shell.come-back")}
            </Button>
          )}
          <Submit>{t(away ? "away.change-note" : "shell.go-away")}</Submit>
        </span>
      </Form>
    </Section>
  );
}
