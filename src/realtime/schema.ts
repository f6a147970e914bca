import { z } from "zod";

/** One change, as the stream tells it: enough to know what to ask for again, nothing that one might not read. */
export type Change = {
  name: string;
  /** The number of the request. */
  ticket: number | null;
  /** True where one did it oneself. */
  mine: boolean;
};
export type Onlooker = { id: string; name: string; typing: "reply" | "note" | null };
/** Who else has a request open. */
export type Onlookers = { ticket: number; people: Onlooker[] };

export const Presence = z.strictObject({
  typing: z.enum(["reply", "note"]).nullable().default(null),
  leaving: z.boolean().default(false),
});
