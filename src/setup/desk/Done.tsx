import { Link } from "@tanstack/react-router";
import { ChevronRight, Globe, ShieldCheck, UserPlus, type LucideIcon } from "lucide-react";
import { buttonClass } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { cx } from "../../ui/cx.ts";
import { useT } from "../../ui/texts.tsx";

/** What helps most next; each can also be done on another day. */
export function Done() {
  const t = useT();
  return (
    <div className="flex flex-col gap-5">
      <ul className="flex flex-col gap-2">
        <li>
          <Link to="/settings/colleagues" search={{}} className={rowClass}>
            <Words
              icon={UserPlus}
              title={t("setup.then-invite")}
              detail={t("setup.then-invite-detail")}
            />
            <ChevronRight aria-hidden className="size-4 text-ink-faint" />
          </Link>
        </li>
        <li>
          <Link to="/account/authenticator" className={rowClass}>
            <Words
              icon={ShieldCheck}
              title={t("setup.then-protect")}
              detail={t("setup.then-protect-detail")}
            />
            <ChevronRight aria-hidden className="size-4 text-ink-faint" />
          </Link>
        </li>
        <li className={rowClass}>
          <Words
            icon={Globe}
            title={t("setup.then-portal")}
            detail={t("setup.then-portal-detail", { address: location.origin })}
          />
          <CopyButton text={location.origin} />
        </li>
      </ul>
      <Link to="/" className={cx(buttonClass({ variant: "primary", size: "lg" }), "self-end")}>
        {t("setup.open")}
      </Link>
    </div>
  );
}

function Words({ icon: Icon, title, detail }: { icon: LucideIcon; title: string; detail: string }) {
  return (
    <>
      <Icon aria-hidden className="size-5 shrink-0 text-accent-text" />
      <span className="min-w-0 flex-1">
        <span className="block text-sm font-medium">{title}</span>
        <span className="block text-xs break-words text-ink-muted">{detail}</span>
      </span>
    </>
  );
}

const rowClass =
  "flex items-center gap-3 rounded-lg border border-line px-4 py-3 [a&]:hover:bg-hover";
