import { z } from "zod";

/** An address of email in the one form it is kept and looked up in. */
export const EmailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A mobile of the mainland as its eleven digits, any other with its country: +85261234567. */
export const MobileNumber = z
  .string()
  .max(30)
  .transform((text) => text.normalize("NFKC").replace(/[\s()-]/g, ""))
  .transform((text) => text.replace(/^(\+|00)86(?=1\d{10}$)/, ""))
  .transform((text) => text.replace(/^00/, "+"))
  .pipe(z.string().regex(/^(1[3-9]\d{9}|\+[1-9]\d{6,14})$/));
