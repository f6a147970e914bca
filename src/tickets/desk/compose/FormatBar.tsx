import { useEditorState, type Editor } from "@tiptap/react";
import {
  Bold,
  Code,
  Italic,
  List,
  ListOrdered,
  SquareCode,
  TextQuote,
  type LucideIcon,
} from "lucide-react";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useT } from "../../../ui/texts.tsx";

const formats: {
  name: string;
  label: "bold" | "italic" | "code" | "list" | "numbers" | "quote" | "block";
  icon: LucideIcon;
  keys?: string;
  run: (editor: Editor) => unknown;
}[] = [
  {
    name: "bold",
    label: "bold",
    icon: Bold,
    keys: "mod+b",
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: "italic",
    label: "italic",
    icon: Italic,
    keys: "mod+i",
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: "code",
    label: "code",
    icon: Code,
    keys: "mod+e",
    run: (e) => e.chain().focus().toggleCode().run(),
  },
  {
    name: "bulletList",
    label: "list",
    icon: List,
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: "orderedList",
    label: "numbers",
    icon: ListOrdered,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "blockquote",
    label: "quote",
    icon: TextQuote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "codeBlock",
    label: "block",
    icon: SquareCode,
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
  },
];

/** The formats, pressed in where the cursor stands in one. */
export function FormatBar({ editor }: { editor: Editor }) {
  const t = useT();
  const on = useEditorState({
    editor,
    selector: ({ editor }) =>
      formats.filter(({ name }) => editor.isActive(name)).map(({ name }) => name),
  });
  return (
    <span role="toolbar" aria-label={t("tickets.formats")} className="flex max-sm:hidden">
      {formats.map(({ name, label, icon, keys, run }) => (
        <IconButton
          key={name}
          icon={icon}
          size="sm"
          label={t(`tickets.format-${label}`)}
          shortcut={keys}
          aria-pressed={on.includes(name)}
          className="aria-pressed:bg-pressed aria-pressed:text-ink"
          onClick={() => run(editor)}
        />
      ))}
    </span>
  );
}
