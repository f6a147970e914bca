import { z } from "zod";
import { line } from "../../lib/fields.ts";
import type { Secret } from "../settings.ts";
import { webAddress } from "./words.ts";

export const security = <S extends Secret>(secret: S) =>
  z.strictObject({
    /** Calls a minute from one caller. */
    limits: z
      .strictObject({
        signIn: z.int().min(1).max(10_000).default(10),
        code: z.int().min(1).max(10_000).default(5),
        search: z.int().min(1).max(10_000).default(300),
        submit: z.int().min(1).max(10_000).default(30),
      })
      .prefault({}),
    /** The largest file, in megabytes (R30). */
    uploadMegabytes: z.int().min(1).max(10_240).default(500),
    /** Days after the end of a request until the content of its files is deleted (R32). */
    evidenceDays: z.int().min(1).max(3650).default(90),
    /** Days for which who sold a project before still reads what was asked in his time (R98). */
    formerPartnerDays: z.int().min(0).max(3650).default(90),
    /** clamd's address, `host:port` or the path of its socket; empty for no scanning. */
    scanner: line(200).default(""),
    staffIdleMinutes: z.int().min(5).max(1440).default(480),
    contactDays: z.int().min(1).max(90).default(30),
    /** Staff need a second proof besides the password. */
    totpRequired: z.boolean().default(false),
    /** Sign-in for staff through the vendor's own directory; off while there is no issuer. */
    oidc: z
      .strictObject({
        issuer: webAddress().default(""),
        clientId: line(200).default(""),
        clientSecret: secret,
        label: line(40).default(""),
      })
      // The compiler does not know that every `secret` has a default.
      .prefault({} as never),
  });
