import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useState } from "react";
import { Choices } from "./Choices.tsx";
import { control, cx } from "./cx.ts";
import { useT } from "./texts.tsx";
import { useCombobox, type ComboboxProps } from "./useCombobox.ts";

type Props<Item> = ComboboxProps<Item> & {
  value?: readonly Item[];
  defaultValue?: readonly Item[];
  onChange?: (items: Item[]) => void;
};

/** Several of many: tags, watchers, teams. In a form it answers with the list of ids. */
export function MultiCombobox<Item>({ value, defaultValue, onChange, ...props }: Props<Item>) {
  const t = useT();
  const { idOf, nameOf, detailOf, placeholder, label, className } = props;
  const [own, setOwn] = useState<readonly Item[]>(defaultValue ?? []);
  const chosen = value ?? own;
  const { state, root } = useCombobox(props, chosen);

  return (
    <Base.Root<Item, true>
      {...root}
      multiple
      value={[...chosen]}
      onValueChange={(now) => {
        setOwn(now);
        onChange?.(now);
      }}
    >
      <Base.InputGroup
        className={cx(
          control,
          "flex min-h-8 cursor-text flex-wrap items-center gap-1 p-0.5 pl-1 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus pointer-coarse:min-h-10",
          className,
        )}
      >
        <Base.Chips className="flex flex-1 flex-wrap items-center gap-1">
          {chosen.map((item) => (
            <Base.Chip
              key={idOf(item)}
              aria-label={nameOf(item)}
              className="flex h-6 items-center rounded-sm border border-neutral-border bg-neutral-bg pl-1.5 text-xs text-neutral-text outline-none data-highlighted:border-accent-border data-highlighted:bg-accent-bg"
            >
              {nameOf(item)}
              <Base.ChipRemove
                aria-label={t("ui.remove-named", { name: nameOf(item) })}
                className="flex size-5.5 cursor-pointer items-center justify-center"
              >
                <X aria-hidden className="size-3" />
              </Base.ChipRemove>
            </Base.Chip>
          ))}
          <Base.Input
            aria-label={label}
            placeholder={chosen.length ? "" : placeholder}
            className="h-6.5 min-w-20 flex-1 bg-transparent px-1.5 outline-none placeholder:text-ink-faint"
          />
        </Base.Chips>
      </Base.InputGroup>
      <Choices state={state} idOf={idOf} nameOf={nameOf} detailOf={detailOf} />
    </Base.Root>
  );
}
