import { z } from "zod";

// A database text cannot hold a zero, and no name has a line break.
const oneLine = /^[^\p{Cc}]*$/u;
// A blank of no width is one that `trim` leaves.
const visible = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Text without the blanks around it; nothing, where there is nothing to be seen. */
export const trim = (text: string): string => (visible.test(text) ? text.trim() : "");
const trimmed = z.string().overwrite(trim);

/** One line of text, trimmed. */
export const line = (max: number) => trimmed.max(max).regex(oneLine);
// Signs that turn the text round or cannot be seen make one name look like another; emoji and some scripts join by two.
const plain =
  /^$|^(?=.*[^\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0])(?:[^\p{Cf}\u2028\u2029]|[\u200c\u200d])*$/u;

/** One line that must be there, to be seen as it is. */
export const name = (max: number) => line(max).min(1).regex(plain);
/** Several lines that may be empty. */
export const prose = (max: number) => trimmed.max(max).regex(/^[^\0]*$/);
/** Several lines that must be there: a reason, a note. */
export const words = (max: number) => prose(max).min(1);

const dialled = (text: string) =>
  text === "" || text.normalize("NFKC").replace(/\D/g, "").length >= 5;
/** A telephone number in whatever form people write one, with an extension or a name behind it; or nothing. */
export const phone = (max: number) =>
  line(max).refine(dialled, { params: { code: "input.format.phone" } });

// What the database can tell the time of: neither the year 0 nor a zone of a whole day.
const sensible = (text: string) =>
  /^20\d\d|^2100/.test(text) && !/[+-](1[5-9]|2\d):\d\d$/.test(text);
/** A moment with its zone. */
export const moment = z.iso
  .datetime({ offset: true })
  .max(40)
  .refine(sensible, { params: { code: "input.format.datetime" } });
/** A day; what never ends may end in the year 9999. */
export const day = z.iso
  .date()
  .refine((text) => text >= "1900", { params: { code: "input.format.date" } });

/** The number of a request, as large as the database keeps one. */
export const ticketNumber = z.int().positive().max(2_147_483_647);
/** The same in an address. */
export const ticketNumberInAddress = z.coerce.number().pipe(ticketNumber);
