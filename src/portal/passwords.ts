import { useState } from "preact/hooks";
import type { FileView } from "../files/schema.ts";
import { call } from "./api.ts";
import type { FileItem } from "./uploads.ts";

export type Lock = "locked" | "maybe";

/** Kinds that can have a password, and do not let us see whether they have. */
const sealed = new Set(["application/x-7z-compressed", "application/vnd.rar"]);

/** Whether an archive asks for a password, as far as can be told. */
export const lockOf = ({ type, warnings }: Pick<FileView, "type" | "warnings">): Lock | undefined =>
  warnings.includes("encrypted")
    ? "locked"
    : warnings.includes("nested") || sealed.has(type ?? "")
      ? "maybe"
      : undefined;

/** The passwords of the archives of one form, typed and not given yet. They live here only, never in the draft. */
export const usePasswords = () => {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  return {
    typed,
    type: (key: string, password: string) => setTyped((all) => ({ ...all, [key]: password })),
    /** Gives them for files that have arrived. Before the message goes out: it shall not come without them. */
    give: async (items: readonly FileItem[]) => {
      for (const { key, fileId: id } of items) {
        const password = typed[key];
        if (id && password)
          await call("PUT /files/:id/password", { params: { id }, body: { password } });
      }
    },
    forget: () => setTyped({}),
  };
};
export type Passwords = ReturnType<typeof usePasswords>;
