import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { CannotStart } from "../lib/cannot-start.ts";
import { inTransaction } from "../lib/db.ts";
import type { House } from "../lib/house.ts";
import type { Doer } from "../lib/publish.ts";
import { Refusal } from "../lib/refusal.ts";
import { isObject, mapParts, partAt } from "./parts.ts";
import { withSecrets } from "./screen.ts";
import {
  secrets,
  settingKeys,
  settingsOnScreen,
  type Setting,
  type SettingKey,
  type SettingOnScreen,
} from "./settings.ts";
import { loadSettings, setting, storedSetting, writeSetting } from "./store.ts";

type Environment = Record<string, string | undefined>;
/** What an import changes; of a secret only that it did. */
export type Change = { path: string; from: unknown; to: unknown };

/** All settings as a file, and the names of the variables that stand in it for secrets. */
export const exportSettings = (
  house: House,
  form: "yaml" | "json",
): { content: string; variables: string[] } => {
  const variables: string[] = [];
  const referTo = (text: string | null, path: string): string => {
    if (!text) return "";
    const name = `CHANNELDESK_${path.replace(/\W/g, "_").toUpperCase()}`;
    variables.push(name);
    return `\${env:${name}}`;
  };
  const all = Object.fromEntries(
    settingKeys.map((key) => [
      key,
      mapParts(setting(house, key) as unknown, secretPaths(key), (text, at) =>
        referTo(text, `${key}.${at}`),
      ),
    ]),
  );
  return {
    content: form === "json" ? `${JSON.stringify(all, null, 2)}\n` : stringify(all),
    variables,
  };
};

/** Applies SETTINGS_FILE at the start. */
export const applySettingsFile = async (house: House): Promise<void> => {
  const { settingsFile } = house.config;
  if (!settingsFile) return;
  const content = await readFile(settingsFile, "utf8");
  const changes = await importSettings(house, { id: null }, content);
  for (const { path } of changes) house.log.info(`${path} was set by SETTINGS_FILE`);
};

/**
 * Lays a file over the settings, all of it or nothing: what the file does not name stays, what it names as null goes
 * back to what it was at first, or away. Answers what changed.
 */
export const importSettings = async (
  house: House,
  by: Doer,
  content: string,
  { env = process.env, check = false }: { env?: Environment; check?: boolean } = {},
): Promise<Change[]> => {
  const file = readSettings(content);
  const changes = await inTransaction(house.db, async (db) => {
    const found: Change[] = [];
    for (const key of settingKeys.filter((key) => Object.hasOwn(file, key))) {
      const before = await storedSetting(db, house, key);
      const after = settingAfter(key, { before, named: file[key], env });
      found.push(...differences(key, before, after));
      if (!check) await writeSetting(db, house, by, { key, value: after });
    }
    return found;
  });
  await loadSettings(house);
  return changes;
};

const settingAfter = <K extends SettingKey>(
  key: K,
  { before, named, env }: { before: Setting<K>; named: unknown; env: Environment },
): Setting<K> => {
  const shown = mapParts(before as unknown, secretPaths(key), (text) => (text ? null : ""));
  const laid = laidOver(shown, resolved(key, named, { before, env }));
  try {
    return withSecrets(key, settingsOnScreen[key].parse(laid) as SettingOnScreen<K>, before);
  } catch (error) {
    throw inWords(key, error);
  }
};

const readSettings = (content: string): Record<string, unknown> => {
  let file: unknown;
  try {
    file = parse(content) ?? {};
  } catch (cause) {
    throw notApplied((cause as Error).message.split("\n")[0]!, cause);
  }
  if (!isObject(file)) throw notApplied("it has to hold names with values");
  const unknown = Object.keys(file).find((name) => !(settingKeys as string[]).includes(name));
  if (unknown !== undefined)
    throw notApplied(`there is no ${unknown}; it may hold ${settingKeys.join(", ")}`);
  return file;
};

const reference = /^\$\{env:(\w+)\}$/;

/** References replaced by what they name. One to a variable that is not set leaves a secret that is kept as it is. */
const resolved = (
  key: SettingKey,
  value: unknown,
  { before, env }: { before: unknown; env: Environment },
  path = "",
): unknown => {
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        resolved(key, part, { before, env }, path ? `${path}.${name}` : name),
      ]),
    );
  const name = typeof value === "string" ? reference.exec(value)?.[1] : undefined;
  if (name === undefined) return value;
  if (env[name] !== undefined) return env[name];
  if (isSecret(key, path) && partAt(before, path)) return keep;
  throw notApplied(`${key}.${path} refers to the variable ${name}, which is not set`);
};

const keep = Symbol("as it is");

const isSecret = (key: SettingKey, path: string): boolean =>
  secretPaths(key).some((pattern) => {
    const [steps, names] = [pattern.split("."), path.split(".")];
    return (
      steps.length === names.length && steps.every((step, at) => step === "*" || step === names[at])
    );
  });

const laidOver = (below: unknown, above: unknown): unknown => {
  if (above === keep) return below;
  if (!isObject(above)) return above;
  const whole: Record<string, unknown> = isObject(below) ? { ...below } : {};
  for (const [name, part] of Object.entries(above)) {
    if (part === null) delete whole[name];
    else whole[name] = laidOver(whole[name], part);
  }
  return whole;
};

const differences = (key: SettingKey, before: unknown, after: unknown, path = ""): Change[] => {
  if (isDeepStrictEqual(before, after)) return [];
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      differences(key, before[name], after[name], path ? `${path}.${name}` : name),
    );
  if (isSecret(key, path)) return [{ path: `${key}.${path}`, from: "(secret)", to: "(secret)" }];
  if (isObject(after)) return differences(key, {}, after, path);
  if (isObject(before)) return [{ path: `${key}.${path}`, from: "(there)", to: null }];
  return [{ path: `${key}.${path}`, from: short(before), to: short(after) }];
};

const short = (value: unknown): unknown =>
  typeof value === "string" && value.length > 80 ? `${value.slice(0, 60)}…` : (value ?? null);

const secretPaths = (key: SettingKey): string[] => secrets[key].map(({ path }) => path);

const notApplied = (why: string, cause?: unknown): CannotStart =>
  new CannotStart(`The settings file was not applied: ${why}.`, { cause });

const inWords = (key: SettingKey, error: unknown): unknown => {
  if (error instanceof z.ZodError) {
    const { path, message } = error.issues[0]!;
    return notApplied(`${[key, ...path].join(".")} does not fit (${message})`, error);
  }
  if (error instanceof Refusal) {
    const [field] = Object.keys(error.fields);
    return notApplied(`${key}.${field} has to be given again with its new address`, error);
  }
  return error;
};
