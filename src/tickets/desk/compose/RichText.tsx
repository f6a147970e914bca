import "./editor.css";
import { Image } from "@tiptap/extension-image";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extension-placeholder";
import { Editor, EditorContent } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLanguage } from "../../../ui/texts.tsx";
import type { EditorProps } from "./EditorBox.tsx";
import { mentionList, mentionsIn } from "./mentions.ts";
import type { Left } from "./PlainText.tsx";
import { sendPicture } from "./sendPicture.ts";
import { formatted, paragraphs } from "./words.ts";

type Props = EditorProps & {
  /** Answers once where one was in the plain text that stood here before. */
  takeOver: () => Left | undefined;
};

/** The editor with formats. It comes in a part of its own; until then `EditorBox` takes plain text. */
export function RichText(props: Props) {
  const { onReady, calls, takeOver } = props;
  const language = useLanguage();
  const now = { ...props, language };
  const [latest] = useState(() => keeping(now));
  const [editor] = useState(() => editorOf(latest.get));
  useLayoutEffect(() => latest.keep(now));
  useDestroyedAfter(editor);
  useEffect(() => onReady(editor), [editor, onReady]);

  const answered = useRef(0);
  // In the same breath as the plain box goes or the key is pressed, before the next key comes.
  useLayoutEffect(() => {
    const before = takeOver();
    // What was asked in the moment the plain box went, it could not answer any more.
    const called = calls > (before?.calls ?? answered.current);
    answered.current = calls;
    if (!called && !before?.focused) return;
    const { from = "", to = "" } = (called ? undefined : before?.after) ?? {};
    const { size } = editor.state.doc.content;
    const place = (after: string) => size - after.length - after.split("\n").length;
    editor
      .chain()
      .setTextSelection({ from: place(from), to: place(to) })
      .scrollIntoView()
      .run();
    editor.view.focus();
  }, [editor, calls, takeOver]);
  return <EditorContent editor={editor} />;
}

/** What an editor that outlives many drawings looks up when it needs it. */
const keeping = <T,>(first: T) => {
  let kept = first;
  return { get: () => kept, keep: (now: T) => void (kept = now) };
};

/** One editor for as long as its screen stands: another in its place would forget the caret and the last keys. */
const editorOf = (latest: () => Props & { language: string }): Editor => {
  const { begin, label, colleagues } = latest();
  const takeFiles = (event: Event, from: DataTransfer | null): boolean => {
    const files = [...(from?.files ?? [])];
    if (files.length === 0) return false;
    event.preventDefault();
    const pictures = files.filter(({ type }) => /^image\/(png|jpe?g|gif|webp)$/.test(type));
    for (const picture of pictures) void putPicture(editor, picture, latest().language);
    const others = files.filter((file) => !pictures.includes(file));
    if (others.length > 0) latest().onFiles(others);
    return true;
  };
  const editor = new Editor({
    injectCSS: false,
    content: begin.html ?? paragraphs(begin.text),
    // Two spaces are two spaces, and one at the end is where the next word begins.
    parseOptions: { preserveWhitespace: "full" },
    extensions: [
      StarterKit.configure({ link: { openOnClick: false } }),
      Image.configure({ inline: true }),
      Placeholder.configure({ placeholder: () => latest().placeholder }),
      ...(colleagues
        ? [
            Mention.configure({
              HTMLAttributes: { class: "mention" },
              suggestion: mentionList(colleagues),
            }),
          ]
        : []),
    ],
    editorProps: {
      attributes: {
        "aria-label": label,
        "aria-multiline": "true",
        role: "textbox",
        class: "words outline-none",
      },
      handlePaste: (_view, event) => takeFiles(event, event.clipboardData),
      handleDrop: (_view, event) => takeFiles(event, event.dataTransfer),
    },
    onUpdate: () =>
      latest().onChange({
        text: editor.getText({ blockSeparator: "\n" }),
        html: formatted(editor.getHTML()),
        mentions: mentionsIn(editor.state.doc),
      }),
  });
  return editor;
};

/** React may take a screen away and put it back at once; only one that stays away has done with its editor. */
const useDestroyedAfter = (editor: Editor) => {
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(leaving.current);
    return () => {
      leaving.current = setTimeout(() => editor.destroy());
    };
  }, [editor]);
};

const putPicture = async (editor: Editor, picture: File, language: string) => {
  const id = await sendPicture(picture, language);
  if (id && !editor.isDestroyed)
    editor
      .chain()
      .focus()
      .setImage({ src: `/api/v1/files/${id}`, alt: picture.name })
      .run();
};
