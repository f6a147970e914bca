import type { z } from "zod";
import { isDay } from "../lib/day.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import {
  asked,
  inLanguage,
  severities,
  versionAsked,
  type Field,
  type RequestType,
} from "../flows/index.ts";
import type { Contact, Staff } from "../people/index.ts";
import { isFor, mayAsk, type Type } from "../types/index.ts";
import type { NewTicket, SeverityView, TypeView } from "./schema.ts";

/** The types of request, as a form in the reader's language draws them. */
export const typeViews = (
  actor: Staff | Contact,
  types: readonly Type[],
  language: Language,
): z.input<typeof TypeView>[] =>
  types
    .filter((type) => isFor(actor, type))
    .map((type) => ({
      name: type.name,
      label: inLanguage(type.label, language),
      hint: inLanguage(type.hint, language),
      allowed: mayAsk(actor, type),
      retired: type.definition.retired || type.channelOnly === true,
      severity: type.definition.severity,
      needs: { ...type.needs, versionWhen: whenView(type.needs.versionWhen) },
      description: {
        label: inLanguage(type.description.label, language),
        hint: inLanguage(type.description.hint, language),
      },
      fields: type.fields.map((field) => fieldView(field, language)),
    }));

const whenView = (when: Field["when"] | null) =>
  when ? { name: when.name, is: [...when.is] } : null;

export const fieldView = (field: Field, language: Language) => ({
  name: field.name,
  kind: field.kind,
  label: inLanguage(field.label, language),
  hint: field.hint ? inLanguage(field.hint, language) : "",
  required: field.required,
  max: field.max ?? 200,
  options: (field.options ?? []).map(({ value, label }) => ({
    value,
    label: inLanguage(label, language),
  })),
  when: whenView(field.when),
  from: field.from ?? null,
});

export const severityViews = (language: Language): z.input<typeof SeverityView>[] =>
  Object.entries(severities).map(([name, { label, hint }]) => ({
    name: name as keyof typeof severities,
    label: inLanguage(label, language),
    hint: inLanguage(hint, language),
  }));

type Submission = z.output<typeof NewTicket>;

/**
 * Refuses a submission that lacks what its type asks, naming each field; answers the fields that count. Production
 * that stands still is not kept waiting by a form: S1 needs a title and a phone (flows.md §0.4).
 */
export const checkFields = (
  actor: Staff | Contact,
  type: RequestType,
  submission: Submission,
): Record<string, string> => {
  const missing: Record<string, string> = {};
  const urgent = submission.severity === "S1";
  const kept = checkTypeFields(type, submission.fields, submission.severity, missing);

  if (actor.kind === "contact" && submission.fileIds.length > 0 && !submission.masked)
    missing["masked"] = "ticket.masked-missing";

  if (urgent) {
    if (!submission.reach.phone) missing["reach.phone"] = "ticket.phone-for-urgent";
  } else {
    if (!submission.projectId && !submission.projectName) missing["projectName"] = "input.required";
    checkProduct(type, submission, missing);
    if (type.needs.description && !submission.description)
      missing["description"] = "input.required";
    if (!submission.reach.phone && !submission.reach.email)
      missing["reach.phone"] = "ticket.reach-missing";
  }
  if (Object.keys(missing).length > 0) throw new Refusal(400, "ticket.incomplete", {}, missing);
  return kept;
};

type OfProduct = { productId: string | null; version: string; fields: Record<string, string> };

/** Names the product and the version in `missing`, where the type asks for them and they are not said. */
export const checkProduct = (
  { needs }: Pick<RequestType, "needs">,
  { productId, version, fields }: OfProduct,
  missing: Record<string, string>,
): void => {
  if (needs.product && !productId) missing["productId"] = "input.required";
  if (versionAsked(needs, fields) && !version) missing["version"] = "ticket.version-missing";
};

/** The answers to what a type asks; what is missing or wrong is put into `missing`. */
export const checkTypeFields = (
  { fields }: Pick<RequestType, "fields">,
  answers: Readonly<Record<string, string>>,
  severity: Submission["severity"],
  missing: Record<string, string>,
): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (const name of Object.keys(answers))
    if (!fields.some((field) => field.name === name)) missing[`fields.${name}`] = "input.unknown";
  for (const field of fields) {
    const value = (answers[field.name] ?? "").trim();
    if (!asked(field, answers)) continue;
    if (value === "" && field.required && severity !== "S1")
      missing[`fields.${field.name}`] = "input.required";
    if (value === "") continue;
    const wrong = wrongIn(field, value);
    if (wrong) missing[`fields.${field.name}`] = wrong;
    kept[field.name] = value;
  }
  return kept;
};

/** What is wrong with an answer, by the code of the message; undefined where nothing is. */
export const wrongIn = (field: Field, value: string): string | undefined => {
  if (value.length > (field.max ?? 200)) return "input.too-long";
  switch (field.kind) {
    case "choice":
      // What there is at the time of asking is looked up where it counts.
      if (field.from) return undefined;
      return field.options?.some((option) => option.value === value) ? undefined : "input.type";
    case "number":
      if (!/^\d{1,9}$/.test(value)) return "input.whole-number";
      return field.days && (Number(value) < 1 || Number(value) > 365) ? "input.days" : undefined;
    case "date":
      return isDay(value) ? undefined : "input.format.date";
    default:
      return undefined;
  }
};

/** The answers with their names, in the order of the form. */
export const fieldAnswers = (
  type: Pick<RequestType, "fields">,
  answers: Record<string, string>,
  language: Language,
) =>
  type.fields
    .filter(({ name }) => answers[name])
    .map(({ name, label, options }) => {
      const value = answers[name] ?? "";
      const choice = options?.find((option) => option.value === value);
      return {
        name,
        label: inLanguage(label, language),
        value: choice ? inLanguage(choice.label, language) : value,
      };
    });
