import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Problem } from "../../ui/client.ts";
import { Notice } from "./Surfaces.tsx";

type Props = {
  onSubmit: () => void;
  /** Why it was not accepted; the first field at fault gets the focus. */
  problem?: Problem | null;
  children: ComponentChildren;
};

/** Fields and a button. Says at the top what is wrong when no field can say it. */
export const Form = ({ onSubmit, problem, children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!problem) return;
    const first = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [role="alert"] .notice',
    );
    first?.scrollIntoView({ block: "center" });
    const control = first?.matches("[role=radiogroup]") ? first.querySelector("input") : first;
    if (first?.matches("[aria-invalid]")) control?.focus({ preventScroll: true });
  }, [problem]);
  return (
    <form
      class="form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {problem && Object.keys(problem.fields).length === 0 && (
        <div role="alert">
          <Notice tone="danger" icon="alert">
            {problem.message}
          </Notice>
        </div>
      )}
      {children}
    </form>
  );
};
