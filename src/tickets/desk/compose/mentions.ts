import type { MentionNodeAttrs } from "@tiptap/extension-mention";
import type { Node } from "@tiptap/pm/model";
import type {
  SuggestionKeyDownProps,
  SuggestionOptions,
  SuggestionProps,
} from "@tiptap/suggestion";
import { cx, option, popup } from "../../../ui/cx.ts";
import { loadFinder } from "../palette/finder.ts";

export type Colleague = { id: string; name: string };
type Chosen = MentionNodeAttrs;
type Props = SuggestionProps<Colleague, Chosen>;

const MOST = 8;

/** After @, the colleagues whose name, pinyin or initials fit; arrows and Enter choose. */
export const mentionList = (
  colleagues: () => readonly Colleague[],
): Omit<SuggestionOptions<Colleague, Chosen>, "editor"> => ({
  // Chinese is written without a space before the sign.
  allowedPrefixes: null,
  placement: "top-start",
  items: async ({ query }) => {
    const matches = await loadFinder();
    return colleagues()
      .filter(({ name }) => matches(name, query))
      .slice(0, MOST);
  },
  render: () => {
    let list: ReturnType<typeof openList> | undefined;
    return {
      onStart: (props: Props) => (list = openList(props)),
      onUpdate: (props: Props) => list?.draw(props),
      onKeyDown: ({ event }: SuggestionKeyDownProps) => list?.press(event) ?? false,
      onExit: () => {
        list?.close();
        list = undefined;
      },
    };
  },
});

// The editor knows no React; a list of eight names needs none.
const openList = (first: Props) => {
  const box = document.createElement("ul");
  box.className = cx(popup, "z-40 min-w-40 p-1");
  box.setAttribute("role", "listbox");
  let [props, at] = [first, 0];

  const choose = (index: number) => {
    const person = props.items[index];
    if (person) props.command({ id: person.id, label: person.name });
  };
  const show = () => {
    box.replaceChildren(
      ...props.items.map(({ name }, index) => {
        const line = document.createElement("li");
        line.className = option;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", String(index === at));
        line.toggleAttribute("data-highlighted", index === at);
        line.textContent = name;
        // Before the editor loses the focus.
        line.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(index);
        });
        return line;
      }),
    );
    box.hidden = props.items.length === 0;
  };
  const unmount = first.mount(box);
  show();
  return {
    draw: (next: Props) => {
      props = next;
      at = Math.min(at, Math.max(props.items.length - 1, 0));
      show();
    },
    press: ({ key }: KeyboardEvent): boolean => {
      const count = props.items.length;
      if (count === 0) return false;
      if (key === "Enter" || key === "Tab") choose(at);
      else if (key === "ArrowDown") at = (at + 1) % count;
      else if (key === "ArrowUp") at = (at + count - 1) % count;
      else return false;
      show();
      return true;
    },
    close: unmount,
  };
};

export const mentionsIn = (doc: Node): string[] => {
  const ids = new Set<string>();
  doc.descendants(({ type, attrs }) => {
    if (type.name === "mention" && typeof attrs["id"] === "string") ids.add(attrs["id"]);
  });
  return [...ids];
};
