import { useRef, useState } from "preact/hooks";
import { Problem } from "./api.ts";
import { useDraft } from "./draft.ts";
import { uuid } from "./uuid.ts";

type Options<V, R> = {
  /** Names the kept draft; one for each form. */
  name: string;
  blank: V;
  /** What the page decides, whatever a draft says. */
  fixed?: Partial<V>;
  /** What is missing, by field, before anything is sent. */
  check?: (values: V) => Record<string, string | undefined>;
  /** `key` makes sending twice count once. */
  send: (values: V, key: string) => Promise<R>;
  onSent: (reply: R, values: V) => void;
};

/** The state of one form: values kept as a draft, problems by field, one submission at a time. */
export const useForm = <V extends Record<string, unknown>, R>({
  name,
  blank,
  fixed,
  check,
  send,
  onSent,
}: Options<V, R>) => {
  const draft = useDraft<V>(name, blank);
  // A draft of an older version of the form may lack a field.
  const values = { ...blank, ...draft.value, ...fixed };
  const [problem, setProblem] = useState<Problem | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const key = useRef(uuid());

  // What was set in the same moment, before it is drawn, must not be lost by the next `set`.
  const latest = useRef(values);
  latest.current = values;
  const set = <K extends keyof V & string>(field: K, value: V[K], at: string = field) => {
    latest.current = { ...latest.current, [field]: value };
    draft.set(latest.current);
    if (errors[at]) setErrors((all) => without(all, at));
    key.current = uuid();
  };

  const refuse = (refused: Problem) => {
    setProblem(refused);
    setErrors(refused.fields);
  };

  const submit = async () => {
    if (running.current) return;
    const now = latest.current;
    const missing = said(check?.(now) ?? {});
    if (Object.keys(missing).length > 0) return refuse(new Problem(400, "input", "", missing));
    running.current = true;
    setBusy(true);
    setProblem(null);
    setErrors({});
    try {
      const reply = await send(now, key.current);
      draft.discard();
      onSent(reply, now);
    } catch (failed) {
      if (!(failed instanceof Problem)) throw failed;
      refuse(failed);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return {
    values,
    /** `at` names the problem that this answers, where it is not the field's own. */
    set,
    /** `{...form.text("title")}` on a text control. */
    text: <K extends keyof V & string>(field: K) => ({
      name: field,
      value: String(values[field] ?? ""),
      onInput: (value: string) => set(field, value as V[K]),
    }),
    /** `{...form.pick("type")}` on a select or cards. */
    pick: <K extends keyof V & string>(field: K) => ({
      value: values[field],
      onChange: (value: V[K]) => set(field, value),
    }),
    error: (field: string): string | undefined => errors[field],
    problem,
    /** Shows why something else about this form was refused, e.g. a code that could not be sent. */
    refuse,
    busy,
    submit: () => void submit(),
    /** There was something half-typed from an earlier visit. */
    found: draft.found,
    discard: draft.discard,
  };
};

const said = (checked: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(checked).flatMap(([name, words]) => (words ? [[name, words]] : [])),
  );

const without = (errors: Record<string, string>, field: string) =>
  Object.fromEntries(Object.entries(errors).filter(([name]) => name !== field));
