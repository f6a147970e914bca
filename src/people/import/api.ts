import { contract } from "../../lib/contract.ts";
import { ImportBody, ImportReport, MOST_CHARACTERS } from "./schema.ts";

export const importApi = contract({
  "POST /imports": {
    summary:
      "Bring companies, projects or contacts from CSV, XLSX or JSON Lines, or only check the file; all or nothing and a check up to 20,000 rows, skipping bad rows up to 100,000, kept in steps of 500",
    may: "registry.write",
    bodyLimit: MOST_CHARACTERS + 10_000,
    body: ImportBody,
    reply: ImportReport,
  },
});
