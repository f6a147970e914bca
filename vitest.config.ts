import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/global-setup.ts"],
    // Starting a fresh world for each file costs more than the tests themselves; what a file changes, it puts back.
    isolate: false,
    pool: "threads",
    maxWorkers: 2,
    // Both cores may be busy with another file: what will come has time to come.
    expect: { poll: { timeout: 15_000, interval: 50 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
