import { z } from "zod";

/** Every setting of the house with its shape and the value that works from the start. One table; nothing else is set elsewhere. */
export const settings = {
  vendor: z.strictObject({
    name: z.string().trim().min(1).max(100).default("Channeldesk"),
    /** A data: address of a PNG, JPEG or SVG-free image, at most 200 KB; empty for none. */
    logo: z.string().max(280_000).default(""),
    site: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
    timeZone: z.string().default("Asia/Shanghai"),
    language: z.enum(["zh-CN", "en"]).default("zh-CN"),
  }),
  security: z.strictObject({
    /** Calls a minute from one caller. */
    limits: z
      .strictObject({
        signIn: z.int().min(1).default(10),
        code: z.int().min(1).default(5),
        search: z.int().min(1).default(120),
        submit: z.int().min(1).default(30),
      })
      .prefault({}),
    /** The largest file, in megabytes (R30). */
    uploadMegabytes: z.int().min(1).max(10_240).default(500),
    /** clamd's address, `host:port` or the path of its socket; empty for no scanning. */
    scanner: z.string().max(200).default(""),
    staffIdleMinutes: z.int().min(5).max(1440).default(480),
    contactDays: z.int().min(1).max(90).default(30),
    totpRequired: z.boolean().default(false),
    oidc: z
      .strictObject({
        issuer: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
        clientId: z.string().max(200).default(""),
        clientSecret: z.string().max(500).default(""),
        label: z.string().max(40).default(""),
      })
      .prefault({}),
  }),
} as const;

/** Parts of a setting that are secrets: encrypted at rest, never sent to a browser. */
export const secretPaths: Record<string, readonly string[]> = {
  security: ["oidc.clientSecret"],
};

export type SettingKey = keyof typeof settings;
export type Setting<K extends SettingKey> = z.output<(typeof settings)[K]>;
