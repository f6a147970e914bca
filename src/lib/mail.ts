import { isIP } from "node:net";
import { createTransport } from "nodemailer";
import { Refusal } from "./refusal.ts";

export type MailServer = {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  password: string;
  oauth?: { clientId: string; clientSecret: string; refreshToken: string; tokenUrl: string };
};

export type Letter = {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  /** Made from the text where it is absent. */
  html?: string;
  language: string;
  /** The same at a second try, so that who has it already can tell. */
  id?: string;
};

const seconds = 1000;

/** Hands a letter to a mail server, within half a minute or not at all. */
export const sendBySmtp = async (server: MailServer, letter: Letter): Promise<void> => {
  const { from, to, subject, text, html = htmlOf(text), language, id } = letter;
  for (const value of [from.name, from.address, to, subject]) refuseLineBreaks(value);
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.secure,
    // A password is not said in the open, except to this very machine.
    requireTLS: !server.secure && server.user !== "" && !isHere(server.host),
    ...(server.user && { auth: authOf(server) }),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const headers = { "Content-Language": language, "Auto-Submitted": "auto-generated" };
  const messageId = id && `<${id}@${from.address.split("@")[1]}>`;
  const late = AbortSignal.timeout(30 * seconds);
  try {
    await Promise.race([
      transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        html,
        headers,
        messageId,
      }),
      new Promise((_, reject) => late.addEventListener("abort", () => reject(late.reason))),
    ]);
  } finally {
    transport.close();
  }
};

/** What went wrong, as the code of a sentence an administrator can act on. */
export const mailProblem = (error: unknown): string => {
  if (error instanceof Refusal) return error.code;
  const { code = "", name, message } = error as NodeJS.ErrnoException;
  const signs = `${name} ${code} ${message}`;
  return problems.find(([sign]) => sign.test(signs))?.[1] ?? "mail.refused";
};

const problems: [RegExp, string][] = [
  [/ENOTFOUND|EDNS|EAI_AGAIN/, "mail.host-not-found"],
  [/ECONNREFUSED/, "mail.connection-refused"],
  [/ETIMEDOUT|Timeout/i, "mail.timeout"],
  [/CERT|certificate|altnames/i, "mail.certificate"],
  [/ETLS|SSL|STARTTLS|wrong version/i, "mail.tls"],
  [/EAUTH|EOAUTH2|Invalid login/i, "mail.credentials"],
  [/EENVELOPE/, "mail.address"],
  [/ECONNRESET|ECONNECTION|ESOCKET|EHOSTUNREACH|ENETUNREACH/, "mail.connection"],
];

const authOf = ({ user, password, oauth }: MailServer) =>
  oauth
    ? {
        type: "OAuth2" as const,
        user,
        clientId: oauth.clientId,
        clientSecret: oauth.clientSecret,
        refreshToken: oauth.refreshToken,
        accessUrl: oauth.tokenUrl,
      }
    : { user, pass: password };

/** A line break in a header would begin another header. */
const refuseLineBreaks = (value: string): void => {
  if (/[\r\n\0]/.test(value)) throw new Refusal(422, "mail.line-break");
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const isHere = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

/** The same words with paragraphs, and addresses that can be clicked. */
const htmlOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => escapeHtml(part).replace(/https?:\/\/[^\s<]+/g, '<a href="$&">$&</a>'))
    .map((part) => `<p>${part.replaceAll("\n", "<br>")}</p>`)
    .join("\n");
