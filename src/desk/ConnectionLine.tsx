import { Spinner } from "../ui/Spinner.tsx";
import { useT } from "../ui/texts.tsx";
import { useConnectionLost } from "./live.ts";

/** Says that nothing new can arrive just now, and that it is being seen to. */
export function ConnectionLine() {
  const t = useT();
  const lost = useConnectionLost();
  return (
    <div role="status" className="shrink-0">
      {lost && (
        <p className="flex items-center justify-center gap-2 bg-warning-bg px-4 py-1.5 text-sm text-warning-text md:mb-2 md:rounded-md">
          <Spinner className="size-3" />
          {t("shell.connection-lost")}
        </p>
      )}
    </div>
  );
}
