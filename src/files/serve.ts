import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../lib/house.ts";
import { takeInput } from "../lib/input.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Admission, Asker } from "./admission.ts";
import { storageOf } from "./open.ts";
import { inlineType } from "./present.ts";
import { byFile } from "./schema.ts";
import { seenFile } from "./see.ts";
import type { Span } from "./storage.ts";
import type { KeptFile } from "./store.ts";

/** Hands contents out. Whatever a file is, a browser that gets it here runs nothing of it. */
export const mountContents = (
  app: FastifyInstance,
  house: House,
  { admit, maySee }: Admission,
): void => {
  app.route({
    // HEAD by ourselves: Fastify's own would read the whole content to count it.
    method: ["GET", "HEAD"],
    url: "/api/v1/files/:id",
    config: { may: "signed-in" },
    // A part of a file, and the size of the whole, are counted in its own bytes.
    compress: false,
    handler: async (request, reply) => {
      const asker = (await admit(request, "signed-in")) as Asker;
      const { id } = takeInput(byFile, request.params);
      return serve(house, openable(await seenFile(house.db, maySee, asker, id)), request, reply);
    },
  });
};

type Openable = KeptFile & { key: string; sha256: string };

const openable = (file: KeptFile): Openable => {
  const { name, state, key, sha256, deletedAt } = file;
  if (state === "arriving") throw new Refusal(409, "file.not-finished", { name });
  if (state === "checking") throw new Refusal(409, "file.checking", { name });
  if (state === "refused") throw new Refusal(410, "file.refused", { name });
  if (state === "deleted")
    throw new Refusal(410, "file.deleted", { name, day: deletedAt?.slice(0, 10) ?? "" });
  if (!key || !sha256) throw new Error(`file ${file.id} is ready and has no content`);
  return { ...file, key, sha256 };
};

const serve = async (
  house: House,
  file: Openable,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const etag = `"${file.sha256}"`;
  const picture = inlineType(file);
  void reply.headers({
    "content-type": picture ?? "application/octet-stream",
    "content-disposition": disposition(picture ? "inline" : "attachment", file.name),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    // Asked again each time: the right to see it may have ended.
    "cache-control": "private, no-cache",
    "accept-ranges": "bytes",
    etag,
  });
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();

  const { range, "if-range": condition } = request.headers;
  const span = range && (condition ?? etag) === etag ? spanOf(range, file.size) : undefined;
  if (span === "outside") {
    void reply.header("content-range", `bytes */${file.size}`).removeHeader("etag");
    throw new Refusal(416, "file.range");
  }
  if (span)
    void reply.code(206).header("content-range", `bytes ${span.from}-${span.to - 1}/${file.size}`);
  void reply.header("content-length", span ? span.to - span.from : file.size);
  if (request.method === "HEAD") return reply.send();
  return reply.send(await storageOf(house).open(file.key, span));
};

/** The one part asked for; undefined for a header we may ignore, such as one of several parts. */
const spanOf = (header: string, size: number): Span | "outside" | undefined => {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? [];
  if (first === undefined || last === undefined || (!first && !last)) return undefined;
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(size, Number(last) + 1) : size;
  return from < to ? { from, to } : "outside";
};

/** RFC 6266: the whole name for everyone who knows UTF-8, and something harmless for the rest. */
const disposition = (kind: "inline" | "attachment", name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
};
