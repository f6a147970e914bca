import { PassThrough, Readable } from "node:stream";
import { DataStore, Server, Upload } from "@tus/server";
import { z } from "zod";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../lib/house.ts";
import { newId } from "../lib/id.ts";
import { takeInput } from "../lib/input.ts";
import { Refusal } from "../lib/refusal.ts";
import { admitSender, type Admission } from "./admission.ts";
import { finish } from "./finish.ts";
import { takeBack } from "./remove.ts";
import type { Bytes } from "./storage.ts";
import { findFile, type KeptFile } from "./store.ts";
import { beginUpload, receive } from "./upload.ts";

const PATH = "/api/v1/uploads";
/** A sender that is silent for so long is gone; what came is kept, and he may go on later. */
const SILENCE = 30_000;
/** The headers of the protocol; of those for other sites we want none. */
const spoken =
  "location upload-offset upload-length upload-metadata cache-control tus-version tus-extension".split(
    " ",
  );

/** Resumable uploads by the tus protocol. Nothing is kept in this process: the next piece may go to another one. */
export const mountUploads = (app: FastifyInstance, house: House, admission: Admission): void => {
  void app.register(async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, _body, done) => done(null));
    const config = { may: "signed-in" };
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const { id } = await admitSender(admission, request);
      return speakTus(house, id, request, reply);
    };
    app.route({ method: ["POST", "OPTIONS"], url: PATH, config, handler });
    app.route({ method: ["HEAD", "PATCH", "DELETE"], url: `${PATH}/:id`, config, handler });
  });
};

/** Lets @tus/server speak for us; what goes wrong leaves by our own door, in the reader's language. */
const speakTus = async (
  house: House,
  ownerId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  let failure: unknown;
  const server = new Server({
    path: PATH,
    relativeLocation: true,
    allowedOrigins: [],
    datastore: uploadsOf(house, ownerId),
    // Nothing is locked, see `receive`.
    locker: { newLock: () => ({ lock: async () => undefined, unlock: async () => undefined }) },
    namingFunction: () => newId(),
    onUploadFinish: async (_request, { id }) => {
      await finish(house, id);
      return {};
    },
    onResponseError: (_request, error) => {
      failure = error;
      return undefined;
    },
  });
  const { body, letGo } = bodyOf(request);
  const response = await server.handleWeb(webRequest(request, body)).finally(letGo);
  void reply.header("tus-resumable", "1.0.0");
  if (response.status >= 400) throw refusalOf(failure, response.status, await response.text());
  for (const name of spoken) {
    const value = response.headers.get(name);
    if (value !== null) void reply.header(name, value);
  }
  return reply.code(response.status).send();
};

const Metadata = z.record(z.string(), z.string().nullable());

/** The uploads of one person; nobody else's exist. */
const uploadsOf = (house: House, ownerId: string): DataStore => {
  const find = async (id: string): Promise<KeptFile> => {
    const file = /^[\da-f-]{36}$/.test(id) ? await findFile(house.db, id) : undefined;
    if (file?.ownerId !== ownerId || file.state === "deleted")
      throw new Refusal(404, "file.not-found");
    return file;
  };
  return Object.assign(new DataStore(), {
    extensions: ["creation", "creation-with-upload", "termination"],
    async create(upload: Upload) {
      const { id, size = 0 } = upload;
      const metadata = takeInput(Metadata, upload.metadata ?? {});
      const name = metadata["filename"] ?? metadata["name"] ?? "";
      await beginUpload(house, ownerId, { id, name, size, metadata });
      return upload;
    },
    async getUpload(id: string) {
      let file = await find(id);
      // The process that was to finish it may be gone, and the sender only asks whether all has arrived.
      if (file.state === "arriving" && file.received === file.size) file = await finish(house, id);
      if (file.state === "refused")
        throw new Refusal(422, file.refusal ?? "file.refused", { name: file.name });
      const { size, received: offset, metadata, createdAt } = file;
      return new Upload({ id, size, offset, metadata, creation_date: createdAt });
    },
    write: async (bytes: Bytes, id: string, offset: number) =>
      receive(house, await find(id), offset, bytes),
    remove: async (id: string) => takeBack(house, await find(id)),
  });
};

const webRequest = ({ raw }: FastifyRequest, body: Readable): Request => {
  const headers = Object.entries(raw.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const carries = raw.method === "PATCH" || raw.method === "POST";
  return new Request(new URL(raw.url ?? PATH, "http://uploads"), {
    method: raw.method ?? "GET",
    headers,
    ...(carries && { body: Readable.toWeb(body) as ReadableStream, duplex: "half" }),
  });
};

/** What a sender sends. A connection that breaks is an end like any other here: what came before it counts. */
const bodyOf = ({ raw }: FastifyRequest): { body: Readable; letGo(): void } => {
  const body = new PassThrough();
  const end = () => body.end();
  raw.setTimeout(SILENCE, () => raw.destroy());
  // Then it is our turn, and putting a large file together takes longer.
  raw.once("end", () => raw.setTimeout(0));
  raw.once("error", end).once("close", end).pipe(body);
  return {
    body,
    letGo() {
      if (raw.complete) return;
      // The rest is read and thrown away: a sender whose connection is cut would never read why.
      raw.unpipe(body).resume();
      setTimeout(() => raw.destroy(), SILENCE).unref();
    },
  };
};

/** tus throws plain objects, our store throws refusals and faults. */
const refusalOf = (failure: unknown, status: number, words: string): unknown => {
  if (failure instanceof Error) return failure;
  if (status === 404) return new Refusal(404, "file.not-found");
  if (status === 409) return new Refusal(409, "upload.moved");
  if (status === 413) return new Refusal(413, "upload.longer");
  return new Refusal(status, "upload.protocol", { reason: words.trim() });
};
