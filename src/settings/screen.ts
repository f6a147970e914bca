import type { Doer } from "../lib/publish.ts";
import { inTransaction } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import { mapParts, partAt } from "./parts.ts";
import {
  secrets,
  settings,
  type Setting,
  type SettingKey,
  type SettingOnScreen,
} from "./settings.ts";
import { loadSettings, setting, storedSetting, writeSetting } from "./store.ts";

/** A setting as a screen may see it: whether a secret is set, never what it is. */
export const showSetting = <K extends SettingKey>(house: House, key: K): SettingOnScreen<K> =>
  hidden(key, setting(house, key)) as SettingOnScreen<K>;

const hidden = (key: SettingKey, value: unknown): unknown =>
  mapParts(
    value,
    secrets[key].map(({ path }) => path),
    (text) => (text ? null : ""),
  );

/** Keeps what a screen sent; secrets it left as null stay as they are. */
export const changeFromScreen = async <K extends SettingKey>(
  house: House,
  by: Doer,
  key: K,
  value: SettingOnScreen<K>,
): Promise<void> => {
  await inTransaction(house.db, async (db) => {
    const before = await storedSetting(db, house, key);
    await writeSetting(db, house, by, { key, value: withSecrets(key, value, before) });
  });
  await loadSettings(house);
};

/** Fills in the secrets that are kept, unless they would now go somewhere else. */
export const withSecrets = <K extends SettingKey>(
  key: K,
  value: SettingOnScreen<K>,
  before: Setting<K>,
): Setting<K> => {
  const filled = secrets[key].reduce<unknown>(
    (whole, { path, goesTo }) =>
      mapParts(whole, [path], (text, at) => {
        if (text !== null) return text;
        const kept = partAt(before, at);
        if (typeof kept !== "string" || kept === "") return "";
        const target = alike(goesTo, at);
        if (partAt(whole, target) === partAt(before, target)) return kept;
        throw new Refusal(422, "setting.secret-again", {}, { [at]: "setting.secret-again" });
      }),
    value,
  );
  return settings[key].parse(filled) as Setting<K>;
};

/** The path `*.smtp.host` for the same mailbox as `support.smtp.password`. */
const alike = (path: string, at: string): string => {
  const names = at.split(".");
  return path
    .split(".")
    .map((step, place) => (step === "*" ? names[place] : step))
    .join(".");
};
