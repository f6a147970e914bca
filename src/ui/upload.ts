import type { DetailedError, Upload as Tus } from "tus-js-client";

const ENDPOINT = "/api/v1/uploads";
const CHUNK = 4 << 20;
const PATIENCE = [0, 1000, 3000, 6000, 12_000, 20_000];

export type Watch = {
  onProgress: (share: number) => void;
  /** The file has arrived; `id` is what a message names it by. */
  onDone: (id: string) => void;
  /** In the server's words, or none where no answer came. `final`: the server does not want this file. */
  onFailed: (sentence: string | undefined, final: boolean) => void;
};
/** A running upload. `pause` keeps what has arrived, `drop` also deletes it on the server. */
export type Running = { pause: () => void; resume: () => void; drop: () => void };

/** Sends one file in pieces; goes on where it stopped, also after a reload with the same file. */
export const upload = (
  file: File,
  { app, language }: { app: "desk" | "portal"; language: string },
  { onProgress, onDone, onFailed }: Watch,
): Running => {
  let tus: Tus | undefined;
  let stopped = false;
  const started = import("tus-js-client").then(async ({ Upload }) => {
    tus = new Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: CHUNK,
      retryDelays: PATIENCE,
      metadata: { filename: file.name, filetype: file.type || "application/octet-stream" },
      headers: { "channeldesk-app": app, "accept-language": language },
      fingerprint: async () => [app, file.name, file.size, file.lastModified].join("|"),
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onProgress(total ? sent / total : 1),
      onSuccess: () => onDone(tus?.url?.split("/").pop()?.split("?")[0] ?? ""),
      onError: (error) => onFailed(...reasonOf(error)),
    });
    const [earlier] = await tus.findPreviousUploads();
    if (earlier) tus.resumeFromPreviousUpload(earlier);
    if (!stopped) tus.start();
  });
  started.catch(() => onFailed(undefined, false));
  return {
    pause: () => {
      stopped = true;
      void tus?.abort();
    },
    resume: () => {
      stopped = false;
      tus?.start();
    },
    drop: () => {
      stopped = true;
      // The server forgets unfinished uploads by itself; deleting now only frees the room sooner.
      tus?.abort(true).catch(() => undefined);
    },
  };
};

/** Not understood, too large, of a kind we do not take: the same file will not be taken the next time either. */
const unwanted = new Set([400, 413, 415, 422]);

const reasonOf = (error: Error | DetailedError): [sentence: string | undefined, final: boolean] => {
  const answer = "originalResponse" in error ? error.originalResponse : null;
  if (!answer) return [undefined, false];
  try {
    const { detail } = JSON.parse(answer.getBody()) as { detail?: string };
    return [detail, unwanted.has(answer.getStatus())];
  } catch {
    return [undefined, unwanted.has(answer.getStatus())];
  }
};
