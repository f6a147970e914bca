import { z } from "zod";

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When letters go out that can wait. */
export const notices = () =>
  z.strictObject({
    /** What is gathered for a day is written then. */
    gatherAt: clock().default("09:00"),
    /** When customers are not written to, nor on days off, unless they chose for themselves or it cannot wait. */
    quiet: z
      .strictObject({
        on: z.boolean().default(false),
        from: clock().default("20:00"),
        to: clock().default("08:00"),
      })
      .refine(({ from, to }) => to < from, { path: ["to"] })
      .prefault({}),
  });
