import { z } from "zod";
import { day, line, name, prose, words } from "../lib/fields.ts";
import { MoveView } from "../tickets/schema.ts";

const instant = z.iso.datetime();
const Who = z.object({ id: z.uuid(), name: z.string() });
const Step = z.object({ label: z.string(), at: z.enum(["done", "now", "ahead"]) });

/** As they are asked for (flows/types.ts). */
const ofArtifact = {
  kind: z.enum(["war", "exe", "patch", "bundle", "document"]),
  /** Null where it is the same for every platform. */
  platform: z.enum(["windows", "linux"]).nullable(),
};

export const TrainsQuery = z.strictObject({ from: day, to: day });

/** A defect that rides on a train, or came with it. */
export const AboardRow = z.object({
  number: z.int(),
  name: z.string(),
  title: z.string(),
  severity: z.enum(["S1", "S2", "S3", "S4"]),
  state: z.object({ name: z.string(), label: z.string() }),
  fixed: z.boolean(),
  /** How many requests report it. */
  requests: z.int(),
  /** How often it was put off. */
  missed: z.int(),
});

export const TrainRow = z.object({
  /** Null where the train does not leave, or stands farther ahead than trains are planned. */
  id: z.uuid().nullable(),
  /** The Friday it belongs to; null for a hotfix. */
  nominal: day.nullable(),
  kind: z.enum(["regular", "moved", "merged", "skipped", "frozen", "cancelled", "hotfix"]),
  /** The day it leaves; of one that does not, the day of the train that takes its fixes. */
  run: day,
  cutoff: instant.nullable(),
  /** The holiday, the company's own day, or what somebody said, for which it does not leave as usual. */
  reason: z.string().nullable(),
  provisional: z.boolean(),
  state: z.object({ name: z.string(), label: z.string() }).nullable(),
  version: z.string(),
  /** How many defects it carries, and how many of them are fixed. */
  fixes: z.object({ all: z.int(), fixed: z.int() }),
});

export const ReleaseView = TrainRow.extend({
  id: z.uuid(),
  stateSince: instant,
  steps: z.array(Step),
  branch: z.string(),
  build: z.string(),
  notesZh: z.string(),
  notesEn: z.string(),
  upgrade: z.string(),
  rollback: z.string(),
  artifacts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      ...ofArtifact,
      url: z.string().nullable(),
      fileId: z.uuid().nullable(),
      sha256: z.string(),
      signature: z.string(),
    }),
  ),
  tested: z.object({ by: Who, at: instant }).nullable(),
  publishedAt: instant.nullable(),
  withdrawn: z.object({ reason: z.string(), advice: z.string() }).nullable(),
  /** Between which days it can be moved. */
  reach: z.object({ from: day, to: day }).nullable(),
  aboard: z.array(AboardRow),
  /** Who agreed to a hotfix. */
  approvals: z.array(z.object({ hat: z.enum(["lead", "rd"]), by: Who, at: instant })),
  history: z.array(z.object({ at: instant, who: z.string(), sentence: z.string() })),
  moves: z.array(MoveView),
  abilities: z.object({ contents: z.boolean(), takeOff: z.boolean(), approve: z.boolean() }),
});

/** What a customer reads of the release that brought his fix. */
export const FixView = z.object({
  version: z.string(),
  build: z.string(),
  notes: z.string(),
  upgrade: z.string(),
  rollback: z.string(),
  withdrawn: z.object({ reason: z.string(), advice: z.string() }).nullable(),
  /** The last day of maintenance in words, where that was over when the request came: there is nothing to fetch then. */
  maintenanceEnded: z.string().nullable(),
  artifacts: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      ...ofArtifact,
      sha256: z.string(),
      signature: z.string(),
      /** For the platform of this request, as far as that is known. */
      fits: z.boolean(),
    }),
  ),
});

export const HotfixBody = z.strictObject({
  defect: z.int().positive().max(2_147_483_647),
  date: day,
  reason: words(500),
});

const sha256 = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/);
const Artifact = z
  .strictObject({
    name: name(200),
    ...ofArtifact,
    /** Where it lies, or the file that was uploaded. */
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional(),
    fileId: z.uuid().optional(),
    sha256,
    signature: name(4000),
  })
  .refine(({ url, fileId }) => (url === undefined) !== (fileId === undefined), {
    params: { code: "release.artifact-place" },
    path: ["url"],
  });
export const ContentsBody = z.strictObject({
  version: line(60),
  build: line(60),
  notesZh: prose(20_000),
  notesEn: prose(20_000),
  upgrade: prose(20_000),
  rollback: prose(20_000),
  artifacts: z.array(Artifact).max(50),
});
