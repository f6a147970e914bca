import { Toast } from "@base-ui/react/toast";
import { Problem } from "./client.ts";

export const toasts = Toast.createToastManager<{ undo?: () => void }>();

type Word = {
  title: string;
  detail?: string;
  tone?: "success" | "danger";
  /** Takes it back; shown as a button for as long as the word stands. */
  undo?: () => void;
};

/** A passing word about what was just done. */
export const toast = ({ title, detail, tone, undo }: Word): string =>
  toasts.add({
    title,
    description: detail,
    type: tone,
    priority: tone === "danger" ? "high" : "low",
    timeout: undo || tone === "danger" ? 10_000 : 4_000,
    data: { undo },
  });

/** For `onError`: what the server said, and the number to name when asking about it. */
export const toastProblem = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error;
  toast({ title: error.message, detail: error.requestId, tone: "danger" });
};
