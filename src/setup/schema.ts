import { z } from "zod";
import { name } from "../lib/fields.ts";
import { EmailAddress } from "../auth/index.ts";
import { settings } from "../settings/index.ts";

export const SetupNeeded = z.strictObject({ needed: z.boolean() });

/** Everything the first start asks for. */
export const Setup = z.strictObject({
  administrator: z.strictObject({
    name: name(60),
    email: EmailAddress,
    password: z.string().max(200),
  }),
  vendor: settings.vendor.prefault({}),
  /** By an id such as `support`; may be left for later. */
  mailboxes: settings.mailboxes,
  /** By an id such as `main`; may be left for later. */
  wechat: settings.wechat,
});
