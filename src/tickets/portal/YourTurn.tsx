import { Button } from "../../portal/kit/Button.tsx";
import { Icon } from "../../portal/kit/Icon.tsx";
import { t } from "../../portal/texts.ts";
import { Estimate } from "./Estimate.tsx";
import { Items } from "./Items.tsx";
import { MoveButtons } from "./MoveButtons.tsx";
import type { Ticket } from "./ticket.ts";

/** The one thing that keeps the request waiting, and it is the reader's to do. */
export const YourTurn = ({ ticket }: { ticket: Ticket }) => {
  const { outcome, moves, messages } = ticket;
  const decides = moves.some(({ tone, says }) => tone === "main" && !says);
  // What was asked for is confirmed or accepted; of what was wrong one says whether it is right now.
  const solved = decides && ticket.flow !== "custom_requirement";
  const asked = [...messages].reverse().find(({ side }) => side === "staff");
  return (
    <section class="yours">
      <h2>
        <Icon name="bell" size={22} />
        {solved ? t("yours.decide") : decides ? ticket.state.label : t("yours.answer")}
      </h2>
      {decides && outcome && (
        <div class="yours-outcome">
          <strong>{outcome.label}</strong>
          {outcome.next && <p>{t("yours.next", { words: outcome.next })}</p>}
          {outcome.reason && <p>{outcome.reason}</p>}
        </div>
      )}
      {asked?.text && <blockquote>{excerpt(asked.text)}</blockquote>}
      {ticket.estimate && ticket.state.name === "customer_confirm" && <Estimate ticket={ticket} />}
      <Items ticket={ticket} />
      <div class="yours-buttons">
        <MoveButtons ticket={ticket} tones={["main", "plain"]} />
        {!decides && (
          <Button tone="primary" icon="compose" onPress={goToComposer}>
            {t("yours.reply")}
          </Button>
        )}
      </div>
      {solved && <p class="yours-note">{t("yours.decide-text")}</p>}
    </section>
  );
};

const MOST = 140;
const excerpt = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text;

const goToComposer = () => {
  const box = document.querySelector<HTMLElement>(".composer textarea");
  box?.scrollIntoView({ block: "center" });
  box?.focus();
};
