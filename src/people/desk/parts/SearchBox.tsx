import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cx } from "../../../ui/cx.ts";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useShortcuts } from "../../../ui/useShortcuts.ts";

type Props = {
  label: string;
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
  className?: string;
};

const PAUSE = 250;

/** Searches while one types, but not for the letters an input method is still composing. */
export function SearchBox({ label, value = "", onSearch, className }: Props) {
  const t = useT();
  const [text, setText] = useState(value);
  const box = useRef<HTMLSpanElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  useShortcuts({ "/": () => box.current?.querySelector("input")?.select() });
  useEffect(() => () => clearTimeout(waiting.current), []);

  const ask = (now: string, pause = PAUSE) => {
    setText(now);
    clearTimeout(waiting.current);
    if (!composing.current)
      waiting.current = setTimeout(() => onSearch(now.trim() || undefined), pause);
  };

  return (
    <span ref={box} role="search" aria-label={label} className={cx("block", className)}>
      <TextInput
        icon={Search}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={ask}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={({ currentTarget }) => {
          composing.current = false;
          ask(currentTarget.value);
        }}
        onKeyDown={({ key, nativeEvent }) =>
          key === "Escape" && !nativeEvent.isComposing && ask("", 0)
        }
        maxLength={100}
        enterKeyHint="search"
        trailing={
          text && (
            <button
              type="button"
              aria-label={t("ui.clear")}
              onClick={() => ask("", 0)}
              className="flex size-6 cursor-pointer items-center justify-center rounded-sm hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          )
        }
      />
    </span>
  );
}
