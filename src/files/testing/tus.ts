import { connect } from "node:net";
import { people } from "./house.ts";

type Who = keyof typeof people | "nobody";

export const headersOf = (who: Who): Record<string, string> => ({
  "tus-resumable": "1.0.0",
  ...(who !== "nobody" && { "x-person": people[who] }),
});

export type Answer = { status: number; headers: Headers; code?: string; detail?: string };

const ask = async (
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: Uint8Array,
): Promise<Answer> => {
  const response = await fetch(url, { method, headers, body: (body ?? null) as BodyInit | null });
  const text = await response.text();
  const { code, detail } = text.startsWith("{") ? (JSON.parse(text) as Answer) : {};
  return {
    status: response.status,
    headers: response.headers,
    ...(code && { code }),
    ...(detail && { detail }),
  };
};

/** The tus protocol by hand, to say things a good client never would. */
export const tusAt = (server: string, who: Who = "li") => {
  const at = (id: string) => `${server}/api/v1/uploads/${id}`;
  return {
    create: (name: string, size: number) =>
      ask(`${server}/api/v1/uploads`, "POST", {
        ...headersOf(who),
        "upload-length": String(size),
        "upload-metadata": `filename ${Buffer.from(name).toString("base64")}`,
      }),
    async begin(name: string, size: number): Promise<string> {
      const { headers } = await this.create(name, size);
      return headers.get("location")!.split("/").at(-1)!;
    },
    patch: (id: string, offset: number, body: Uint8Array) =>
      ask(
        at(id),
        "PATCH",
        {
          ...headersOf(who),
          "upload-offset": String(offset),
          "content-type": "application/offset+octet-stream",
        },
        body,
      ),
    head: (id: string) => ask(at(id), "HEAD", headersOf(who)),
    delete: (id: string) => ask(at(id), "DELETE", headersOf(who)),
    /** Sends `body` as the beginning of something longer, then hangs up. */
    breakOff: (id: string, offset: number, body: Buffer, length: number): Promise<void> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(server);
        const socket = connect(Number(port), hostname);
        const head = Object.entries({
          ...headersOf(who),
          host: hostname,
          "upload-offset": String(offset),
          "content-type": "application/offset+octet-stream",
          "content-length": String(length),
        }).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.on("error", reject);
        socket.write(`PATCH /api/v1/uploads/${id} HTTP/1.1\r\n${head.join("")}\r\n`);
        socket.write(body, () => setTimeout(() => socket.destroy(), 200));
        socket.on("close", () => resolve());
      }),
  };
};
