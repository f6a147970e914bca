import { inTransaction, maybe, one, rows, run, sql, type Db } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import { publish, type Doer } from "../lib/publish.ts";
import { mapParts } from "./parts.ts";
import { secrets, settingKeys, settings, type Setting, type SettingKey } from "./settings.ts";

type Known = { [K in SettingKey]: Setting<K> };
const known = new WeakMap<House, Known>();
const written = new WeakMap<House, string>();

/** Reads all settings; from then on `setting` answers from memory. Called again when another process changed one. */
export const loadSettings = async (house: House, db: Db = house.db): Promise<void> => {
  written.set(house, await writtenWhen(db));
  const stored = await rows<{ key: string; value: unknown }>(
    db,
    sql`
      select key, value
      from settings`,
  );
  const values = new Map(stored.map(({ key, value }) => [key, value]));
  known.set(
    house,
    Object.fromEntries(
      settingKeys.map((key) => [key, readable(house, key, values.get(key))]),
    ) as Known,
  );
};

/** Reads them again if another process changed one since. */
export const refreshSettings = async (house: House): Promise<void> => {
  if ((await writtenWhen(house.db)) !== written.get(house)) await loadSettings(house);
};

// Of each setting, as the latest moment of all is not always that of the latest commit.
const writtenWhen = async (db: Db): Promise<string> => {
  const { moments } = await one<{ moments: string }>(
    db,
    sql`
      select coalesce(string_agg(key || ' ' || updated_at, ',' order by key), '') as moments
      from settings`,
  );
  return moments;
};

export const setting = <K extends SettingKey>(house: House, key: K): Setting<K> => {
  const all = known.get(house);
  if (!all) throw new Error("the settings were asked for before they were loaded");
  return all[key];
};

/** Checks and keeps one setting, with its secrets as themselves. */
export const changeSetting = async <K extends SettingKey>(
  house: House,
  by: Doer,
  key: K,
  value: unknown,
): Promise<void> => {
  await inTransaction(house.db, (db) => writeSetting(db, house, by, { key, value }));
  await loadSettings(house);
};

/** The same inside a transaction; whoever opened it calls `loadSettings` at its end. */
export const writeSetting = async (
  db: Db,
  house: House,
  by: Doer,
  { key, value }: { key: SettingKey; value: unknown },
): Promise<void> => {
  const checked = settings[key].parse(value);
  const before = await storedSetting(db, house, key);
  const fields = changedFields(before, checked);
  if (fields.length === 0) return;
  const locked = mapParts(checked, pathsOf(key), (text) =>
    text ? house.vault.lock(purposeOf(key), text) : text,
  );
  await run(
    db,
    sql`
      insert into settings (key, value, updated_by)
      values (${key}, ${JSON.stringify(locked)}, ${by.id})
      on conflict (key) do update
      set value = excluded.value, updated_at = now(), updated_by = excluded.updated_by`,
  );
  await publish(db, by, "setting.changed", { data: { key, fields } });
};

/** A setting as the database has it now, held until the end of the transaction. */
export const storedSetting = async <K extends SettingKey>(
  db: Db,
  house: House,
  key: K,
): Promise<Setting<K>> => {
  const stored = await maybe<{ value: unknown }>(
    db,
    sql`
      select value
      from settings
      where key = ${key}
      for update`,
  );
  return readable(house, key, stored?.value);
};

const readable = <K extends SettingKey>(house: House, key: K, stored: unknown): Setting<K> => {
  const fallback = perAccount.has(key) ? undefined : {};
  const open = mapParts(stored ?? fallback, pathsOf(key), (text) =>
    text ? house.vault.open(purposeOf(key), text) : text,
  );
  return settings[key].parse(open) as Setting<K>;
};

/** What is kept by the names of accounts, and is nothing at first. */
const perAccount = new Set<SettingKey>(["mailboxes", "wechat", "trackers"]);

const pathsOf = (key: SettingKey): string[] => secrets[key].map(({ path }) => path);
const purposeOf = (key: SettingKey): string => `setting:${key}`;

/** The names at the top that differ; the event says which, never what: among them are secrets. */
const changedFields = (before: object, after: object): string[] => {
  const [old, fresh] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const differs = (name: string) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]);
  return Object.keys({ ...old, ...fresh }).filter(differs);
};
