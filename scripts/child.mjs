import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Thrown with words for the person at the keyboard, who needs no stack. */
export const sentence = (words) => Object.assign(new Error(words), { sentence: words });

/**
 * Runs a program and answers its exit code. What is installed here comes first, so that every tool, whatever its first
 * line says, finds the Node that this package carries.
 */
export const run = (program, args, options = {}) => start(program, args, options).ended;

/** Runs several; when one ends, so do the others. */
export const together = async (programs) => {
  const children = programs.map(([program, args]) => start(program, args));
  const code = await Promise.race(children.map(({ ended }) => ended));
  for (const { child } of children) child.kill("SIGTERM");
  await Promise.all(children.map(({ ended }) => ended));
  return code;
};

const start = (program, args, options = {}) => {
  const child = spawn(program, args, {
    cwd: root,
    // The channel tells our server when this process is gone, however it went.
    stdio: program === "node" ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
    ...options,
    env: {
      ...process.env,
      // What was compiled once need not be at the next start, which is a second earlier for it.
      NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node"),
      ...options.env,
      PATH: join(root, "node_modules/.bin") + delimiter + process.env.PATH,
    },
  });
  const stopListening = passSignals(child);
  const ended = new Promise((done, failed) => {
    child.once("error", failed);
    child.once("exit", (code, signal) => done(code ?? 128 + constants.signals[signal]));
  }).finally(stopListening);
  return { child, ended };
};

const passSignals = (child) => {
  const pass = (signal) => {
    // The terminal sends Ctrl-C to all of us by itself; sent twice it would mean "at once".
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, pass);
  // npm ended with kill -9 takes nobody with it, though whoever started us through npm expects it to.
  const npm = parentOf(process.pid);
  const watch = setInterval(() => {
    if (process.env.npm_execpath && parentOf(process.pid) !== npm) child.kill("SIGTERM");
  }, 1000).unref();
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
  };
};

/** Who started a process; the shell that npm puts between does not count. */
const parentOf = (pid) => {
  try {
    const { parent } = statOf(pid);
    const shell = statOf(parent);
    return shell.name === "sh" ? shell.parent : parent;
  } catch {
    // Only Linux tells by files.
    return String(process.ppid);
  }
};

const statOf = (pid) =>
  /\((?<name>.*)\) \S (?<parent>\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")).groups;
