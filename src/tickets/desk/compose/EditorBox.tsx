import type { Editor } from "@tiptap/react";
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from "react";
import type { Colleague } from "./mentions.ts";
import type { Words } from "./words.ts";

const loadRich = () => import("./RichText.tsx");
const RichText = lazy(() => loadRich().then((m) => ({ default: m.RichText })));

export type EditorProps = {
  /** What stands in it at first; from then on it tells of every change. */
  begin: Words;
  placeholder: string;
  label: string;
  /** Who can be named after @; absent where nobody can. */
  colleagues?: () => readonly Colleague[];
  onChange: (words: Words) => void;
  onFiles: (files: File[]) => void;
  onReady: (editor: Editor | null) => void;
  takeFocus: boolean;
};

/** Takes words at once as plain text, and with formats as soon as the editor has come. */
export function EditorBox(props: EditorProps) {
  const [typed, setTyped] = useState(props.begin);
  const plain = useRef<HTMLTextAreaElement>(null);
  const [focused, setFocused] = useState(props.takeFocus);

  const change = (words: Words) => {
    setTyped(words);
    props.onChange(words);
  };
  return (
    <Suspense
      fallback={
        <PlainText
          box={plain}
          {...props}
          typed={typed}
          onChange={change}
          onFocus={() => setFocused(true)}
        />
      }
    >
      <RichText {...props} begin={typed} takeFocus={focused} />
    </Suspense>
  );
}

type PlainProps = EditorProps & {
  box: RefObject<HTMLTextAreaElement | null>;
  typed: Words;
  onFocus: () => void;
};

function PlainText({ box, typed, placeholder, label, onChange, onFocus, takeFocus }: PlainProps) {
  useEffect(() => {
    if (takeFocus) box.current?.focus();
  }, [box, takeFocus]);
  return (
    <textarea
      ref={box}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={typed.text}
      onFocus={onFocus}
      onChange={({ target }) => onChange({ text: target.value, html: null, mentions: [] })}
      className="block field-sizing-content w-full resize-none bg-transparent text-md outline-none placeholder:text-ink-faint"
    />
  );
}
