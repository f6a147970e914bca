import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./texts.tsx";

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <IconButton
      icon={copied ? Check : Copy}
      label={copied ? t("ui.copied") : (label ?? t("ui.copy"))}
      size="sm"
      className={copied ? "text-success-text!" : undefined}
      onClick={() => void copy()}
    />
  );
}

/** Pages served without HTTPS have no clipboard of their own; the old way works there. */
export const copyText = async (text: string): Promise<void> => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
};
