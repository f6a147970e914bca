import { useRef, useState } from "react";
import { Problem } from "../../ui/client.ts";

/** Tries out what a form holds, before it is kept: the form is sent, and `isWanted` says with which intention. */
export const useTrial = <Found>() => {
  const wanted = useRef(false);
  const [state, setState] = useState<"trying" | { found: Found } | { failed: string }>();
  return {
    busy: state === "trying",
    found: typeof state === "object" && "found" in state ? state.found : undefined,
    failed: typeof state === "object" && "failed" in state ? state.failed : undefined,
    /** The press of the button that tries, in its form. */
    want: ({ currentTarget: { form } }: { currentTarget: HTMLButtonElement }) => {
      wanted.current = true;
      form?.requestSubmit();
    },
    isWanted: () => {
      const was = wanted.current;
      wanted.current = false;
      return was;
    },
    forget: () => setState(undefined),
    send: async (asking: Promise<Found>) => {
      setState("trying");
      try {
        setState({ found: await asking });
      } catch (error) {
        setState(undefined);
        // What is at no field's fault is said beside the button.
        if (!(error instanceof Problem) || Object.keys(error.fields).length > 0) throw error;
        setState({ failed: error.message });
      }
    },
  };
};
