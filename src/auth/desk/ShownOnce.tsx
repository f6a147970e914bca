import { Copy } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { copyText } from "../../ui/CopyButton.tsx";
import { DialogActions } from "../../ui/Dialog.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";

type Props = { text: string; label: string; onDone: () => void; children: ReactNode };

/** A secret nobody sees again, to be copied now. */
export function ShownOnce({ text, label, onDone, children }: Props) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
  };
  return (
    <>
      <p className="text-sm">{children}</p>
      <div className="mt-3 flex gap-2">
        <TextInput
          className="min-w-0 flex-1 font-mono"
          aria-label={label}
          value={text}
          readOnly
          onFocus={({ target }) => target.select()}
        />
        <Button icon={Copy} variant="primary" onClick={() => void copy()}>
          {t(copied ? "ui.copied" : "ui.copy")}
        </Button>
      </div>
      <DialogActions>
        <Button onClick={onDone}>{t("once.done")}</Button>
      </DialogActions>
    </>
  );
}
