import "./editor.css";
import { Image } from "@tiptap/extension-image";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extension-placeholder";
import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect } from "react";
import { useLanguage } from "../../../ui/texts.tsx";
import type { EditorProps } from "./EditorBox.tsx";
import { mentionList, mentionsIn } from "./mentions.ts";
import { sendPicture } from "./sendPicture.ts";
import { formatted, paragraphs } from "./words.ts";

/** The editor with formats. It comes in a part of its own; until then `EditorBox` takes plain text. */
export function RichText({
  begin,
  placeholder,
  label,
  colleagues,
  onChange,
  onFiles,
  onReady,
  takeFocus,
}: EditorProps) {
  const language = useLanguage();
  const editor = useEditor({
    injectCSS: false,
    content: begin.html ?? paragraphs(begin.text),
    autofocus: takeFocus ? "end" : false,
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
