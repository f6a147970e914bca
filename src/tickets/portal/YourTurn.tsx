import { Button } from "../../portal/kit/Button.tsx";
import { Icon } from "../../portal/kit/Icon.tsx";
import { t } from "../../portal/texts.ts";
import { askedOf } from "./asked.ts";
import { Estimate } from "./Estimate.tsx";
import { Items } from "./Items.tsx";
import { MoveButtons } from "./MoveButtons.tsx";
import { Answers } from "./Outcome.tsx";
import type { Ticket } from "./ticket.ts";

/** The one thing that keeps the request waiting, and it is the reader's to do. */
export const YourTurn = ({ ticket }: { ticket: Ticket }) => {
  const { outcome, moves, messages } = ticket;
  const decides = moves.some(({ tone, says }) => tone === "main" && !says);
  const { heading, note } = askedOf(ticket);
  const asked = [...messages].reverse().find(({ side }) => side === "staff");
  return (
    <section class="yours">
      <h2>
        <Icon name="bell" size={22} />
        {heading}
      </h2>
      {decides && outcome && (
        <div class="yours-outcome">
          <strong>{outcome.label}</strong>
          <Answers outcome={outcome} />
        </div>
      )}
      {asked?.text && !told(asked.text, outcome) && <blockquote>{excerpt(asked.text)}</blockquote>}
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
      {note && <p class="yours-note">{note}</p>}
    </section>
  );
};

// What a move said in the conversation stands among its answers already.
const told = (text: string, outcome: Ticket["outcome"]): boolean =>
  outcome?.answers.some((answer) => answer.text === text) ?? false;

const MOST = 140;
const excerpt = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text;

const goToComposer = () => {
  const box = document.querySelector<HTMLElement>(".composer textarea");
  box?.scrollIntoView({ block: "center" });
  box?.focus();
};
