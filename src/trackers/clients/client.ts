import type { IncomingHttpHeaders } from "node:http";
import type { Setting } from "../../settings/index.ts";

/** A tracker as it is set up. */
export type Connection = Setting<"trackers">[string];

/** What is to be written there. */
export type Draft = {
  title: string;
  text: string;
  severity: "S1" | "S2" | "S3" | "S4";
};

/** An issue, as far as the desk cares. */
export type Issue = {
  /** What it is called by there: 12, STAR-12; star/other#12 once it was moved to another project. */
  key: string;
  /** Its page, for people. */
  url: string;
  title: string;
  /** Where it stands, in their words, the most exact first; what of it counts is said in the settings. */
  words: string[];
  open: boolean;
  /** The version that brings the fix; empty while none is named. */
  version: string;
  changedAt: string;
};

/** The small promise that each kind of tracker keeps. All but `keyIn` throw a `Trouble` where it cannot. */
export type Client = {
  /** Whether address, token and project are right; answers the name of the project. */
  check(): Promise<string>;
  create(draft: Draft): Promise<Issue>;
  /** An issue that came to be since, with this mark in its text: a creation whose answer was lost. */
  find(draft: Draft, mark: string, since: Date): Promise<Issue | undefined>;
  read(key: string): Promise<Issue>;
  comment(key: string, text: string): Promise<void>;
  hasComment(key: string, mark: string): Promise<boolean>;
  /** Which issue of this project somebody means by a number or an address. */
  keyIn(typed: string): string | undefined;
};

export type Letter = {
  headers: IncomingHttpHeaders;
  raw: Buffer;
  /** When it came, in milliseconds. */
  at: number;
};
/** What came from a tracker by itself: undefined where it is not signed by it, null where it is of no interest. */
export type Hear = (connection: Connection, letter: Letter) => string | null | undefined;

/** The most pages of a list that are looked through. */
export const MOST_PAGES = 10;
