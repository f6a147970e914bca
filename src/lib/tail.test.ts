import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { startTail } from "./tail.ts";

const { url } = await testDatabase();
const look = async () => {};

test("many words at once arrive in their order, each sent when the one before is through", async () => {
  const warnings: string[] = [];
  const warned = ({ message }: Error) => void warnings.push(message);
  process.on("warning", warned);
  afterAll(() => void process.off("warning", warned));

  const heard: unknown[] = [];
  const here = await startTail(url, { look });
  const there = await startTail(url, { look, heard: (_, word) => heard.push(word) });
  const words = Array.from({ length: 20 }, (_, n) => n);
  for (const word of words) here.whisper("counting", word);
  await expect.poll(() => heard).toEqual(words);
  expect(warnings).toEqual([]);
  await Promise.all([here.stop(), there.stop()]);
});
