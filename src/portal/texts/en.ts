import type { KeyOf } from "../../lib/text.ts";
import portal from "../../texts/en/portal.json";
import type { Key } from "../texts.ts";

export const messages = portal;

/** A sentence that Chinese has and English lacks does not compile; the compiler names it. */
type Missing = Exclude<Key, KeyOf<typeof messages>>;
true satisfies [Missing] extends [never] ? true : Missing;
