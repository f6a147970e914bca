import type { z } from "zod";
import { inTransaction, maybe, one, rows, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import { notFound, Refusal } from "../../lib/refusal.ts";
import { languages, type Language } from "../../lib/text.ts";
import { inLanguage } from "../../flows/index.ts";
import type { Staff } from "../../people/index.ts";
import type { TemplateChange, TemplateDetail, TemplateList } from "../schema.ts";
import { blanks } from "./blanks.ts";
import { sampled } from "./preview.ts";
import {
  isTemplate,
  templateNames,
  templates,
  type Template,
  type TemplateName,
} from "./templates.ts";
import { bracesIn, originalOf, tellsOfProject, type Texts } from "./texts.ts";

export const listTemplates = async (
  db: Db,
  language: Language,
): Promise<z.input<typeof TemplateList>> => {
  const newest = await rows<{ template: string; version: number; texts: Texts | null }>(
    db,
    sql`
      select distinct on (template) template, version, texts
      from template_versions
      order by template, version desc`,
  );
  const byName = new Map(newest.map((row) => [row.template, row]));
  const items = templateNames.map((name) => {
    const { version = 0, texts = null } = byName.get(name) ?? {};
    const now = texts ?? originalOf(name);
    const { subject } = sampled(now[language], language);
    const { process } = templates[name];
    return {
      name,
      process,
      subject,
      version,
      changed: texts !== null,
      project: tellsOfProject(now),
      dateless: isDateless(name),
    };
  });
  return { items, next: null };
};

const isDateless = (name: TemplateName): boolean =>
  templateNames.some((other) => templates[other].lacking?.write === name);

/** The template of a name, or none. */
export const templateCalled = (name: string): TemplateName =>
  isTemplate(name) ? name : notFound("template");

export const showTemplate = async (
  db: Db,
  given: string,
  language: Language,
): Promise<z.input<typeof TemplateDetail>> => {
  const name = templateCalled(given);
  const { process, blanks: usable, must, lacking }: Template = templates[name];
  const versions = await rows<Version>(
    db,
    sql`
      select v.version, coalesce(p.name, '–') as by, v.made_at as at, v.note, v.texts
      from template_versions v
      left join people p on p.id = v.made_by
      where v.template = ${name}
      order by v.version desc`,
  );
  const [newest] = versions;
  const original = originalOf(name);
  return {
    name,
    process,
    version: newest?.version ?? 0,
    texts: newest?.texts ?? original,
    original,
    changed: Boolean(newest?.texts),
    blanks: usable.map((blank) => ({
      name: blank,
      sample: inLanguage(blanks[blank].sample, language),
      must: must.includes(blank),
      project: blanks[blank].project,
    })),
    lacking: lacking ?? null,
    versions,
  };
};
type Version = { version: number; by: string; at: string; note: string; texts: Texts | null };

/** A new version; the one before stays to be read and taken up again. */
export const changeTemplate = async (
  db: Db,
  actor: Staff,
  given: string,
  { version: before, texts, note }: z.output<typeof TemplateChange>,
): Promise<{ version: number }> => {
  const name = templateCalled(given);
  if (texts) checkTexts(name, texts);
  return inTransaction(db, async (db) => {
    const version = before + 1;
    const id = newId();
    const { latest } = await one<{ latest: number }>(
      db,
      sql`select coalesce(max(version), 0)::int as latest from template_versions where template = ${name}`,
    );
    const written =
      latest === before &&
      (await maybe(
        db,
        sql`
          insert into template_versions (id, template, version, texts, note, made_by)
          values (${id}, ${name}, ${version}, ${texts && JSON.stringify(texts)}, ${note}, ${actor.id})
          on conflict (template, version) do nothing
          returning id`,
      ));
    if (!written) throw new Refusal(409, "template.changed-meanwhile");
    await publish(db, actor, "template.changed", {
      aboutId: id,
      data: { template: name, version, note },
    });
    return { version };
  });
};

/** A blank that nothing fills would be read as it stands; what a letter is for must stand in it. */
export const checkTexts = (name: TemplateName, texts: Texts): void => {
  const { blanks: usable, must }: Template = templates[name];
  const known = new Set<string>([...usable, "vendor"]);
  const faults: Record<string, string> = {};
  for (const language of languages) {
    const { subject, text } = texts[language];
    for (const [part, words] of [
      ["subject", { subject, text: "" }],
      ["text", { subject: "", text }],
    ] as const)
      if (bracesIn(words).some((blank) => !known.has(blank)))
        faults[`texts.${language}.${part}`] = "template.unknown-blank";
    const stands = bracesIn({ subject, text });
    if (must.some((blank) => !stands.includes(blank)))
      faults[`texts.${language}.text`] ??= "template.blank-missing";
  }
  const [fault] = Object.values(faults);
  if (fault) throw new Refusal(422, fault, {}, faults);
};
