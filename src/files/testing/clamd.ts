import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** The harmless text that every scanner calls a virus; in two pieces, so that none calls this file one. */
export const eicar = Buffer.from(
  String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$` + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
);

const program = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"].find(
  (path) => existsSync(path),
);
export const clamdAbsent = program ? false : "clamd is not installed on this machine";

/** A real clamd with one signature of our own, on a socket; no signatures are downloaded. */
export const openClamd = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "channeldesk-clamd-"));
  const address = join(folder, "socket");
  await writeFile(join(folder, "own.ndb"), `Eicar-Test:0:0:${eicar.toString("hex")}\n`);
  await writeFile(
    join(folder, "clamd.conf"),
    `LocalSocket ${address}\nDatabaseDirectory ${folder}\nTemporaryDirectory ${folder}\nForeground yes\nStreamMaxLength 2M\n`,
  );
  const child = spawn(program!, ["--config-file", join(folder, "clamd.conf")], { stdio: "ignore" });
  afterAll(async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 200 && !(await reachable(address)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return address;
};

const reachable = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** A scanner that answers as it is told: not at all, too early, nonsense. */
export const fakeClamd = async (serve: (socket: Socket) => void): Promise<string> => {
  const server = createServer((socket) => serve(socket.on("error", () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => server.close());
  return `127.0.0.1:${(server.address() as { port: number }).port}`;
};
