import type { Mailbox } from "../queries.ts";
import { secretOf } from "../SecretField.tsx";

/** What the form asks for, by the names of its fields. One account opens both servers. */
export type Typed = {
  address: string;
  name: string;
  "smtp.host": string;
  "smtp.port": string;
  "smtp.secure": "tls" | "starttls";
  "imap.host": string;
  "imap.port": string;
  "imap.secure": "tls" | "starttls";
  "smtp.user": string;
  "smtp.password"?: string;
  "smtp.oauth.clientId"?: string;
  "smtp.oauth.clientSecret"?: string;
  "smtp.oauth.refreshToken"?: string;
  "smtp.oauth.tokenUrl"?: string;
};
type Way = "smtp" | "imap";
type MailServer = NonNullable<Mailbox["smtp"]>;

/** The mailbox as the server takes it; what the form does not show stays as it was. */
export const boxOf = (typed: Typed, before?: Mailbox): Mailbox => ({
  aliases: before?.aliases ?? [],
  folder: before?.folder ?? "INBOX",
  address: typed.address.trim(),
  name: typed.name,
  smtp: serverOf("smtp", typed, before),
  imap: serverOf("imap", typed, before),
});

const serverOf = (way: Way, typed: Typed, before: Mailbox | undefined): MailServer | undefined => {
  if (!typed[`${way}.host`].trim()) return undefined;
  const kept = before?.[way];
  return {
    host: typed[`${way}.host`],
    port: Number(typed[`${way}.port`]),
    secure: typed[`${way}.secure`] === "tls",
    user: typed["smtp.user"].trim() || typed.address.trim(),
    password: secretOf(typed["smtp.password"], kept?.password),
    ...(typed["smtp.oauth.clientId"] !== undefined && { oauth: oauthOf(typed, kept) }),
  };
};

const oauthOf = (typed: Typed, kept: MailServer | undefined): MailServer["oauth"] => ({
  clientId: typed["smtp.oauth.clientId"] ?? "",
  clientSecret: secretOf(typed["smtp.oauth.clientSecret"], kept?.oauth?.clientSecret),
  refreshToken: secretOf(typed["smtp.oauth.refreshToken"], kept?.oauth?.refreshToken),
  tokenUrl: typed["smtp.oauth.tokenUrl"] ?? "",
});

/** The field of the form that a path of the server speaks of: `support.imap.password` is the one password there is. */
export const fieldOf = (path: string): string =>
  path.replace(/^[^.]+\./, "").replace(/^imap\.(user|password|oauth)/, "smtp.$1");

/** A name for a new mailbox that is not taken: what stands before the @, as far as a name may hold it. */
export const newBoxId = (address: string, taken: readonly string[]): string => {
  const plain = address
    .split("@")[0]!
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, "")
    .slice(0, 30);
  // A name of digits only would not keep its place among the others.
  const name = /^[a-z]/.test(plain) ? plain : `mail-${plain || 1}`;
  return free(name, taken);
};

/** The first of `name`, `name-2`, `name-3` that is not taken. */
export const free = (name: string, taken: readonly string[], count = 1): string => {
  const tried = count === 1 ? name : `${name}-${count}`;
  return taken.includes(tried) ? free(name, taken, count + 1) : tried;
};
