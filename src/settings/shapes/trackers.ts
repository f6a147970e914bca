import { z } from "zod";
import { line, name } from "../../lib/fields.ts";
import type { Secret } from "../settings.ts";
import { accountId, webAddress } from "./words.ts";

/** What a word of theirs means here: the state a defect is brought to, or that it is nobody's business. */
const meaning = z.enum(["accepted", "in_fix", "fixed", "stay"]);

/** A project in a tracker of R&D, in which defects are kept too. */
export const tracker = <S extends Secret>(secret: S) =>
  z.strictObject({
    kind: z.enum(["gitlab", "github", "jira", "zentao"]),
    /** How it is called here; its kind and project where this is empty. */
    name: line(60).default(""),
    url: webAddress().refine((text) => text !== "", { params: { code: "input.required" } }),
    /** It stands behind our firewall: its address may be a private one. */
    inside: z.boolean().default(false),
    /** group/project, owner/repository, the key of a project or the number of a product. */
    project: name(200),
    /** Jira's Cloud and ZenTao ask who comes. */
    user: line(254).default(""),
    /** ZenTao: the password. */
    token: secret,
    webhookSecret: secret,
    /** Jira: as what a defect is entered. */
    issueType: line(60).default(""),
    /** Their word → what it means. */
    states: z.record(name(60), meaning).default({}),
  });

/** By the id that stands in the address of its webhook. */
export const trackers = <S extends Secret>(secret: S) =>
  z.record(accountId(), tracker(secret)).default({});
