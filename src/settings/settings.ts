import { z } from "zod";
import { mailboxes } from "./shapes/mailboxes.ts";
import { notices } from "./shapes/notices.ts";
import { routing } from "./shapes/routing.ts";
import { security } from "./shapes/security.ts";
import { trackers } from "./shapes/trackers.ts";
import { train } from "./shapes/train.ts";
import { vendor } from "./shapes/vendor.ts";
import { wechat } from "./shapes/wechat.ts";

/** How a secret is written: as itself inside the house, as "keep what is there" towards a browser. */
export type Secret = z.ZodType<string | null, string | null | undefined>;

// Every setting of the house. Nothing else is set elsewhere, and each has a value that works from the start.
const shapes = <S extends Secret>(secret: S) => ({
  vendor: vendor(),
  security: security(secret),
  mailboxes: mailboxes(secret),
  wechat: wechat(secret),
  trackers: trackers(secret),
  train: train(),
  routing: routing(),
  notices: notices(),
});

/** Each setting as the house uses it; a secret that is not set is empty. */
export const settings = shapes(z.string().max(4000).default(""));

/** Each setting as a screen sees and sends it: a secret that is set reads as null, and null leaves it as it is. */
export const settingsOnScreen = shapes(z.string().max(4000).nullable().default(null));

export type SettingKey = keyof typeof settings;
export const settingKeys = Object.keys(settings) as SettingKey[];
export type Setting<K extends SettingKey> = z.output<(typeof settings)[K]>;
export type SettingOnScreen<K extends SettingKey> = z.output<(typeof settingsOnScreen)[K]>;

/**
 * The parts that are secrets: encrypted at rest, never sent to a browser. `goesTo` is where a secret is sent; when
 * that changes it has to be given anew, or whoever may change an address could have the secret sent to himself.
 */
export const secrets: Record<SettingKey, readonly { path: string; goesTo: string }[]> = {
  vendor: [],
  security: [{ path: "oidc.clientSecret", goesTo: "oidc.issuer" }],
  mailboxes: ["imap", "smtp"].flatMap((way) => [
    { path: `*.${way}.password`, goesTo: `*.${way}.host` },
    { path: `*.${way}.oauth.clientSecret`, goesTo: `*.${way}.oauth.tokenUrl` },
    { path: `*.${way}.oauth.refreshToken`, goesTo: `*.${way}.oauth.tokenUrl` },
  ]),
  trackers: ["token", "webhookSecret"].map((name) => ({ path: `*.${name}`, goesTo: "*.url" })),
  train: [],
  routing: [],
  notices: [],
  wechat: ["appSecret", "token", "encodingAESKey"].map((name) => ({
    path: `*.${name}`,
    goesTo: "*.apiUrl",
  })),
};
