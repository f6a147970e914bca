import type { DetailedError, Upload as Tus } from "tus-js-client";
import { language, t } from "./texts.ts";

const ENDPOINT = "/api/v1/uploads";
const CHUNK = 4 << 20;
const PATIENCE = [0, 1000, 3000, 6000, 12_000, 20_000];

/** A running upload. `pause` keeps what has arrived, `drop` also deletes it on the server. */
export type Running = { pause(): void; resume(): void; drop(): void };

export type Watch = {
  onProgress(sent: number, total: number): void;
  /** The file has arrived; `id` is what a request or reply names it by. */
  onDone(id: string): void;
  /** `final` when trying again cannot help: the server does not want this file. */
  onFailed(message: string, final: boolean): void;
};

/**
 * Sends one file in pieces of 4 MB. Goes on where it stopped, also after a reload: choosing the same file again
 * continues the earlier upload.
 */
export const upload = (file: File, watch: Watch): Running => {
  let tus: Tus | undefined;
  let stopped = false;

  const started = import("tus-js-client").then(async ({ Upload }) => {
    tus = new Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: CHUNK,
      retryDelays: PATIENCE,
      metadata: { filename: file.name, filetype: file.type || "application/octet-stream" },
      headers: { "channeldesk-app": "portal", "accept-language": language() },
      fingerprint: async () => ["portal", file.name, file.size, file.lastModified].join("|"),
      removeFingerprintOnSuccess: true,
      onProgress: watch.onProgress,
      onSuccess: () => watch.onDone(idOf(tus?.url)),
      onError: (error) => watch.onFailed(...reasonOf(error)),
    });
    const [earlier] = await tus.findPreviousUploads();
    if (earlier) tus.resumeFromPreviousUpload(earlier);
    if (!stopped) tus.start();
  });
  started.catch(() => watch.onFailed(t("problem.network"), false));

  return {
    pause() {
      stopped = true;
      void tus?.abort();
    },
    resume() {
      stopped = false;
      tus?.start();
    },
    drop() {
      stopped = true;
      // The server forgets unfinished uploads by itself; deleting now only frees the space sooner.
      tus?.abort(true).catch(() => undefined);
    },
  };
};

const idOf = (url: string | null | undefined): string => url?.split("/").pop()?.split("?")[0] ?? "";

/** Not understood, too large, of a kind we do not take: the same file will not be taken the next time either. */
const unwanted = new Set([400, 413, 415, 422]);

const reasonOf = (error: Error | DetailedError): [message: string, final: boolean] => {
  const answer = "originalResponse" in error ? error.originalResponse : null;
  if (!answer) return [t("problem.network"), false];
  const final = unwanted.has(answer.getStatus());
  try {
    const { detail } = JSON.parse(answer.getBody()) as { detail?: string };
    return [detail ?? t("files.failed"), final];
  } catch {
    return [t("files.failed"), final];
  }
};
