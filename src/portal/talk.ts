import type { Reply } from "../lib/contract.ts";
import type { Api } from "./api.ts";
import type { Message } from "./kit/Timeline.tsx";

type MessageView = Reply<Api["GET /tickets/:number"]>["messages"][number];

/** A message of the server as an entry of the timeline, seen by `me`. */
export const messageFor = (
  me: string,
  { id, side, author, createdAt, editedAt, text, html, files }: MessageView,
): Message => ({
  kind: "message",
  id,
  side: side === "staff" ? "support" : author.id === me ? "me" : "ours",
  author: author.name,
  at: createdAt,
  text,
  html,
  files,
  edited: editedAt !== null,
});
