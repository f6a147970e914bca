import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import en from "../texts/en/errors.json" with { type: "json" };
import zh from "../texts/zh-CN/errors.json" with { type: "json" };
import { BadInput } from "./input.ts";
import { Refusal, type Details } from "./refusal.ts";
import {
  listed,
  preferredLanguage,
  say,
  type Language,
  type Messages,
  type Values,
} from "./text.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };
export const errorText = (language: Language, code: string, details: Details = {}): string => {
  const messages = sentences[language];
  const values: Values = {};
  for (const [name, value] of Object.entries(details)) values[name] = inWords(value, language);
  return messages[code] === undefined ? (messages["fault"] ?? code) : say(messages, code, values);
};

const inWords = (value: Details[string], language: Language): string | number => {
  if (typeof value !== "object") return value;
  if ("zh" in value) return language === "en" ? value.en : value.zh;
  return listed(value, language);
};

export type FieldProblem = { field: string; code: string; message: string };
/** application/problem+json (RFC 9457), with a stable code and sentences in the reader's language. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  fields?: FieldProblem[];
};

/** The one place where an error becomes an answer. What is not a refusal is a fault: logged once, told by its number. */
export const answerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler(async (error: FastifyError, request, reply) =>
    answerError(error, request, reply),
  );
  app.setNotFoundHandler(async (request, reply) => {
    const problem = described(request, 404, "route.not-found");
    return reply.code(404).type("application/problem+json").send(JSON.stringify(problem));
  });
};

/** The same for what goes wrong before any route is found, as an address that cannot be read. */
export const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const problem = problemOf(error, request);
  if (problem.status >= 500) request.log.error({ err: error }, "fault");
  if (problem.status === 429) void reply.header("retry-after", "60");
  return reply.code(problem.status).type("application/problem+json").send(JSON.stringify(problem));
};

const problemOf = (error: FastifyError, request: FastifyRequest): ProblemBody => {
  const language = languageOf(request);
  if (error instanceof Refusal) {
    const fields = refusedFields(language, error);
    return described(request, error.status, error.code, error.details, fields);
  }
  if (error instanceof BadInput) {
    const fields = error.issues.flatMap((issue) => fieldProblems(language, issue));
    return described(
      request,
      400,
      "input",
      { list: fields.map(({ message }) => message).join(" ") },
      fields,
    );
  }
  const status = error.statusCode ?? 500;
  if (status === 429) return described(request, 429, "too-many");
  if (status === 413) return described(request, 413, "too-large");
  if (error.code === "FST_ERR_CTP_EMPTY_JSON_BODY") return described(request, 400, "input.empty");
  if (error.code === "FST_ERR_BAD_URL") return described(request, 400, "route.unreadable");
  if (status >= 400 && status < 500) return described(request, status, "input.unreadable");
  return described(request, 500, "fault");
};

const refusedFields = (language: Language, { fields, details }: Refusal): FieldProblem[] =>
  Object.entries(fields).map(([field, code]) => ({
    field,
    code,
    message: errorText(language, code, { field: fieldName(language, field), ...details }),
  }));

/** A refusal in words, for what is not answered over HTTP: by field, or as a whole where no field is at fault. */
export const explain = (
  language: Language,
  error: Refusal | z.ZodError,
): { field: string | null; message: string }[] => {
  if (error instanceof z.ZodError)
    return error.issues.flatMap((issue) => fieldProblems(language, issue));
  const fields = refusedFields(language, error);
  return fields.length > 0
    ? fields
    : [{ field: null, message: errorText(language, error.code, error.details) }];
};

const described = (
  request: FastifyRequest,
  status: number,
  code: string,
  details: Details = {},
  fields: FieldProblem[] = [],
): ProblemBody => {
  const language = languageOf(request);
  return {
    type: `about:blank#${code}`,
    title: errorText(language, `status.${status}`),
    status,
    code,
    detail: errorText(language, code, { requestId: request.id, ...details }),
    requestId: request.id,
    ...(fields.length > 0 && { fields }),
  };
};

const languageOf = (request: FastifyRequest): Language =>
  preferredLanguage(request.headers["accept-language"]);

/** The name of a field as people read it: the whole path if it has one, else its last part, else the path. */
const fieldName = (language: Language, path: string): string => {
  const messages = sentences[language];
  const last = path.split(".").at(-1) ?? path;
  return messages[`field.${path}`] ?? messages[`field.${last}`] ?? path;
};

type Issue = z.core.$ZodIssue;

const fieldProblems = (language: Language, issue: Issue): FieldProblem[] => {
  const at = (path: PropertyKey[], code: string, values: Values = {}): FieldProblem => {
    const field = path.map(String).join(".");
    return {
      field,
      code,
      message: errorText(language, code, { field: fieldName(language, field), ...values }),
    };
  };
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => at([...issue.path, key], "input.unknown"));
    case "too_small":
      return [at(issue.path, tooSmall(issue), { n: Number(issue.minimum) })];
    case "too_big":
      return [
        at(issue.path, `input.too-big.${sizeKind(issue.origin)}`, { n: Number(issue.maximum) }),
      ];
    case "invalid_type":
      if (issue.path.length === 0) return [at([], "input.body")];
      return [at(issue.path, issue.input === undefined ? "input.required" : "input.type")];
    case "invalid_format":
      return [
        at(
          issue.path,
          errorExists(`input.format.${issue.format}`)
            ? `input.format.${issue.format}`
            : "input.format",
        ),
      ];
    case "invalid_value":
      return [at(issue.path, "input.choice", { list: listed(issue.values.map(String), language) })];
    case "custom":
      return [at(issue.path, String(issue.params?.["code"] ?? "input.type"))];
    default:
      return [at(issue.path, "input.type")];
  }
};

const tooSmall = (issue: { origin: string; minimum: number | bigint }): string =>
  issue.origin === "string" && issue.minimum === 1
    ? "input.required"
    : `input.too-small.${sizeKind(issue.origin)}`;

const sizeKind = (origin: string): string =>
  origin === "string" ? "text" : origin === "array" ? "list" : "number";

const errorExists = (code: string): boolean => code in zh;
