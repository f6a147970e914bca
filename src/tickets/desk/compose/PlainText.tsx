import { useLayoutEffect, useRef } from "react";

/** What stood in the plain box when it went: which call it had answered, whether one was writing there, what came after the caret. */
export type Left = { calls: number; focused: boolean; after: { from: string; to: string } };

type Props = {
  begin: string;
  label: string;
  placeholder: string;
  /** Counts up each time the box is asked for. */
  calls: number;
  onChange: (text: string) => void;
  /** An input method is in the middle of a word, which would break off if the box went now. */
  onComposing: (composing: boolean) => void;
  onLeave?: (left: Left) => void;
};

/** Takes keys from the first one on, while what will take them is still on its way. */
export function PlainText(props: Props) {
  const { begin, label, placeholder, calls, onChange, onComposing, onLeave } = props;
  const box = useRef<HTMLTextAreaElement>(null);

  // Before the next key, which would go elsewhere.
  useLayoutEffect(() => {
    const { current: area } = box;
    if (calls === 0 || !area) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [calls]);

  useLayoutEffect(() => {
    const { current: area } = box;
    return () => {
      if (!area) return;
      const { value, selectionStart, selectionEnd } = area;
      onLeave?.({
        calls,
        focused: document.activeElement === area,
        after: { from: value.slice(selectionStart), to: value.slice(selectionEnd) },
      });
    };
  }, [calls, onLeave]);

  return (
    <textarea
      ref={box}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={begin}
      onChange={({ target }) => onChange(target.value)}
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={({ currentTarget }) => {
        onChange(currentTarget.value);
        onComposing(false);
      }}
      className="block field-sizing-content w-full resize-none bg-transparent text-md outline-none placeholder:text-ink-faint"
    />
  );
}
