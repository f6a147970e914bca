import { useEffect, useRef, useState } from "react";
import { needsPacking, pack } from "../../../ui/pack.ts";
import { upload, type Running } from "../../../ui/upload.ts";
import { useLanguage, useT } from "../../../ui/texts.tsx";

/** A file that goes out with the message. */
export type Attached = {
  key: string;
  name: string;
  size: number;
  state: "sending" | "failed" | "refused" | "done";
  /** 0 to 1. */
  share: number;
  fileId?: string;
  problem?: string;
};

type Job = { file: File; running?: Running; stop: AbortController };

/** The files of one message: zipped where they need it, then sent in pieces. */
export const useAttachments = (initial: readonly Attached[]) => {
  const t = useT();
  const language = useLanguage();
  const [files, setFiles] = useState(() => initial.filter(({ state }) => state === "done"));
  const jobs = useRef(new Map<string, Job>());

  // Leaving the request ends what is still on its way; what has arrived stays in the draft.
  useEffect(() => {
    const running = jobs.current;
    return () => running.forEach((job) => job.stop.abort());
  }, []);

  const change = (key: string, part: Partial<Attached>) =>
    setFiles((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)));

  const send = async (key: string, job: Job) => {
    const { file, stop } = job;
    try {
      const name = `${file.name}.zip`;
      const ready = needsPacking(file.name)
        ? await pack([file], name, (share) => change(key, { share: share / 2, name }), stop.signal)
        : file;
      job.running = upload(
        ready,
        { app: "desk", language },
        {
          onProgress: (share) => change(key, { share, size: ready.size }),
          onDone: (fileId) => {
            jobs.current.delete(key);
            change(key, { state: "done", share: 1, fileId });
          },
          onFailed: (sentence, final) =>
            change(key, {
              state: final ? "refused" : "failed",
              problem: sentence ?? t("tickets.upload-failed"),
            }),
        },
      );
    } catch {
      // Removed from the list, or from the disk, while it was being read.
      if (!stop.signal.aborted)
        change(key, { state: "failed", problem: t("tickets.upload-unreadable") });
    }
  };

  return {
    files,
    sending: files.some(({ state }) => state === "sending"),
    /** One did not arrive; it is tried again or taken off before the message goes. */
    broken: files.some(({ state }) => state === "failed" || state === "refused"),
    fileIds: files.flatMap(({ fileId }) => fileId ?? []),
    add: (chosen: readonly File[]) => {
      for (const file of chosen) {
        const key = crypto.randomUUID?.() ?? `${file.name}-${file.lastModified}-${Math.random()}`;
        const job: Job = { file, stop: new AbortController() };
        jobs.current.set(key, job);
        setFiles((before) => [
          ...before,
          { key, name: file.name, size: file.size, state: "sending", share: 0 },
        ]);
        void send(key, job);
      }
    },
    again: (key: string) => {
      const job = jobs.current.get(key);
      if (!job) return;
      change(key, { state: "sending", problem: undefined });
      if (job.running) job.running.resume();
      else void send(key, job);
    },
    remove: (key: string) => {
      const job = jobs.current.get(key);
      jobs.current.delete(key);
      job?.stop.abort();
      job?.running?.drop();
      setFiles((before) => before.filter((each) => each.key !== key));
    },
    clear: () => setFiles([]),
  };
};
