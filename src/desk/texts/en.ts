import type { KeyOf } from "../../lib/text.ts";
import desk from "../../texts/en/desk.json";
import people from "../../texts/en/desk-people.json";
import settings from "../../texts/en/desk-settings.json";
import tickets from "../../texts/en/desk-tickets.json";
import trains from "../../texts/en/desk-trains.json";
import type { Key } from "../../ui/texts.tsx";

export const messages = { ...desk, ...tickets, ...people, ...settings, ...trains };

/** A sentence that Chinese has and English lacks does not compile; the compiler names it. */
type Missing = Exclude<Key, KeyOf<typeof messages>>;
true satisfies [Missing] extends [never] ? true : Missing;
