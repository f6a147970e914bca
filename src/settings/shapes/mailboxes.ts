import { z } from "zod";
import { line, name } from "../../lib/fields.ts";
import type { Secret } from "../settings.ts";
import { accountId, hostName, webAddress } from "./words.ts";

/** A mailbox of the support team: where its mail is fetched and through which server it writes. */
export const mailbox = <S extends Secret>(secret: S) =>
  z.strictObject({
    address: z.email().max(254),
    name: line(100).default(""),
    aliases: z.array(z.email().max(254)).max(50).default([]),
    imap: mailServer(secret, 993).optional(),
    smtp: mailServer(secret, 465).optional(),
    folder: name(200).default("INBOX"),
  });

/** By the name the administrator gave; the first one is the one the house writes from. */
export const mailboxes = <S extends Secret>(secret: S) =>
  z.record(accountId(), mailbox(secret)).default({});

const mailServer = <S extends Secret>(secret: S, port: number) =>
  z.strictObject({
    host: hostName(),
    port: z.int().min(1).max(65_535).default(port),
    /** TLS from the first byte; without it the connection is upgraded where the server can. */
    secure: z.boolean().default(true),
    user: line(254).default(""),
    password: secret,
    oauth: z
      .strictObject({
        clientId: name(300),
        clientSecret: secret,
        refreshToken: secret,
        tokenUrl: webAddress(),
      })
      .optional(),
  });
