import { t } from "../../portal/texts.ts";
import type { Ticket } from "./ticket.ts";

const answers: Partial<Record<string, "yours.agree" | "yours.verify">> = {
  agree: "yours.agree",
  verified: "yours.verify",
};

/** What the customer is asked, and what follows from the answer. */
export const askedOf = ({
  flow,
  moves,
  state,
}: Pick<Ticket, "flow" | "moves" | "state">): { heading: string; note: string | null } => {
  const main = moves.find(({ tone, says }) => tone === "main" && !says);
  if (!main) return { heading: t("yours.answer"), note: null };
  // What was asked for is confirmed or accepted: the state says which.
  if (flow === "custom_requirement") return { heading: state.label, note: null };
  const answer = answers[main.name] ?? "yours.decide";
  return { heading: t(answer), note: t(`${answer}-text`) };
};
