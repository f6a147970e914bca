import { useEffect, useState } from "preact/hooks";
import { t } from "../texts.ts";
import { Button } from "./Button.tsx";
import { useField } from "./Field.tsx";

type Props = {
  value: string;
  onInput: (digits: string) => void;
  /** Sends a code. Answers the seconds until the next may be sent; throws when none was sent (the caller shows why). */
  onSend: () => Promise<number | void>;
  /** The number or address is not complete yet. */
  disabled?: boolean;
  length?: number;
  /** Called once with the last digit, so that nobody has to press a button after the phone filled it in. */
  onComplete?: (digits: string) => void;
};

/** The code from a text message or mail, and the button that asks for it. */
export const CodeInput = ({ value, onInput, onSend, disabled, length = 6, onComplete }: Props) => {
  const field = useField();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [left, count] = useCountdown();

  const send = async () => {
    setBusy(true);
    try {
      count((await onSend()) ?? 60);
      setSent(true);
    } catch {
      // The caller puts the reason beside the field.
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="code">
      <input
        class="input code-digits"
        id={field.id}
        inputMode="numeric"
        autocomplete="one-time-code"
        pattern="[0-9]*"
        maxLength={length}
        value={value}
        placeholder={"·".repeat(length)}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid || undefined}
        aria-required={field.required || undefined}
        onInput={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, "").slice(0, length);
          event.currentTarget.value = digits;
          onInput(digits);
          if (digits.length === length && digits !== value) onComplete?.(digits);
        }}
      />
      <Button busy={busy} disabled={disabled || left > 0} onPress={() => void send()}>
        {left > 0 ? t("code.again-in", { seconds: left }) : sent ? t("code.again") : t("code.send")}
      </Button>
    </div>
  );
};

/** Counts by the clock: a phone that slept must not wait longer. */
const useCountdown = (): [left: number, start: (seconds: number) => void] => {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const counting = left > 0;
  useEffect(() => {
    if (!counting) return;
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, [counting]);
  return [
    left,
    (seconds) => {
      setNow(Date.now());
      setUntil(Date.now() + seconds * 1000);
    },
  ];
};
