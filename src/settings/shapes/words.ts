import { z } from "zod";
import { line } from "../../lib/fields.ts";

/** An address on the web, or nothing. */
export const webAddress = () =>
  line(300).refine(isWebAddress, { params: { code: "input.format.url" } });

const isWebAddress = (text: string): boolean =>
  text === "" || (/^https?:\/\//.test(text) && URL.canParse(text));

/** The name an administrator gives to a mailbox or an account; it stands in addresses. */
export const accountId = () =>
  z
    .string()
    .max(40)
    .regex(/^[a-z0-9][a-z0-9_-]*$/);

export const hostName = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(255)
    .regex(/^[\w.:-]+$/);
