import type { Editor } from "@tiptap/react";
import { createElement, useState } from "react";
import { useRichText } from "./loadRichText.ts";
import type { Colleague } from "./mentions.ts";
import { PlainText, type Left } from "./PlainText.tsx";
import { followedBy, type Words } from "./words.ts";

export type EditorProps = {
  /** What stands in it at first; from then on it tells of every change. */
  begin: Words;
  placeholder: string;
  label: string;
  /** Who can be named after @; absent where nobody can. */
  colleagues?: () => readonly Colleague[];
  /** Counts up each time one wants to write. */
  calls: number;
  onChange: (words: Words) => void;
  onFiles: (files: File[]) => void;
  onReady: (editor: Editor | null) => void;
};

/** Takes words at once as plain text, and with formats as soon as the editor has come. */
export function EditorBox(props: EditorProps) {
  const { begin, label, placeholder, calls } = props;
  const RichText = useRichText();
  const [words, setWords] = useState(begin);
  const [composing, setComposing] = useState(false);
  const [{ leave, takeOver }] = useState(handing);
  if (RichText && !composing) return createElement(RichText, { ...props, begin: words, takeOver });

  // What has formats cannot stand in a plain box: what is typed now follows it.
  const before = begin.html === null ? "" : begin.text;
  const change = (text: string) => {
    const now = begin.html === null ? { ...begin, text } : followedBy(begin, text);
    setWords(now);
    props.onChange(now);
  };
  return (
    <>
      {before && <p className="text-md whitespace-pre-wrap text-ink-muted">{before}</p>}
      <PlainText
        begin={begin.html === null ? begin.text : ""}
        label={label}
        placeholder={placeholder}
        calls={calls}
        onChange={change}
        onComposing={setComposing}
        onLeave={leave}
      />
    </>
  );
}

/** Carries the caret from the plain box to the editor. */
const handing = () => {
  let left: Left | undefined;
  return {
    leave: (now: Left) => void (left = now),
    takeOver: () => {
      const before = left;
      left = undefined;
      return before;
    },
  };
};
