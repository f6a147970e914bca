import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";

/** The next page of a list, while there is one. */
export function More({ more, busy }: { more: (() => void) | undefined; busy: boolean }) {
  const t = useT();
  return (
    more && (
      <div className="flex justify-center p-3">
        <Button variant="quiet" busy={busy} onClick={more}>
          {t("people.more")}
        </Button>
      </div>
    )
  );
}
