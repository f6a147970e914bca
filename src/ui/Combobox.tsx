import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronsUpDown, X } from "lucide-react";
import { useState } from "react";
import { Choices, type Picking } from "./Choices.tsx";
import { control, cx } from "./cx.ts";
import { useT } from "./texts.tsx";
import { useSearch } from "./useSearch.ts";

type Props<Item> = Picking<Item> & {
  value?: Item | null;
  defaultValue?: Item | null;
  onChange?: (item: Item | null) => void;
  placeholder?: string;
  name?: string;
  label?: string;
  disabled?: boolean;
  className?: string;
};

/** One of many, found by typing a part of its name. In a form it answers with the item's id. */
export function Combobox<Item>({
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
  const [own, setOwn] = useState<Item | null>(defaultValue ?? null);
  const chosen = value === undefined ? own : value;
  // What is chosen stays among the items, whatever was searched since.
  const items =
    chosen && !found.some((item) => idOf(item) === idOf(chosen)) ? [...found, chosen] : [...found];

  return (
    <Base.Root<Item>
      items={items}
      value={chosen}
      onValueChange={(item) => {
        setOwn(item);
        onChange?.(item);
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
      <Base.InputGroup className={cx("relative flex items-center", className)}>
        <Base.Input
          aria-label={label}
          placeholder={placeholder}
          className={cx(control, "h-8 pr-14 pl-2.5 pointer-coarse:h-10")}
        />
        <span className="absolute right-1 flex items-center text-ink-faint">
          <Base.Clear
            aria-label={t("ui.clear")}
            className="flex size-6 cursor-pointer items-center justify-center rounded-sm hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </Base.Clear>
          <Base.Trigger
            aria-label={t("ui.show-choices")}
            className="flex size-6 items-center justify-center rounded-sm hover:text-ink"
          >
            <ChevronsUpDown aria-hidden className="size-3.5" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <Choices state={state} idOf={idOf} nameOf={nameOf} detailOf={detailOf} />
    </Base.Root>
  );
}
