import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../texts.ts";
import { Button } from "./Button.tsx";
import { useOverlay } from "./overlay.ts";

type Props = {
  title: string;
  onClose: () => void;
  children?: ComponentChildren;
  /** Buttons, the most likely first. */
  actions?: ComponentChildren;
};

/** A question that has to be answered first; in the middle of the screen. Mount it to open it. */
export const Dialog = ({ title, onClose, children, actions }: Props) => {
  const box = useOverlay(onClose);
  return (
    <div class="overlay overlay-dialog">
      <Scrim onClose={onClose} />
      <div
        class="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        ref={box}
      >
        <h2 class="dialog-title">{title}</h2>
        {children && <div class="dialog-body">{children}</div>}
        {actions && <div class="dialog-actions">{actions}</div>}
      </div>
    </div>
  );
};

/** A tap beside it closes it. */
const Scrim = ({ onClose }: { onClose: () => void }) => (
  <button type="button" class="scrim" tabIndex={-1} aria-label={t("close")} onClick={onClose} />
);

/** More room: rises from below on phones, stands at the side on wide screens. For filters, choices, short forms. */
export const Sheet = ({
  title,
  onClose,
  children,
  actions,
  reading,
}: Props & {
  /** Holds a long text and nothing that takes the focus. */
  reading?: boolean;
}) => {
  const box = useOverlay(onClose);
  return (
    <div class="overlay overlay-sheet">
      <Scrim onClose={onClose} />
      <div class="sheet" role="dialog" aria-modal="true" aria-label={title} tabIndex={-1} ref={box}>
        <header class="sheet-head">
          <h2 class="dialog-title">{title}</h2>
          <Button tone="quiet" icon="cross" label={t("close")} onPress={onClose} />
        </header>
        {reading ? (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it a keyboard could not scroll it
          <section class="sheet-body" tabIndex={0} aria-label={title}>
            {children}
          </section>
        ) : (
          <div class="sheet-body">{children}</div>
        )}
        {actions && <footer class="sheet-actions">{actions}</footer>}
      </div>
    </div>
  );
};

type Question = { title: string; text?: string; action: string; danger?: boolean };
let put: ((question: (Question & { answer: (yes: boolean) => void }) | null) => void) | undefined;

/** Asks before something that cannot be undone: `if (await ask({ title, text, action })) …`. */
export const ask = (question: Question): Promise<boolean> =>
  new Promise((answer) => (put ? put({ ...question, answer }) : answer(false)));

/** Where `ask` shows its question; once, in the shell. */
export const Asked = () => {
  const [question, setQuestion] = useState<(Question & { answer: (yes: boolean) => void }) | null>(
    null,
  );
  useEffect(() => {
    put = setQuestion;
    return () => (put = undefined);
  }, []);
  if (!question) return null;
  const say = (yes: boolean) => {
    setQuestion(null);
    question.answer(yes);
  };
  return (
    <Dialog
      title={question.title}
      onClose={() => say(false)}
      actions={
        <>
          <Button tone={question.danger ? "danger" : "primary"} onPress={() => say(true)}>
            {question.action}
          </Button>
          <Button onPress={() => say(false)}>{t("cancel")}</Button>
        </>
      }
    >
      {question.text}
    </Dialog>
  );
};
