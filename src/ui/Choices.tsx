import { Combobox as Base } from "@base-ui/react/combobox";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx, option, popup } from "./cx.ts";
import { Spinner } from "./Spinner.tsx";
import { useT } from "./texts.tsx";

/** How items are found, told apart and named. */
export type Picking<Item> = {
  search: (text: string, signal: AbortSignal) => Promise<readonly Item[]>;
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  /** A second line that tells namesakes apart. */
  detailOf?: (item: Item) => ReactNode;
};

type Props<Item> = Omit<Picking<Item>, "search"> & { state: "idle" | "busy" | { failed: string } };

/** What the search found, under the box it was typed into. */
export function Choices<Item>({ state, idOf, nameOf, detailOf }: Props<Item>) {
  const t = useT();
  const failed = typeof state === "object" ? state.failed : undefined;
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-40">
        <Base.Popup
          aria-busy={state === "busy" || undefined}
          className={cx(
            popup,
            "max-h-[min(var(--available-height),22rem)] w-(--anchor-width) min-w-56 overflow-y-auto overscroll-contain p-1",
          )}
        >
          <Base.Status>
            {(failed || state === "busy") && (
              <span
                className={cx(
                  "flex items-center gap-2 px-2 py-1.5",
                  failed ? "text-danger-text" : "text-ink-faint",
                )}
              >
                {failed ?? (
                  <>
                    <Spinner className="size-3" />
                    {t("ui.searching")}
                  </>
                )}
              </span>
            )}
          </Base.Status>
          <Base.Empty>
            {state === "idle" && (
              <span className="block px-2 py-1.5 text-ink-faint">{t("ui.nothing-found")}</span>
            )}
          </Base.Empty>
          <Base.List>
            {(item: Item) => (
              <Base.Item key={idOf(item)} value={item} className={option}>
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{nameOf(item)}</span>
                  {detailOf && (
                    <span className="block truncate text-xs text-ink-faint">{detailOf(item)}</span>
                  )}
                </span>
                <Base.ItemIndicator className="text-accent-text">
                  <Check aria-hidden className="size-4" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
