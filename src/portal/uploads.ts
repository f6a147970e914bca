import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { needsPacking, pack } from "../ui/pack.ts";
import { upload, type Running } from "../ui/upload.ts";
import { call } from "./api.ts";
import { fileIcon } from "./kit/Files.tsx";
import { lockOf, usePasswords, type Lock } from "./passwords.ts";
import { language, t } from "./texts.ts";
import { uuid } from "./uuid.ts";

/** One line of the file list. */
export type FileItem = {
  key: string;
  name: string;
  size: number;
  state: "packing" | "waiting" | "uploading" | "paused" | "failed" | "refused" | "done";
  /** 0 to 1, of the current step. */
  progress: number;
  /** What the server calls the file; there when `done`. */
  fileId?: string;
  /** Why it failed, in the reader's words. */
  problem?: string;
  /** Names inside, when several files were zipped together. */
  contents?: string[];
  /** Of an archive that asks for a password, or may. */
  lock?: Lock | undefined;
};

export type FileLimits = { bytes: number; count: number };

const AT_ONCE = 2;
const none: FileItem[] = [];

type Keep = {
  /** Files of a kept draft. */
  kept?: FileItem[];
  /** Called with those that have arrived, whenever they change. */
  keep?: (arrived: FileItem[]) => void;
};

/** The files of one form: chosen, zipped where needed, uploaded two at a time. */
export const useUploads = ({ bytes, count }: FileLimits, { kept = none, keep }: Keep = {}) => {
  const [items, setItems] = useState<FileItem[]>(() => kept.filter(arrived));
  const jobs = useRef(new Map<string, Job>());
  const latest = useRef(items);
  latest.current = items;
  const passwords = usePasswords();
  const tell = useRef(keep);
  tell.current = keep;

  const queue = useMemo(() => {
    const change = (key: string, part: Partial<FileItem>) => {
      latest.current = latest.current.map((item) =>
        item.key === key ? { ...item, ...part } : item,
      );
      setItems(latest.current);
    };
    const next = () => {
      const busy = latest.current.filter(
        ({ state }) => state === "packing" || state === "uploading",
      );
      const first = latest.current.find(({ state }) => state === "waiting");
      if (first && busy.length < AT_ONCE) {
        void run(first.key);
        next();
      }
    };
    const fail = (key: string, problem: string, final: boolean) => {
      change(key, { state: final ? "refused" : "failed", problem });
      next();
    };

    const run = async (key: string) => {
      const job = jobs.current.get(key);
      if (!job) return;
      if (job.running) {
        change(key, { state: "uploading" });
        return job.running.resume();
      }
      try {
        if (!job.ready) {
          change(key, { state: "packing", progress: 0 });
          const { sources, name, stop } = job;
          job.ready = await pack(
            sources,
            name,
            (progress) => change(key, { progress }),
            stop.signal,
          );
        }
      } catch {
        // The file was removed from the list, or from the phone, while it was being read.
        if (jobs.current.has(key)) fail(key, t("files.unreadable"), false);
        return;
      }
      if (job.ready.size > bytes) return fail(key, tooLarge(bytes), true);
      change(key, { state: "uploading", progress: 0, size: job.ready.size });
      job.running = upload(
        job.ready,
        { app: "portal", language: language() },
        {
          onProgress: (progress) => change(key, { progress }),
          onDone: async (fileId) => {
            const lock = await askLock(fileId, job.name);
            jobs.current.delete(key);
            change(key, { state: "done", progress: 1, fileId, lock, problem: undefined });
            tell.current?.(latest.current.filter(arrived));
            next();
          },
          onFailed: (sentence, final) =>
            fail(key, sentence ?? t(final ? "files.failed" : "problem.network"), final),
        },
      );
    };

    const put = (sources: File[], name: string) => {
      const key = uuid();
      const size = sources.reduce((sum, file) => sum + file.size, 0);
      const item: FileItem = { key, name, size, state: "waiting", progress: 0 };
      if (sources.length > 1) item.contents = sources.map((file) => file.name);
      const plain = sources.length === 1 && !needsPacking(sources[0]!.name);
      if (latest.current.length >= count)
        Object.assign(item, {
          state: "refused",
          problem: t("files.too-many", { count }),
        });
      else if (plain && size > bytes)
        Object.assign(item, { state: "refused", problem: tooLarge(bytes) });
      else if (plain && size === 0)
        Object.assign(item, { state: "refused", problem: t("files.empty") });
      else
        jobs.current.set(key, {
          sources,
          name,
          ready: plain ? sources[0] : undefined,
          stop: new AbortController(),
        });
      latest.current = [...latest.current, item];
    };

    return {
      /** Adds files; those that need it are zipped, each by itself or all `together`. */
      add(files: File[], together: boolean) {
        const loose = files.filter((file) => needsPacking(file.name));
        for (const file of files.filter((each) => !needsPacking(each.name))) put([file], file.name);
        if (together && loose.length > 1) put(loose, t("files.bundle", { date: stamp(loose) }));
        else for (const file of loose) put([file], `${file.name}.zip`);
        setItems(latest.current);
        next();
      },
      pause(key: string) {
        jobs.current.get(key)?.running?.pause();
        change(key, { state: "paused" });
        next();
      },
      /** After a pause or a failure. */
      resume(key: string) {
        change(key, { state: "waiting", problem: undefined });
        next();
      },
      remove(key: string) {
        const job = jobs.current.get(key);
        jobs.current.delete(key);
        job?.stop.abort();
        job?.running?.drop();
        latest.current = latest.current.filter((item) => item.key !== key);
        setItems(latest.current);
        tell.current?.(latest.current.filter(arrived));
        next();
      },
      /** Empties the list once what it holds has been sent. */
      clear() {
        latest.current = [];
        setItems([]);
      },
    };
  }, [bytes, count]);

  // A phone that finds its network again goes on by itself.
  useEffect(() => {
    const goOn = () =>
      latest.current
        .filter(({ state }) => state === "failed")
        .forEach(({ key }) => queue.resume(key));
    addEventListener("online", goOn);
    return () => removeEventListener("online", goOn);
  }, [queue]);

  const busy = items.some(
    ({ state }) => state === "packing" || state === "waiting" || state === "uploading",
  );
  return {
    items,
    busy,
    fileIds: items.flatMap(({ fileId }) => fileId ?? []),
    passwords,
    /** To be waited for before what the files belong to is sent. */
    givePasswords: () => passwords.give(items),
    ...queue,
    clear: () => {
      queue.clear();
      passwords.forget();
    },
  };
};

const arrived = ({ state }: FileItem) => state === "done";

/** What the server found inside. Where no answer comes, the sender may still know better. */
const askLock = async (id: string, name: string): Promise<Lock | undefined> => {
  if (fileIcon(name) !== "archive") return undefined;
  return call("GET /files/:id/about", { params: { id } }).then(lockOf, () => "maybe");
};

type Job = {
  sources: File[];
  name: string;
  ready: File | undefined;
  stop: AbortController;
  running?: Running;
};

const tooLarge = (bytes: number) => t("files.too-large", { size: Math.round(bytes / (1 << 20)) });

/** The day of the newest file: choosing the same files again gives the same name, and the upload goes on. */
const stamp = (files: File[]) =>
  new Date(Math.max(...files.map((file) => file.lastModified))).toISOString().slice(0, 10);
