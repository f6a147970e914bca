import { Dialog } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { ChevronLeft, Search } from "lucide-react";
import { useState } from "react";
import { backdropClass, dialogClass } from "../../../ui/Dialog.tsx";
import { cx } from "../../../ui/cx.ts";
import { Kbd } from "../../../ui/Kbd.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useGroups, type Line } from "./useGroups.ts";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** One box for everything: what can be done to the open request, where one can go, what one looks for. */
export function Palette({ open, onOpenChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState<"assign">();
  const groups = useGroups(typed, page);

  const choose = (line: Line) => {
    if (line.page) {
      setPage(line.page);
      setTyped("");
      return;
    }
    onOpenChange(false);
    line.act();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup
          className={cx(
            dialogClass,
            "fixed top-[12vh] left-1/2 z-30 max-h-[70vh]! w-[min(40rem,calc(100vw-1.5rem))]! -translate-x-1/2",
          )}
        >
          <Dialog.Title className="sr-only">{t("shell.search-all")}</Dialog.Title>
          {/* What fits is decided by us, by pinyin too. */}
          <Command
            label={t("shell.search-all")}
            shouldFilter={false}
            loop
            className="flex min-h-0 flex-col"
            onKeyDown={(event) => {
              if (event.key === "Backspace" && typed === "" && page) setPage(undefined);
            }}
          >
            <div className="flex items-center gap-2.5 border-b border-line px-4">
              {page ? (
                <button
                  type="button"
                  aria-label={t("tickets.back")}
                  onClick={() => setPage(undefined)}
                  className="cursor-pointer"
                >
                  <ChevronLeft aria-hidden className="size-4.5 text-ink-faint" />
                </button>
              ) : (
                <Search aria-hidden className="size-4.5 text-ink-faint" />
              )}
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={t(page ? "tickets.palette-assign" : "tickets.palette-hint")}
                className="h-12 flex-1 bg-transparent text-base outline-none placeholder:text-ink-faint"
              />
              <Kbd keys="esc" className="max-sm:hidden" />
            </div>
            <Command.List className="min-h-0 overflow-y-auto overscroll-contain p-2">
              <Command.Empty className="px-3 py-8 text-center text-sm text-ink-faint">
                {t("ui.nothing-found")}
              </Command.Empty>
              {groups.map(({ title, lines }) => (
                <Command.Group
                  key={title}
                  heading={title}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-faint"
                >
                  {lines.map((line) => (
                    <Command.Item
                      key={line.id}
                      value={line.id}
                      onSelect={() => choose(line)}
                      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 text-sm data-[selected=true]:bg-selected pointer-coarse:min-h-11"
                    >
                      {line.icon && (
                        <line.icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
                      )}
                      <span className="min-w-0 flex-1 truncate">{line.label}</span>
                      {line.detail && (
                        <span className="max-w-[45%] truncate text-xs text-ink-faint">
                          {line.detail}
                        </span>
                      )}
                      {line.keys && <Kbd keys={line.keys} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
