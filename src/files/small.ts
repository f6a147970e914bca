import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { House } from "../lib/house.ts";
import { Refusal } from "../lib/refusal.ts";
import { admitSender, type Admission } from "./admission.ts";
import { finish } from "./finish.ts";
import { presentFile } from "./present.ts";
import { takeBack } from "./remove.ts";
import { findFile } from "./store.ts";
import { beginUpload, receive } from "./upload.ts";

const MEGABYTES = 10;

/**
 * A small file in one request, such as a pasted picture: the body is its bytes, Content-Disposition its name.
 * It passes the same checks as a large one.
 */
export const mountSmallUpload = (
  app: FastifyInstance,
  house: House,
  admission: Admission,
): void => {
  void app.register(async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    app.route({
      method: "POST",
      url: "/api/v1/files",
      config: { may: "signed-in" },
      bodyLimit: MEGABYTES << 20,
      // Before the body is read: strangers and oversized files are not worth the memory.
      onRequest: async (request) => {
        request.sender = (await admitSender(admission, request)).id;
        if (Number(request.headers["content-length"]) > MEGABYTES << 20)
          throw new Refusal(413, "file.too-large", { name: nameIn(request), n: MEGABYTES });
      },
      handler: async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return reply.code(201).send(await keepSmall(house, request.sender!, nameIn(request), body));
      },
    });
  });
};

/** Keeps a file that is here in one piece, or says why not. */
export const keepSmall = async (house: House, ownerId: string, name: string, body: Buffer) => {
  const id = await beginUpload(house, ownerId, { name, size: body.length });
  const file = (await findFile(house.db, id))!;
  try {
    await receive(house, file, 0, Readable.from([body]));
  } catch (error) {
    await takeBack(house, file);
    throw error;
  }
  return presentFile(await finish(house, id));
};

const nameIn = (request: FastifyRequest): string => {
  const header = request.headers["content-disposition"] ?? "";
  const encoded = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(header);
  try {
    return encoded ? decodeURIComponent(encoded) : (plain?.[1] ?? plain?.[2] ?? "");
  } catch {
    throw new Refusal(400, "input.unreadable");
  }
};

declare module "fastify" {
  interface FastifyRequest {
    /** Who sends a small file, once admitted. */
    sender?: string;
  }
}
