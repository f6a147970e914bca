import { secretOf } from "../../../settings/desk/SecretField.tsx";
import type { Connection, Kind, Meaning } from "../queries.ts";

/** What the form asks for, by the names of its fields. */
export type Typed = {
  name: string;
  url: string;
  project: string;
  user?: string;
  token: string;
  webhookSecret?: string;
  issueType?: string;
};
export type StateRow = { word: string; meaning: Meaning };
type Chosen = { kind: Kind; inside: boolean; states: readonly StateRow[] };

/** The tracker as the server takes it; what the form does not show for its kind is not kept for another one. */
export const connectionOf = (typed: Typed & Chosen, before?: Connection): Connection => ({
  kind: typed.kind,
  name: typed.name,
  url: typed.url.trim(),
  inside: typed.inside,
  project: typed.project.trim(),
  user: typed.user?.trim() ?? "",
  token: secretOf(typed.token, before?.token),
  webhookSecret:
    typed.webhookSecret === undefined ? "" : secretOf(typed.webhookSecret, before?.webhookSecret),
  issueType: typed.issueType?.trim() ?? "",
  states: Object.fromEntries(
    typed.states
      .filter(({ word }) => word.trim() !== "")
      .map(({ word, meaning }) => [word.trim(), meaning]),
  ),
});

/** The field that a path of the server speaks of. */
export const fieldOf = (path: string): string => path.replace(/^[^.]+\./, "");
