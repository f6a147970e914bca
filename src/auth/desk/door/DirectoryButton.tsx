import { Building2 } from "lucide-react";
import { addressOf } from "../../../ui/client.ts";
import { buttonClass } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";

type Props = { label: string; back?: string; invitation?: string };

/** The way in through the vendor's own directory. */
export function DirectoryButton({ label, back, invitation }: Props) {
  const t = useT();
  const returnTo = back && isPlain.test(back) ? `/desk${back}` : undefined;
  return (
    <>
      <p className="my-5 flex items-center gap-3 text-xs text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("sign-in.or")}
      </p>
      <a
        href={addressOf("/auth/oidc/start", { query: { returnTo, invitation } })}
        className={cx(buttonClass({ size: "lg" }), "w-full gap-2")}
      >
        <Building2 aria-hidden className="size-4" />
        {label}
      </a>
    </>
  );
}

// The addresses the server agrees to come back to; after others one arrives at the start of the desk.
const isPlain = /^\/(?!.*\.\.)[\w\-./?=&%]*$/;
