import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../../../ui/client.ts";
import { call } from "../../../desk/api.ts";
import { refreshLists } from "../data/cache.ts";
import { ticketQuery } from "../data/queries.ts";
import type { Answers, Kind, Message, Ticket } from "../data/types.ts";
import { isEmpty, promisesFile, type Words } from "./words.ts";

export type Letter = { words: Words; fileIds: string[]; answers: Answers; move: string | null };
export type Doubt = { why: "newer"; messages: Message[] } | { why: "no-file" };

/** Sends what was written. What makes one think twice is asked first; what fails leaves the words where they are. */
export const useSend = (ticket: Ticket, kind: Kind, onSent: () => void) => {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [doubt, setDoubt] = useState<Doubt>();
  const { number } = ticket;
  const key = ticketQuery(number).queryKey;

  const post = async ({ words, fileIds, answers, move }: Letter, seen: string | null) => {
    setBusy(true);
    setProblem(undefined);
    setDoubt(undefined);
    const { text, html, mentions } = words;
    const pictures = [...(html ?? "").matchAll(/\/api\/v1\/files\/([\da-f-]{36})/g)].map(
      ([, id]) => id!,
    );
    try {
      const sent = await call("POST /tickets/:number/messages", {
        params: { number },
        body: {
          kind,
          text: text.trim(),
          html,
          mentions,
          move,
          answers,
          seen,
          fileIds: [...new Set([...pictures, ...fileIds])],
        },
      });
      queries.setQueryData(
        key,
        (now) =>
          now && { ...now, messages: [...now.messages.filter(({ id }) => id !== sent.id), sent] },
      );
      onSent();
      void queries.invalidateQueries({ queryKey: key });
      void refreshLists(queries);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === "message.newer-reply")
        setDoubt({ why: "newer", messages: await since(seen) });
      else setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  const since = async (seen: string | null): Promise<Message[]> => {
    const { messages } = await queries.fetchQuery({ ...ticketQuery(number), staleTime: 0 });
    // Ids run with time.
    return messages.filter(({ id, kind }) => kind === "reply" && (seen === null || id > seen));
  };
  const lastSeen = () => queries.getQueryData(key)?.messages.at(-1)?.id ?? null;

  return {
    busy,
    problem,
    doubt,
    forget: () => setProblem(undefined),
    thinkAgain: () => setDoubt(undefined),
    /** `seen`: the last message that was on the screen when writing began. */
    send: (letter: Letter, seen: string | null) => {
      if (busy || (isEmpty(letter.words) && letter.fileIds.length === 0)) return;
      if (
        kind === "reply" &&
        promisesFile(letter.words) &&
        letter.fileIds.length === 0 &&
        !letter.words.html?.includes("<img")
      )
        setDoubt({ why: "no-file" });
      else void post(letter, seen);
    },
    /** After having been asked: everything that came since has now been seen. */
    sendAnyway: (letter: Letter) => void post(letter, lastSeen()),
  };
};
