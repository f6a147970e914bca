import { LinkButton } from "../../portal/kit/Button.tsx";
import { StepBar } from "../../portal/kit/StepBar.tsx";
import { Badge, Card, Notice } from "../../portal/kit/Surfaces.tsx";
import { Time } from "../../portal/kit/Time.tsx";
import { t } from "../../portal/texts.ts";
import { Answers } from "./Outcome.tsx";
import { Fix } from "../../releases/portal/Fix.tsx";
import { Delivered } from "./Delivered.tsx";
import { Dispute } from "./Dispute.tsx";
import { Rate } from "./Rate.tsx";
import type { Ticket } from "./ticket.ts";
import { Times } from "./Times.tsx";
import { promisedIn } from "./times.ts";
import { Urge } from "./Urge.tsx";
import { YourTurn } from "./YourTurn.tsx";

/** Where it stands in the customer's words, what it waits for, and the buttons that are the customer's. */
export const Standing = ({ ticket, me }: { ticket: Ticket; me: string }) => {
  const { state, steps, mergedInto, abilities, links, number } = ticket;
  const promised = promisedIn(ticket);
  const yours = state.turn === "customer";
  // Where nothing is to be fixed, steps that were never taken are not drawn as done.
  const onItsWay = steps.some(({ at }) => at !== "ahead") && !concludes.has(state.name);
  const next = links.find(({ kind, number: other }) => kind === "continues" && other > number);
  return (
    <div class="ticket-standing">
      {mergedInto !== null && (
        <Notice
          icon="info"
          title={t("ticket.merged", { number: mergedInto })}
          action={
            <LinkButton size="small" tone="primary" href={`/tickets/${mergedInto}`}>
              {t("ticket.go-there")}
            </LinkButton>
          }
        >
          {t("ticket.merged-text")}
        </Notice>
      )}
      {next && (
        <Notice
          icon="info"
          title={t("ticket.continues", { number: next.number })}
          action={
            <LinkButton size="small" href={`/tickets/${next.number}`}>
              {t("ticket.go-there")}
            </LinkButton>
          }
        />
      )}
      <Dispute ticket={ticket} />
      {yours && <YourTurn ticket={ticket} />}
      <Card>
        {onItsWay ? (
          <StepBar steps={steps} status={state.label} yours={yours} />
        ) : yours ? (
          <p class="steps steps-status" data-yours>
            <strong>
              <span class="steps-dot" />
              {state.label}
            </strong>
          </p>
        ) : (
          <Badge>{state.label}</Badge>
        )}
        {state.turn === "us" && <p class="aside">{waitsFor(ticket)}</p>}
        <Times ticket={ticket} />
        {promised && (
          <p>
            <strong>{promised}</strong>
          </p>
        )}
        {ticket.promised?.instead && (
          <p class="aside">{t("ticket.instead", ticket.promised.instead)}</p>
        )}
        {ticket.promised?.moved && (
          <Notice>
            {t("ticket.date-moved", {
              from: ticket.promised.moved.from,
              date: ticket.promised.words,
            })}
            {ticket.promised.moved.reason &&
              t("ticket.date-moved-because", { reason: ticket.promised.moved.reason })}
          </Notice>
        )}
        {ticket.dateOpen && <Notice>{t("ticket.date-open", ticket.dateOpen)}</Notice>}
        {!ticket.open && <Ended ticket={ticket} />}
        {abilities.urgeFrom && (
          <div class="ticket-buttons">
            <Urge number={number} from={abilities.urgeFrom} />
          </div>
        )}
      </Card>
      {(state.name === "fix_provided" || (ticket.flow === "bug" && !ticket.open)) && (
        <Fix number={number} />
      )}
      <Delivered ticket={ticket} />
      {(abilities.rate || ticket.rating) && ticket.requester.id === me && <Rate ticket={ticket} />}
    </div>
  );
};

const concludes = new Set(["not_a_bug", "wont_fix"]);

const waitsFor = ({ team, steps }: Ticket): string =>
  steps[1]?.at === "now"
    ? t("ticket.waits-open")
    : team
      ? t("ticket.waits-team", { team: team.name })
      : t("ticket.waits-us");

const Ended = ({ ticket: { outcome, closedAt } }: { ticket: Ticket }) => (
  <div class="aside">
    {outcome && (
      <>
        <strong>{t("ticket.outcome", { outcome: outcome.label })}</strong>
        <Answers outcome={outcome} />
      </>
    )}
    {closedAt && (
      <p>
        {t("ticket.closed-at")} <Time at={closedAt} />
      </p>
    )}
  </div>
);
