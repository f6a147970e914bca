import { useSuspenseQuery } from "@tanstack/react-query";
import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { sessionQuery } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import mark from "../../../ui/mark.svg";
import { useLanguage, useT, useTexts } from "../../../ui/texts.tsx";

type Props = {
  title: string;
  lead?: ReactNode;
  /** Beside the sheet, or above it on narrow windows. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The frame of what is seen before the desk opens: whose desk it is, one sheet of paper, the language. */
export function Door({ title, lead, aside, children }: Props) {
  const t = useT();
  const {
    data: { vendor },
  } = useSuspenseQuery(sessionQuery);
  return (
    <div className="flex min-h-dvh flex-col bg-canvas text-md text-ink max-sm:bg-surface">
      <title>{`${title} · ${t("product")}`}</title>
      <header className="flex items-center gap-2.5 px-6 py-4 max-sm:px-4">
        <img src={vendor.logo || mark} alt="" className="size-8 rounded-md object-contain" />
        <span className="min-w-0 flex-1 truncate text-base font-bold">{vendor.name}</span>
        <OtherLanguage />
      </header>
      <div
        className={cx(
          "mx-auto flex w-full flex-1 gap-10 px-6 pb-12 max-md:flex-col max-md:gap-4 max-sm:px-4",
          aside ? "max-w-4xl md:pt-[7vh]" : "max-w-108 sm:pt-[9vh]",
        )}
      >
        {aside}
        <main className="min-w-0 flex-1">
          <div className="rounded-xl border border-line bg-surface p-7 shadow-sm max-sm:border-0 max-sm:p-0 max-sm:pt-3 max-sm:shadow-none">
            <h1 className="text-xl font-bold">{title}</h1>
            {lead && <p className="mt-1 text-sm text-ink-muted">{lead}</p>}
            <div className="mt-6">{children}</div>
          </div>
        </main>
      </div>
    </div>
  );
}

function OtherLanguage() {
  const { speak } = useTexts();
  const other = useLanguage() === "zh-CN" ? "en" : "zh-CN";
  return (
    <Button variant="quiet" size="sm" icon={Languages} onClick={() => void speak(other)}>
      <span lang={other}>{other === "en" ? "English" : "简体中文"}</span>
    </Button>
  );
}
