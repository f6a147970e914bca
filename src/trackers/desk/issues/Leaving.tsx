import { useT } from "../../../ui/texts.tsx";
import type { Preview } from "../queries.ts";

/** What will leave the house, to the letter. */
export function Leaving({ preview: { title, text, masked } }: { preview: Preview }) {
  const t = useT();
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      {/* Longer than the screen, it is read with the keyboard too. */}
      <div
        role="region"
        aria-label={t("issues.leaving")}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- that is how one scrolls by keyboard
        tabIndex={0}
        className="max-h-[45vh] overflow-y-auto rounded-md border border-line bg-sunken p-3"
      >
        {title && <p className="mb-2 font-medium break-words">{title}</p>}
        <p className="break-words whitespace-pre-wrap">{text}</p>
      </div>
      <p className="text-xs text-ink-faint">
        {masked.length > 0
          ? t("issues.masked", { what: masked.join(" ") })
          : t("issues.masked-none")}
      </p>
    </div>
  );
}
