import { contract } from "../lib/contract.ts";
import { byFile, FileView, Listing } from "./schema.ts";

export const filesApi = contract({
  "GET /files/:id/about": {
    summary: "What is known of a file: its kind, state and warnings",
    may: "signed-in",
    params: byFile,
    reply: FileView,
  },
  "GET /files/:id/listing": {
    summary: "What an archive holds, without unpacking it",
    may: "signed-in",
    params: byFile,
    reply: Listing,
  },
});
