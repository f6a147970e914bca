import { Search, X } from "lucide-react";
import { useRef } from "react";
import { Kbd } from "../../../ui/Kbd.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useShortcuts } from "../../../ui/useShortcuts.ts";
import { useGo, useListSearch } from "../useAddress.ts";

/** Searches within the list; Enter asks, so that an input method is not answered half-way. */
export function SearchBox() {
  const t = useT();
  const { text } = useListSearch();
  const { toFilter } = useGo();
  const box = useRef<HTMLFormElement>(null);
  const field = () => box.current?.querySelector("input");
  useShortcuts({ "/": () => field()?.select() });
  const ask = () => toFilter({ text: field()?.value.trim() || undefined });

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the field inside
    <form
      ref={box}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (text) toFilter({ text: undefined });
        else field()?.blur();
      }}
    >
      <TextInput
        icon={Search}
        name="text"
        aria-label={t("tickets.search")}
        placeholder={t("tickets.search-hint")}
        defaultValue={text}
        maxLength={100}
        enterKeyHint="search"
        trailing={
          text ? (
            <button
              type="button"
              aria-label={t("ui.clear")}
              onClick={() => toFilter({ text: undefined })}
              className="flex size-6 cursor-pointer items-center justify-center rounded-sm hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          ) : (
            <Kbd keys="/" className="mr-0.5 pointer-coarse:hidden" />
          )
        }
      />
    </form>
  );
}
