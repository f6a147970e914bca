import type { Key } from "../../../ui/texts.tsx";

export type Server = { host: string; port: number; secure: boolean };
type Provider = {
  label: Key;
  smtp: Server;
  imap: Server;
  /** What people stumble over at this one. */
  hint?: Key;
  /** Where it hands out access by OAuth 2.0. */
  tokenUrl?: string;
};

const servers = (smtp: string, imap: string, port = 465): Pick<Provider, "smtp" | "imap"> => ({
  smtp: { host: smtp, port, secure: port !== 587 },
  imap: { host: imap, port: 993, secure: true },
});

/** The mail houses most mailboxes live at, with the addresses they publish. */
export const providers = {
  exmail: {
    label: "mail.at-exmail",
    hint: "mail.code-hint",
    ...servers("smtp.exmail.qq.com", "imap.exmail.qq.com"),
  },
  qiye163: {
    label: "mail.at-qiye163",
    hint: "mail.code-hint",
    ...servers("smtp.qiye.163.com", "imap.qiye.163.com", 994),
  },
  aliyun: {
    label: "mail.at-aliyun",
    hint: "mail.code-hint",
    ...servers("smtp.qiye.aliyun.com", "imap.qiye.aliyun.com"),
  },
  qq: {
    label: "mail.at-qq",
    hint: "mail.code-hint",
    ...servers("smtp.qq.com", "imap.qq.com"),
  },
  netease: {
    label: "mail.at-netease",
    hint: "mail.code-hint",
    ...servers("smtp.163.com", "imap.163.com"),
  },
  exchange: {
    label: "mail.at-exchange",
    hint: "mail.exchange-hint",
    tokenUrl: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    ...servers("smtp.office365.com", "outlook.office365.com", 587),
  },
  gmail: {
    label: "mail.at-gmail",
    hint: "mail.gmail-hint",
    tokenUrl: "https://oauth2.googleapis.com/token",
    ...servers("smtp.gmail.com", "imap.gmail.com"),
  },
  other: { label: "mail.at-other", ...servers("", "") },
} as const satisfies Record<string, Provider>;

export type ProviderName = keyof typeof providers;
export const providerNames = Object.keys(providers) as ProviderName[];

/** At whom a mailbox lives, by its server. */
export const providerOf = (host: string | undefined): ProviderName =>
  providerNames.find((name) => host && providers[name].smtp.host === host) ?? "other";
