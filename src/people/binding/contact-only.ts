import { Refusal } from "../../lib/refusal.ts";
import type { Contact, Staff } from "../actor.ts";

/** Staff have no binding of their own. */
export const contactOnly = (actor: Contact | Staff): Contact => {
  if (actor.kind === "contact") return actor;
  throw new Refusal(403, "binding.contacts-only");
};
