import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type Letter = { from: string; to: string; subject: string; text: string; raw: string };

/** A real mail server in the test's process, with one mailbox whose password is `open sesame`. */
export const openMailServer = async (options: SMTPServerOptions = {}) => {
  const letters: Letter[] = [];
  let wait = Promise.resolve();
  let go = () => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === "support" && password === "open sesame"
        ? done(null, { user: username })
        : done(new Error("Invalid login: the password is wrong")),
    onData: (stream, { envelope }, done) => {
      void keep(stream, letters, envelope.rcptTo[0]!.address)
        .then(() => wait)
        .then(() => done());
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  const smtp = { host: "127.0.0.1", port, secure: false, user: "support", password: "open sesame" };
  return {
    letters,
    smtp,
    mailbox: { address: "support@vendor.example", smtp },
    /** The oldest letter not looked at yet, once it is there. */
    next: async (): Promise<Letter> => {
      for (let n = 0; n < 500 && letters.length === 0; n++)
        await new Promise((soon) => setTimeout(soon, 10));
      return letters.shift() ?? Promise.reject(new Error("no letter came"));
    },
    /** Takes letters in, but does not say so. */
    pause: () => {
      wait = new Promise((resume) => (go = resume));
    },
    resume: () => go(),
    stop: () => new Promise<void>((done) => server.close(done)),
  };
};

const keep = async (stream: Readable, letters: Letter[], to: string): Promise<void> => {
  const raw = await text(stream);
  const header = (name: string) =>
    decoded(new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, "im").exec(raw)?.[1] ?? "");
  letters.push({
    from: /<([^>]+)>/.exec(header("From"))?.[1] ?? header("From"),
    to,
    subject: header("Subject"),
    text: bodyOf(raw),
    raw,
  });
};

const decoded = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, form: string, words: string) =>
      form.toUpperCase() === "B"
        ? Buffer.from(words, "base64").toString()
        : unquoted(words.replaceAll("_", " ")),
    );

const unquoted = (words: string): string =>
  Buffer.from(
    words
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    "latin1",
  ).toString();

/** The plain text among the parts. */
const bodyOf = (raw: string): string => {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)(?=\r\n--|$)/i.exec(raw);
  const coding = /Content-Type: text\/plain[^]*?Content-Transfer-Encoding: ([\w-]+)/i.exec(
    raw,
  )?.[1];
  const body = part?.[1] ?? "";
  return coding === "base64" ? Buffer.from(body, "base64").toString() : unquoted(body);
};
