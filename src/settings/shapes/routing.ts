import { z } from "zod";
import { line, name } from "../../lib/fields.ts";

const ids = () => z.array(z.uuid()).max(50).default([]);
const words = () => z.array(name(60)).max(50).default([]);

/** What a request must be like; nothing named means that it does not matter. */
const conditions = () =>
  z
    .strictObject({
      types: words(),
      products: ids(),
      severities: z
        .array(z.enum(["S1", "S2", "S3", "S4"]))
        .max(4)
        .default([]),
      /** Who asks, or whose project it is about. */
      companies: ids(),
      projects: ids(),
      languages: z
        .array(z.enum(["zh-CN", "en"]))
        .max(2)
        .default([]),
      channels: words(),
    })
    .prefault({});

const rule = () =>
  z.strictObject({
    /** It stands in the history of what was given out by it. */
    name: name(60),
    when: conditions(),
    team: z.uuid(),
    /** To nobody, for the team to take; to each in turn; to whoever has least to do. */
    to: z.enum(["queue", "in-turn", "least-loaded"]).default("queue"),
    /** Only to those who know about this. */
    skill: line(30).default(""),
    /** Only to those with fewer open requests. */
    most: z.int().min(1).max(1000).nullable().default(null),
  });

/** To whom a request goes that nobody has: by the first rule that fits it. */
export const routing = () =>
  z.strictObject({
    on: z.boolean().default(false),
    rules: z
      .array(rule())
      .max(100)
      .refine(namedApart, { params: { code: "routing.name-taken" } })
      .default([]),
  });

const namedApart = (rules: readonly { name: string }[]): boolean =>
  new Set(rules.map(({ name }) => name)).size === rules.length;
