import { mkdtemp, rm, symlink, unlink } from "node:fs/promises";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The process that holds a folder. `pid` is 0 when it is too busy to say. */
export type Holder = { pid: number };

const door = "owner";

/**
 * Takes a folder for this process, or tells at once who has it. A listening socket is the mark: it lies in the folder
 * itself, so containers sharing a volume see it, and it dies with its process, so nothing stale has to be judged.
 */
export const claim = async (
  folder: string,
): Promise<{ release(): Promise<void> } | { heldBy: Holder }> => {
  const path = join(folder, door);
  const heldBy = await holder(folder);
  if (heldBy) return { heldBy };
  // Whatever is left at this place, nobody listens there any more.
  await unlink(path).catch(() => undefined);
  const server = createServer((socket) =>
    socket.on("error", () => undefined).end(String(process.pid)),
  );
  await new Promise<void>((listening, failed) => {
    server.once("error", failed).listen(path, listening);
  });
  server.unref();
  return {
    release: () => new Promise((closed) => server.close(() => closed())),
  };
};

export const holder = (folder: string): Promise<Holder | undefined> =>
  new Promise((answer) => {
    const socket = connect(join(folder, door));
    let said = "";
    socket
      .setEncoding("utf8")
      .setTimeout(1000, () => {
        socket.destroy();
        answer({ pid: 0 });
      })
      .on("data", (text: string) => (said += text))
      .on("end", () => answer({ pid: Number(said) }))
      .on("error", () => answer(undefined));
  });

/** A socket's path is limited to about a hundred bytes; a folder with a longer one gets a short name in /tmp. */
export const shortName = async (
  folder: string,
): Promise<{ path: string; forget(): Promise<void> }> => {
  if (Buffer.byteLength(folder) < 85) return { path: folder, forget: async () => undefined };
  const place = await mkdtemp(join(tmpdir(), "channeldesk-"));
  const path = join(place, "run");
  await symlink(folder, path);
  return { path, forget: () => rm(place, { recursive: true, force: true }) };
};
