import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  // oxlint-disable-next-line no-explicit-any -- what was sent is looked into by the test
  body: any;
};
export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
};

/**
 * What goes wrong once: an answer of its own; `cut`: the connection ends before anything was done; `lost`: it was done,
 * and the answer never came; `half`: the answer ends in its middle; `page`: a proxy answers with HTML.
 */
export type Fault = Reply | "cut" | "lost" | "half" | "page" | "silent";

/** A tracker's machine in the test's process: speaks HTTP as the real one does, and fails when told to. */
export const standIn = async (answer: (call: Call) => Reply) => {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  let down = false;
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const url = new URL(request.url ?? "/", "http://tracker");
      const text = Buffer.concat(pieces).toString("utf8");
      const call: Call = {
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
      calls.push(call);
      const fault = faults.shift();
      if (down || fault === "cut") return void request.socket.destroy();
      if (fault === "silent") return;
      if (typeof fault === "object") return say(response, fault);
      if (fault === "page")
        return void response
          .writeHead(200, { "content-type": "text/html" })
          .end("<html><title>Sign in</title></html>");
      const reply = answer(call);
      if (fault === "lost") return void request.socket.destroy();
      if (fault === "half") {
        response.writeHead(reply.status ?? 200, { "content-length": "100000" });
        return void response.write('{"iid":', () => request.socket.destroy());
      }
      say(response, reply);
    })();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  afterAll(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    /** The next calls fail like this, one after the other. */
    fail: (...next: Fault[]) => void faults.push(...next),
    set down(is: boolean) {
      down = is;
    },
  };
};

const say = (response: ServerResponse, { status = 200, headers = {}, body, text }: Reply): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(text ?? (body === undefined ? "" : JSON.stringify(body)));
};

/** One page of a list, newest first unless said otherwise. */
export const pageOf = <T>(all: readonly T[], page: number, size: number): T[] =>
  all.slice((page - 1) * size, page * size);
