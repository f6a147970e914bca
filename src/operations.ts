import type { Operation } from "./lib/apiDocument.ts";

type Brief = Pick<Operation, "method" | "path" | "summary"> & Partial<Operation>;
const signedIn = ({ path, ...rest }: Brief): Operation => ({
  path: `/api/v1${path}`,
  may: "signed-in",
  room: path.split("/")[1] ?? "",
  parameters: /\{id\}/.test(path)
    ? [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }]
    : [],
  body: undefined,
  reply: undefined,
  ...rest,
});

/** What does not fit a contract of JSON, for the document: contents coming in and going out, and the stream. */
export const rawOperations: readonly Operation[] = [
  signedIn({
    method: "POST",
    path: "/uploads",
    summary: "Begin a resumable upload (tus 1.0): Upload-Length, Upload-Metadata with filename",
  }),
  signedIn({ method: "HEAD", path: "/uploads/{id}", summary: "How much of an upload has arrived" }),
  signedIn({ method: "PATCH", path: "/uploads/{id}", summary: "Send the next piece of an upload" }),
  signedIn({ method: "DELETE", path: "/uploads/{id}", summary: "Give an upload up" }),
  signedIn({
    method: "POST",
    path: "/files",
    summary: "Send a small file at once: its bytes, named by Content-Disposition, at most 10 MB",
  }),
  signedIn({
    method: "GET",
    path: "/files/{id}",
    summary: "A file's content; Range resumes a download",
  }),
  {
    ...signedIn({
      method: "POST",
      path: "/trackers/{id}/hook",
      summary: "Where a tracker of R&D says that an issue changed, signed by it",
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    }),
    may: "public",
  },
  signedIn({
    method: "GET",
    path: "/stream",
    summary: "What changes, as server-sent events; Last-Event-ID resumes",
  }),
];
