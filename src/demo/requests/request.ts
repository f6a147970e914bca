/** A request of the play: what was submitted, and the scene of what came of it (`stage/script.ts`). */
export type Request = {
  /** Where another request speaks of it. */
  key?: string;
  at: string;
  from: string;
  /** A colleague who entered it on the contact's behalf. */
  by?: string;
  type: string;
  severity?: "S1" | "S2" | "S3" | "S4";
  title: string;
  /** Where a channel begins it instead. */
  begins?: string;
  /** The short name of a project of the registry; or its name as somebody typed it. */
  project?: string;
  projectName?: string;
  product: string;
  version?: string;
  text?: string;
  /** `delivery: "@seal"` is what was handed over in that request. */
  fields?: Record<string, string>;
  files?: readonly string[];
  watchers?: readonly string[];
  scene?: string;
};
