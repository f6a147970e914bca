import { spawn } from "node:child_process";
import type { Account } from "./account.ts";

export type Guarded = {
  /** The process behind the guard, once it is known. */
  pid(): number | undefined;
  alive(): boolean;
  exited: Promise<void>;
  /** Asks for a fast shutdown. */
  letGo(): void;
};

// The shell holds our pipe. When this process ends, however it ends, `read` returns and PostgreSQL gets a fast
// shutdown, so none is left behind.
const script =
  'exec 3<&0; "$@" 3<&- >/dev/null & p=$!; echo $p; { read -r _ <&3; kill -INT $p; } 2>/dev/null & w=$!; wait $p; c=$?; kill $w 2>/dev/null; exit $c';

/** Starts a program that cannot outlive us. */
export const guarded = (
  account: Account,
  program: string,
  programArgs: readonly string[],
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Guarded => {
  const args = ["-c", script, "postgres", ...account.prefix, program, ...programArgs];
  // Detached: its own session keeps the terminal's Ctrl-C away from it.
  const child = spawn("/bin/sh", args, { cwd: "/", detached: true, env, stdio: "pipe" });
  let pid: number | undefined;
  let alive = true;
  const exited = new Promise<void>((done) => {
    const end = () => {
      alive = false;
      done();
    };
    child.once("exit", end).once("error", end);
  });
  child.stdin.on("error", () => undefined);
  child.stdout
    .setEncoding("utf8")
    .once("data", (text: string) => (pid = Number.parseInt(text, 10)));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    for (const line of text.split("\n")) if (line) log(line);
  });
  return { pid: () => pid, alive: () => alive, exited, letGo: () => child.stdin.end() };
};
