import { useLocation } from "preact-iso";
import { useRef } from "preact/hooks";
import { change } from "../../portal/data.ts";
import { Composer } from "../../portal/kit/Composer.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { useLimits } from "../../portal/limits.ts";
import { t } from "../../portal/texts.ts";
import { uuid } from "../../portal/uuid.ts";
import { afterReply, type Ticket } from "./ticket.ts";

/** Always at hand at the lower edge; says beforehand what a reply will cause. */
export const ReplyBox = ({ ticket }: { ticket: Ticket }) => {
  const { number } = ticket;
  const limits = useLimits();
  const { route } = useLocation();
  const attempt = useRef({ words: "", key: uuid() });
  const causes = afterReply(ticket);

  const send = async (reply: { text: string; fileIds: string[] }) => {
    const words = JSON.stringify(reply);
    // The same words sent again after a broken answer are the same reply; other words are another.
    if (attempt.current.words !== words) attempt.current = { words, key: uuid() };
    const written = await change(
      "POST /tickets/:number/messages",
      { params: { number }, body: reply },
      { idempotencyKey: attempt.current.key },
    );
    attempt.current = { words: "", key: uuid() };
    if (written.number !== number) {
      toast(t("ticket.continued", { number: written.number }));
      return route(`/tickets/${written.number}`);
    }
    // The new message is drawn with the next answer of the server.
    setTimeout(() => scrollTo(0, document.documentElement.scrollHeight), 400);
  };
  return (
    <Composer
      draft={`reply-${number}`}
      limits={limits}
      onSend={send}
      {...(causes && { hint: t(`ticket.reply-${causes}`) })}
    />
  );
};
