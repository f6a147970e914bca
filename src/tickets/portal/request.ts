import { asked, versionAsked } from "../../flows/ask.ts";
import type { Args, Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import type { FileItem } from "../../portal/uploads.ts";

export type Types = Reply<Api["GET /ticket-types"]>;
export type Type = Types["types"][number];
export type TypeField = Type["fields"][number];
export type Severity = Types["severities"][number]["name"];
type Submission = Args<Api["POST /tickets"]>["body"];

/** What the form holds; one draft for all types, so that choosing another type loses nothing. */
export type Request = {
  /** Made once for each form: sent twice it is still one request (R27). */
  submissionId: string;
  type: Type["name"];
  severity: Severity;
  title: string;
  description: string;
  /** "": none chosen yet; "typed": the full name is typed. */
  projectId: string;
  projectName: string;
  productId: string;
  version: string;
  fields: Record<string, string>;
  files: FileItem[];
  masked: boolean;
  name: string;
  phone: string;
  email: string;
  watchers: string;
};

export const typed = "typed";

/** The fields that count, given the other answers. */
export const fieldsOf = (type: Type, { fields }: Pick<Request, "fields">): TypeField[] =>
  type.fields.filter(({ when }) => asked(when ? { when } : {}, fields));

/** Production that stands still does not wait for a form: S1 takes a title and a phone (R28). */
export const isUrgent = ({ severity }: Pick<Request, "severity">): boolean => severity === "S1";

/** The names of what this type asks for in this severity, as the server names its problems. */
export const requiredIn = (type: Type, request: Request): string[] => {
  if (isUrgent(request)) return ["title", "reach.name", "reach.phone"];
  const { product, description } = type.needs;
  return [
    "title",
    "projectName",
    ...(product ? ["productId"] : []),
    ...(versionAsked(type.needs, request.fields) ? ["version"] : []),
    ...(description ? ["description"] : []),
    ...fieldsOf(type, request).flatMap(({ name, required }) =>
      required ? [`fields.${name}`] : [],
    ),
    "reach.name",
    "reach.phone",
  ];
};

/** Whether something stands where it is asked for. */
export const isFilled = (request: Request, name: string): boolean => {
  if (name.startsWith("fields.")) return (request.fields[name.slice(7)] ?? "").trim() !== "";
  switch (name) {
    case "projectName":
      return request.projectId === typed || request.projectId === ""
        ? request.projectName.trim() !== ""
        : true;
    case "reach.name":
      return request.name.trim() !== "";
    case "reach.phone":
      return request.phone.trim() !== "" || (!isUrgent(request) && request.email.trim() !== "");
    default:
      return String(request[name as keyof Request] ?? "").trim() !== "";
  }
};

export const watchersOf = ({ watchers }: Pick<Request, "watchers">): string[] =>
  watchers.split(/[\s,，;；、]+/).filter(Boolean);

/** What goes to the server: of the draft only what this type asks. */
export const submissionOf = (type: Type, request: Request): Submission => {
  const fields = fieldsOf(type, request).flatMap(({ name }) => {
    const value = (request.fields[name] ?? "").trim();
    return value ? [[name, value]] : [];
  });
  const chosen = request.projectId !== "" && request.projectId !== typed;
  return {
    submissionId: request.submissionId,
    type: type.name,
    severity: request.severity,
    title: request.title,
    description: request.description,
    projectId: chosen ? request.projectId : null,
    projectName: chosen ? "" : request.projectName,
    productId: request.productId || null,
    version: request.version,
    reach: { name: request.name, phone: request.phone, email: request.email.trim() },
    fields: Object.fromEntries(fields),
    fileIds: request.files.flatMap(({ fileId }) => fileId ?? []),
    watchers: watchersOf(request),
    masked: request.masked,
  };
};
