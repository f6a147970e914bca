import { Toast } from "@base-ui/react/toast";
import { Problem } from "./client.ts";

export type ToastData = { undo?: () => void; requestId?: string };
export const toasts = Toast.createToastManager<ToastData>();

type Word = {
  title: string;
  detail?: string;
  tone?: "success" | "danger";
  /** Takes it back; shown as a button for as long as the word stands. */
  undo?: () => void;
  /** The number to name when asking about a failure. */
  requestId?: string;
};

/** A passing word about what was just done. */
export const toast = ({ title, detail, tone, undo, requestId }: Word): string =>
  toasts.add({
    title,
    description: detail,
    type: tone,
    priority: tone === "danger" ? "high" : "low",
    timeout: undo || tone === "danger" ? 10_000 : 4_000,
    data: { undo, requestId },
  });

/** For `onError`: what the server said. */
export const toastProblem = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error;
  toast({ title: error.message, requestId: error.requestId, tone: "danger" });
};
