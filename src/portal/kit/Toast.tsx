import { useEffect, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

type Note = { id: number; text: string; tone: "success" | "danger" | "info" };
let put: ((change: (notes: Note[]) => Note[]) => void) | undefined;
let made = 0;

/** A short word that something was done, or was not; goes by itself. */
export const toast = (text: string, tone: Note["tone"] = "success"): void => {
  const note = { id: ++made, text, tone };
  put?.((notes) => [...notes.slice(-2), note]);
  setTimeout(
    () => put?.((notes) => notes.filter(({ id }) => id !== note.id)),
    tone === "danger" ? 8000 : 4000,
  );
};

/** Where they show; once, in the shell. */
export const Toasts = () => {
  const [notes, setNotes] = useState<Note[]>([]);
  useEffect(() => {
    put = setNotes;
    return () => (put = undefined);
  }, []);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {notes.map(({ id, text, tone }) => (
        <div key={id} class="toast" data-tone={tone}>
          <Icon
            name={tone === "success" ? "check" : tone === "danger" ? "alert" : "info"}
            size={18}
          />
          {text}
        </div>
      ))}
    </div>
  );
};
