import { z } from "zod";
import { ContactRow } from "../contacts/schema.ts";
import { listOf, Named, page, words } from "../fields.ts";

export const MergeQuery = z.strictObject({
  /** Those about one contact. */
  contactId: z.uuid().optional(),
  ...page,
});
export const MergeRow = z.object({
  id: z.uuid(),
  /** The one that would go. */
  from: ContactRow,
  /** The one that would stay. */
  into: ContactRow,
  askedBy: Named,
  askedAt: z.iso.datetime(),
  /** Proof: one proved an address of the other. Colleague: somebody of the vendor asks. */
  why: z.enum(["proof", "colleague"]),
  /** The kind of the address that was proved. */
  addressKind: z.string().nullable(),
  note: z.string().nullable(),
});
export const MergeList = listOf(MergeRow);

export const MergeBody = z.strictObject({ intoId: z.uuid(), note: words(500) });
export const MergeRefusal = z.strictObject({ reason: words(500) });
