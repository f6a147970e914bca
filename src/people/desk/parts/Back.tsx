import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { buttonClass } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";

type To = "/companies" | "/projects" | "/contacts";

/** On a phone: up to the list this page is reached from. */
export function Back({ to }: { to: To }) {
  const t = useT();
  return (
    <Link
      to={to}
      aria-label={t("people.back")}
      className={cx(buttonClass({ variant: "quiet" }), "w-8 px-0! md:hidden pointer-coarse:w-10")}
    >
      <ArrowLeft aria-hidden className="size-4" />
    </Link>
  );
}
