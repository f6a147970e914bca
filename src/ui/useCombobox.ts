import type { Picking } from "./Choices.tsx";
import { useSearch } from "./useSearch.ts";

/** What a box takes in which one finds by typing, whether it keeps one thing or several. */
export type ComboboxProps<Item> = Picking<Item> & {
  placeholder?: string;
  name?: string;
  label?: string;
  disabled?: boolean;
  className?: string;
};

type Opening = { reason: string };

/** How such a box searches and tells its items apart. */
export const useCombobox = <Item>(
  { search: ask, idOf, nameOf, name, disabled }: ComboboxProps<Item>,
  chosen: readonly Item[],
) => {
  const { found, state, search } = useSearch(ask, nameOf);
  const missing = chosen.filter((item) => !found.some((other) => idOf(other) === idOf(item)));
  return {
    state,
    root: {
      // What is chosen stays among the items, whatever was searched since.
      items: [...found, ...missing],
      onOpenChange: (open: boolean, { reason }: Opening) => {
        if (open && reason !== "input-change") search("");
      },
      onInputValueChange: (text: string, { reason }: Opening) => {
        if (reason === "input-change") search(text);
      },
      itemToStringLabel: nameOf,
      itemToStringValue: idOf,
      isItemEqualToValue: (a: Item, b: Item) => idOf(a) === idOf(b),
      filter: null,
      name,
      disabled,
      autoHighlight: true,
    },
  };
};
