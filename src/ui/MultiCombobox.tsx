import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useState } from "react";
import { Choices, type Picking } from "./Choices.tsx";
import { control, cx } from "./cx.ts";
import { useT } from "./texts.tsx";
import { useSearch } from "./useSearch.ts";

type Props<Item> = Picking<Item> & {
  value?: readonly Item[];
  defaultValue?: readonly Item[];
  onChange?: (items: Item[]) => void;
  placeholder?: string;
  name?: string;
  label?: string;
  disabled?: boolean;
  className?: string;
};

/** Several of many: tags, watchers, teams. In a form it answers with the list of ids. */
export function MultiCombobox<Item>({
  search: ask,
  idOf,
  nameOf,
  detailOf,
  value,
  defaultValue,
  onChange,
  placeholder,
  name,
  label,
  disabled,
  className,
}: Props<Item>) {
  const t = useT();
  const { found, state, search } = useSearch(ask, nameOf);
  const [own, setOwn] = useState<readonly Item[]>(defaultValue ?? []);
  const chosen = value ?? own;
  const items = [
    ...found,
    ...chosen.filter((item) => !found.some((other) => idOf(other) === idOf(item))),
  ];

  return (
    <Base.Root<Item, true>
      multiple
      items={items}
      value={[...chosen]}
      onValueChange={(now) => {
        setOwn(now);
        onChange?.(now);
      }}
      onOpenChange={(open, { reason }) => open && reason !== "input-change" && search("")}
      onInputValueChange={(text, { reason }) => reason === "input-change" && search(text)}
      itemToStringLabel={nameOf}
      itemToStringValue={idOf}
      isItemEqualToValue={(a, b) => idOf(a) === idOf(b)}
      filter={null}
      name={name}
      disabled={disabled}
      autoHighlight
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
