import type { House } from "../lib/house.ts";
import { sendBySmtp, type Letter, type MailServer } from "../lib/mail.ts";
import { say, type Language, type Messages, type Values } from "../lib/text.ts";
import en from "../texts/en/mail.json" with { type: "json" };
import zh from "../texts/zh-CN/mail.json" with { type: "json" };
import type { Setting } from "./settings.ts";
import { setting } from "./store.ts";

const sentences: Record<Language, Messages> = { "zh-CN": zh, en };

/** A sentence of a letter; `{vendor}` is always known. */
export const mailText = (
  house: House,
  language: Language,
  key: string,
  values: Values = {},
): string => say(sentences[language], key, { vendor: setting(house, "vendor").name, ...values });

/** Writes from the first mailbox; throws while there is none. In the demonstration the log says what would have gone out. */
export const sendMail = async (house: House, letter: Omit<Letter, "from">): Promise<void> => {
  const box = outgoingMailbox(house);
  if (box) return sendBySmtp(box.server, { ...letter, from: box.from });
  // Outside the demonstration a letter may hold a way in, which has no place in a log.
  if (!house.demo) throw new Error("no mailbox is set up");
  const { to, subject, text } = letter;
  house.log.info({ to, subject, text }, "a mail, shown here only");
};

/** Whether a letter goes somewhere at all: out, or in the demonstration into the log. */
export const takesMail = (house: House): boolean => house.demo === true || canSendMail(house);

export const canSendMail = (house: House): boolean => outgoingMailbox(house) !== undefined;

type Outgoing = { server: MailServer; from: Letter["from"] };
type Mailbox = Setting<"mailboxes">[string];

const outgoingMailbox = (house: House): Outgoing | undefined =>
  Object.values(setting(house, "mailboxes"))
    .map((box) => outgoing(box, setting(house, "vendor").name))
    .find((box) => box !== undefined);

export const outgoing = (
  { smtp, name, address }: Mailbox,
  vendorName: string,
): Outgoing | undefined => smtp && { server: smtp, from: { name: name || vendorName, address } };
