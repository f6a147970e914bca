import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { call } from "../../../desk/api.ts";
import { draftsQuery } from "../data/queries.ts";
import type { Answers } from "../data/types.ts";
import type { Attached } from "./useAttachments.ts";
import { isEmpty, type Words } from "./words.ts";

export type Draft = { words: Words; files: Attached[]; answers: Answers };

const PAUSE = 800;

/** What was half written at a place, from the server's keeping. */
export const draftIn = (body: Record<string, unknown>): Draft => {
  const { words, files, answers } = body as Partial<Draft>;
  return {
    words: { text: words?.text ?? "", html: words?.html ?? null, mentions: words?.mentions ?? [] },
    files: files ?? [],
    answers: answers ?? {},
  };
};

/** Keeps what is being written on the server, a moment after each change. Answers how to say that it is done with. */
export const useKeepDraft = (place: string, began: Draft, now: Draft): ((done: null) => void) => {
  const later = useLater(place);
  const { words, answers } = now;
  const files = now.files.filter(({ state }) => state === "done");
  const fileKeys = keysOf(files);
  const empty = isEmpty(words) && files.length === 0;

  useEffect(() => {
    const untouched =
      words === began.words && answers === began.answers && fileKeys === keysOf(began.files);
    if (!untouched) later(empty ? null : { words, answers, files });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when what is written changes, not with every step of an upload
  }, [words, answers, fileKeys]);
  return later;
};

const keysOf = (files: readonly Attached[]) => files.map(({ key }) => key).join();

/** Sends the last of several wishes after a pause, or when one looks away; null forgets the draft. */
const useLater = (place: string): ((draft: Draft | null) => void) => {
  const queries = useQueryClient();
  const waiting = useRef<{ draft: Draft | null; timer: ReturnType<typeof setTimeout> }>(undefined);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    const { draft, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    note(queries, place, draft);
    const params = { place };
    const sent = draft
      ? call("PUT /drafts/:place", { params, body: { body: draft } })
      : call("DELETE /drafts/:place", { params });
    // The words are still on the screen; the next change tries again.
    sent.catch(() => undefined);
  }, [queries, place]);

  useEffect(() => {
    const hide = () => document.visibilityState === "hidden" && flush();
    addEventListener("visibilitychange", hide);
    return () => {
      removeEventListener("visibilitychange", hide);
      flush();
    };
  }, [flush]);

  return useCallback(
    (draft) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = { draft, timer: setTimeout(flush, draft ? PAUSE : 0) };
    },
    [flush],
  );
};

const note = (queries: ReturnType<typeof useQueryClient>, place: string, draft: Draft | null) =>
  queries.setQueryData(draftsQuery.queryKey, (list) => {
    if (!list) return list;
    const others = list.items.filter((item) => item.place !== place);
    const kept = draft ? [{ place, body: { ...draft }, updatedAt: new Date().toISOString() }] : [];
    return { items: [...kept, ...others] };
  });
