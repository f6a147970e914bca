import { z } from "zod";

export const Notice = z.object({
  id: z.uuid(),
  /** What happened: `assigned`, `mentioned`, `answered`, `moved`, `urged`, `rated`, `overdue`, `put-off`, `erasure`, `same-person`, `clock-75`, `clock-100`, `clock-150`,
   * `defect-new`, `defect-answered`, `defect-back`, `defect-failed`, `defect-fixed`. */
  name: z.string(),
  /** What it is about: a request, the claim of a person to belong to a company, a person or a defect. */
  ticket: z.object({ number: z.number(), title: z.string() }).nullable(),
  claim: z.object({ id: z.uuid(), person: z.string(), company: z.string() }).nullable(),
  contact: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  defect: z.object({ number: z.number(), title: z.string() }).nullable(),
  by: z.string(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export const Notices = z.object({
  items: z.array(Notice),
  next: z.string().nullable(),
  /** Counted up to 100. */
  unread: z.number(),
});
export const NoticesRead = z.strictObject({
  /** Those that were read; absent: all. */
  ids: z.array(z.uuid()).max(100).optional(),
});
