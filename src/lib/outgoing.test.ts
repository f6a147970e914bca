import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { isForbidden } from "./addresses.ts";
import { callOut, ForbiddenAddress, TooLong } from "./outgoing.ts";

const open = async (listener: RequestListener): Promise<URL> => {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
};

test.each([
  ["8.8.8.8", false, false],
  ["10.1.2.3", true, false],
  ["172.31.0.1", true, false],
  ["192.168.1.1", true, false],
  ["127.0.0.1", true, false],
  ["100.100.0.1", true, false],
  ["169.254.169.254", true, true],
  ["0.0.0.0", true, true],
  ["224.0.0.1", true, true],
  ["2400:3200::1", false, false],
  ["::1", true, false],
  ["fd00::1", true, false],
  ["fe80::1", true, true],
  ["::ffff:10.0.0.1", true, false],
  ["::ffff:a9fe:a9fe", true, true],
])("%s is kept away from: outside %s, inside %s", (address, outside, inside) => {
  expect([isForbidden(address, false), isForbidden(address, true)]).toEqual([outside, inside]);
});

test("a private address is called only where the host is said to stand inside", async () => {
  const url = await open((_, response) => response.end("好"));
  expect(await callOut(url, { inside: true })).toMatchObject({ status: 200, text: "好" });
  await expect(callOut(url)).rejects.toThrow(ForbiddenAddress);
  const named = new URL(url);
  named.hostname = "localhost";
  await expect(callOut(named)).rejects.toThrow(ForbiddenAddress);
});

test("an answer without end is not read to its end", async () => {
  const url = await open((_, response) => {
    const more = () => response.write("x".repeat(1 << 16), () => setImmediate(more));
    response.on("error", () => undefined);
    more();
  });
  await expect(callOut(url, { inside: true, most: 1 << 18 })).rejects.toThrow(TooLong);
});

test("whoever does not answer is not waited for", async () => {
  const url = await open(() => undefined);
  await expect(callOut(url, { inside: true, patience: 50 })).rejects.toThrow("no answer in time");
});

test("an answer that drips is not waited for either", async () => {
  const url = await open((_, response) => {
    response.write("a");
  });
  await expect(callOut(url, { inside: true, patience: 50 })).rejects.toThrow("no answer in time");
});

test("a redirect is told and not followed", async () => {
  let calls = 0;
  const url = await open((_, response) => {
    calls++;
    response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
  });
  expect((await callOut(url, { inside: true })).status).toBe(302);
  expect(calls).toBe(1);
});
