import { useRef, useState } from "preact/hooks";
import { Problem } from "./api.ts";
import { toast } from "./kit/Toast.tsx";

/** One thing done by a press: busy meanwhile, never twice at once, and said aloud when it was refused. */
export const useAct = () => {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const act = async (deed: () => Promise<unknown>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await deed();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      toast(problem.message, "danger");
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, act: (deed: () => Promise<unknown>) => void act(deed) };
};
