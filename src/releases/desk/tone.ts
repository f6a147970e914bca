import type { Tone } from "../../ui/Badge.tsx";
import type { Train } from "./data/types.ts";

const ofState: Record<string, Tone> = {
  planned: "accent",
  moved: "warning",
  frozen: "info",
  building: "violet",
  published: "success",
  cancelled: "neutral",
  withdrawn: "danger",
};

/** The colour of a train, by how far it is. */
export const toneOf = ({ state, kind }: Pick<Train, "state" | "kind">): Tone =>
  state ? (ofState[state.name] ?? "neutral") : kind === "regular" ? "accent" : "neutral";
