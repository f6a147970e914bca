import { t } from "../../portal/texts.ts";
import type { Ticket } from "./ticket.ts";

/** What was answered with it, each by the words it was asked with. */
export const Answers = ({ outcome }: { outcome: NonNullable<Ticket["outcome"]> }) =>
  outcome.answers.map((answer) => <p key={answer.label}>{t("ticket.outcome-answer", answer)}</p>);
