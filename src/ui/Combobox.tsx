import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronsUpDown, X } from "lucide-react";
import { useState } from "react";
import { Choices } from "./Choices.tsx";
import { control, cx } from "./cx.ts";
import { useT } from "./texts.tsx";
import { useCombobox, type ComboboxProps } from "./useCombobox.ts";

type Props<Item> = ComboboxProps<Item> & {
  value?: Item | null;
  defaultValue?: Item | null;
  onChange?: (item: Item | null) => void;
};

/** One of many, found by typing a part of its name. In a form it answers with the item's id. */
export function Combobox<Item>({ value, defaultValue, onChange, ...props }: Props<Item>) {
  const t = useT();
  const { idOf, nameOf, detailOf, placeholder, label, className } = props;
  const [own, setOwn] = useState<Item | null>(defaultValue ?? null);
  const chosen = value === undefined ? own : value;
  const { state, root } = useCombobox(props, chosen === null ? [] : [chosen]);

  return (
    <Base.Root<Item>
      {...root}
      value={chosen}
      onValueChange={(item) => {
        setOwn(item);
        onChange?.(item);
      }}
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
