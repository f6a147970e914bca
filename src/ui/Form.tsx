import { Form as Base } from "@base-ui/react/form";
import { createContext, use, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Problem } from "./client.ts";
import { Notice } from "./Notice.tsx";
import { useT } from "./texts.tsx";

const Sending = createContext(false);

/** What the fields are called on this screen, by their names on the wire. */
const Labels = createContext<Map<string, string> | null>(null);

/** Tells the form around it under which words a field stands. */
export const useNamed = (name: string | undefined, label: ReactNode): void => {
  const labels = use(Labels);
  useLayoutEffect(() => {
    if (!labels || !name || typeof label !== "string") return;
    labels.set(name, label);
    return () => void labels.delete(name);
  }, [labels, name, label]);
};

type Props<Values> = {
  /** What was filled in, by the names of the fields. A `Problem` thrown here is shown at the fields it names. */
  onSubmit: (values: Values) => Promise<unknown>;
  label?: string;
  className?: string;
  children: ReactNode;
};

/** Collects its named fields, sends them once, and puts what the server objects to where it belongs. */
export function Form<Values extends object>({
  onSubmit,
  label,
  className,
  children,
}: Props<Values>) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const [labels] = useState(() => new Map<string, string>());
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  // A field that is not on this screen would otherwise be refused in silence.
  const [elsewhere, setElsewhere] = useState<string[]>([]);

  const submit = async (values: Values) => {
    if (sending) return;
    setSending(true);
    setProblem(undefined);
    setErrors({});
    try {
      await onSubmit(values);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      const here = form.current?.elements;
      // The server knows a "name"; here it is called what stands over it.
      const missing = error.missing.flatMap((name) => {
        const field = labels.get(name);
        return field ? [[name, t("ui.required", { field })]] : [];
      });
      setErrors({ ...error.fields, ...Object.fromEntries(missing) });
      setElsewhere(Object.keys(error.fields).filter((name) => !here?.namedItem(name)));
    } finally {
      setSending(false);
    }
  };

  return (
    <Base
      ref={form}
      noValidate
      aria-label={label}
      errors={errors}
      // The names and values are those of the fields inside, which the screen wrote for `Values`.
      onFormSubmit={(values) => void submit(values as Values)}
      className={className ?? "flex flex-col gap-4"}
    >
      <Labels value={labels}>
        <Sending value={sending}>{children}</Sending>
      </Labels>
      {/* What stands at its field need not be said twice. */}
      {problem && (elsewhere.length > 0 || Object.keys(problem.fields).length === 0) && (
        <Notice tone="danger">
          {elsewhere.length === 0 && problem.message}
          {elsewhere.map((name) => (
            <span key={name} className="block">
              {problem.fields[name]}
            </span>
          ))}
        </Notice>
      )}
    </Base>
  );
}

/** The button that sends the form around it; busy until the answer is there. */
export const Submit = ({
  children,
  danger,
  className,
}: {
  children: ReactNode;
  danger?: boolean;
  className?: string;
}) => (
  <Button
    type="submit"
    variant={danger ? "danger" : "primary"}
    busy={use(Sending)}
    className={className}
  >
    {children}
  </Button>
);
