import "./editor.css";
import { Image } from "@tiptap/extension-image";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extension-placeholder";
import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect, useLayoutEffect } from "react";
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
export function RichText({
  begin,
  placeholder,
  label,
  colleagues,
  onChange,
  onFiles,
  onReady,
  calls,
  takeOver,
}: Props) {
  const language = useLanguage();
  const editor = useEditor({
    injectCSS: false,
    content: begin.html ?? paragraphs(begin.text),
    // Two spaces are two spaces, and one at the end is where the next word begins.
    parseOptions: { preserveWhitespace: "full" },
    extensions: [
      StarterKit.configure({
        link: { openOnClick: false },
      }),
      Image.configure({ inline: true }),
      Placeholder.configure({ placeholder }),
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
    onUpdate: ({ editor }) =>
      onChange({
        text: editor.getText({ blockSeparator: "\n" }),
        html: formatted(editor.getHTML()),
        mentions: mentionsIn(editor.state.doc),
      }),
  });

  const takeFiles = (event: Event, from: DataTransfer | null): boolean => {
    const files = [...(from?.files ?? [])];
    if (files.length === 0) return false;
    event.preventDefault();
    const pictures = files.filter(({ type }) => /^image\/(png|jpe?g|gif|webp)$/.test(type));
    for (const picture of pictures) void putPicture(editor, picture, language);
    const others = files.filter((file) => !pictures.includes(file));
    if (others.length > 0) onFiles(others);
    return true;
  };

  useEffect(() => onReady(editor), [editor, onReady]);
  // In the same breath as the plain box goes or the key is pressed: the editor's own way waits for a frame.
  useLayoutEffect(() => {
    const before = takeOver();
    if (!(before ? before.focused : calls > 0)) return;
    const { size } = editor.state.doc.content;
    const place = (after = "") => size - after.length - after.split("\n").length;
    editor
      .chain()
      .setTextSelection({ from: place(before?.after.from), to: place(before?.after.to) })
      .scrollIntoView()
      .run();
    editor.view.focus();
  }, [editor, calls, takeOver]);
  return <EditorContent editor={editor} />;
}

const putPicture = async (editor: Editor, picture: File, language: string) => {
  const id = await sendPicture(picture, language);
  if (id && !editor.isDestroyed)
    editor
      .chain()
      .focus()
      .setImage({ src: `/api/v1/files/${id}`, alt: picture.name })
      .run();
};
