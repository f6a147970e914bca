import { bugs } from "./bugs.ts";
import { bugsNow } from "./bugsNow.ts";
import { complaints } from "./complaints.ts";
import { fromChannels } from "./channels.ts";
import { custom } from "./custom.ts";
import { customNow } from "./customNow.ts";
import { delivered } from "./delivered.ts";
import { english } from "./english.ts";
import { licences } from "./licences.ts";
import { installMedia } from "./media.ts";
import { others } from "./others.ts";
import type { Request } from "./request.ts";
import { usage } from "./usage.ts";
import { usageNow } from "./usageNow.ts";

export type { Request } from "./request.ts";
export const requests: Request[] = [
  ...usage,
  ...usageNow,
  ...bugs,
  ...bugsNow,
  ...delivered,
  ...custom,
  ...customNow,
  ...licences,
  ...installMedia,
  ...english,
  ...others,
  ...complaints,
  ...fromChannels,
];
