import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./child.mjs";

/** Runs the tests and closes with one line: `N passed, N failed`, and `, N skipped` when any were. */
export const runTests = async (args) => {
  const folder = await mkdtemp(join(tmpdir(), "channeldesk-report-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("vitest", ["run", ...reporters, ...args]);
  const files = await readFile(report, "utf8").then(
    (text) => JSON.parse(text).testResults,
    () => [],
  );
  await rm(folder, { recursive: true, force: true });

  const { passed, failed, skipped } = count(files);
  // A fault outside every test still is one, and a run without a test proves nothing.
  const failures = Math.max(failed, code !== 0 || passed === 0 ? 1 : 0);
  console.log(`${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ""}`);
  return code || (failures > 0 ? 1 : 0);
};

const count = (files) => {
  const tests = files.flatMap((file) => file.assertionResults);
  const of = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  // A file that could not even be read has no test to count.
  const broken = files.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  return {
    passed: of("passed"),
    failed: of("failed") + broken,
    skipped: of("skipped", "pending", "todo", "disabled"),
  };
};
