import type { z } from "zod";
import type { House } from "../lib/house.ts";
import { mailProblem, sendBySmtp } from "../lib/mail.ts";
import { Refusal } from "../lib/refusal.ts";
import type { Language } from "../lib/text.ts";
import { mailText, outgoing } from "./mail.ts";
import type { MailTest } from "./schema.ts";
import { withSecrets } from "./screen.ts";
import { setting } from "./store.ts";

/** Sends one mail with values that are not kept yet; what is wrong with them is refused in plain words. */
export const sendTestMail = async (
  house: House,
  language: Language,
  { id, mailbox, to }: z.output<typeof MailTest>,
): Promise<void> => {
  const kept = id ? setting(house, "mailboxes")[id] : undefined;
  // Under the name the field has in the body, so that a refusal names it.
  const tried = withSecrets("mailboxes", { mailbox }, kept ? { mailbox: kept } : {})["mailbox"]!;
  const box = outgoing(tried, setting(house, "vendor").name);
  if (!box) throw new Refusal(422, "mail.no-smtp", {}, { "mailbox.smtp": "mail.no-smtp" });
  const letter = {
    from: box.from,
    to,
    subject: mailText(house, language, "test.subject"),
    text: mailText(house, language, "test.text"),
    language,
  };
  try {
    await sendBySmtp(box.server, letter);
  } catch (error) {
    house.log.info({ err: error, host: box.server.host }, "a test mail did not go out");
    const { host, port } = box.server;
    throw new Refusal(422, mailProblem(error), { host, port, address: to });
  }
};
