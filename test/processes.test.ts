import { afterAll, expect, test } from "vitest";
import { connect, disconnect } from "../src/lib/db.ts";
import type { House } from "../src/lib/house.ts";
import { createServer } from "../src/server.ts";
import { loadSettings, setting } from "../src/settings/index.ts";
import { startWorker } from "../src/worker.ts";
import { openDesk } from "./desk.ts";

const { as, house, url } = await openDesk();

/** Another process on the same database: all it shares with the first is the address. */
const another = async (): Promise<House> => {
  const other: House = { ...house, db: connect(url, { max: 3 }) };
  afterAll(() => disconnect(other.db));
  await loadSettings(other);
  return other;
};

test("every process works by the settings as they are, whichever of them they were changed in", async () => {
  const workers = [await another(), await another()];
  for (const each of workers) {
    const { stop } = await startWorker(each);
    afterAll(stop);
  }
  const web = await another();
  const app = await createServer(web);
  afterAll(() => app.close());

  const { body } = await as.admin.get("/settings/vendor");
  await as.admin.put("/settings/vendor", { ...body, name: "星图软件" });
  const names = () => [...workers, web].map((each) => setting(each, "vendor").name);
  await expect.poll(names).toEqual(["星图软件", "星图软件", "星图软件"]);
});
