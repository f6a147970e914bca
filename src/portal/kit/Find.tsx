import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../texts.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

const PAUSE = 400;

/** Searches as one types, but never half a pinyin syllable. */
export const SearchBox = ({
  value,
  onSearch,
  label,
}: {
  value: string;
  onSearch: (text: string) => void;
  label: string;
}) => {
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const wait = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(wait.current), []);

  const search = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(wait.current);
    if (!composing.current) wait.current = setTimeout(() => onSearch(text.trim()), pause);
  };
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(typed, 0);
      }}
    >
      <Icon name="search" size={18} />
      <input
        class="input"
        type="search"
        enterkeyhint="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          search(event.currentTarget.value, PAUSE);
        }}
        onInput={(event) => search(event.currentTarget.value, PAUSE)}
      />
      {typed && (
        <Button
          tone="quiet"
          size="small"
          icon="cross"
          label={t("clear")}
          onPress={() => search("", 0)}
        />
      )}
    </form>
  );
};

type Chips<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string; count?: number }[];
  onChange: (value: V) => void;
};

/** One of a few views of a list; slides sideways where the screen is narrow. */
export const FilterChips = <V extends string>({ label, value, options, onChange }: Chips<V>) => (
  <div class="chips" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        class="chip"
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.label}
        {option.count !== undefined && <span class="chip-count">{option.count}</span>}
      </button>
    ))}
  </div>
);
