import { Dialog } from "../../../ui/Dialog.tsx";
import { useT } from "../../../ui/texts.tsx";

export type Refused = { number: number; code: string; message: string };

/** Each request that did not go along, and why. */
export function BulkRefusals({
  refused,
  onClose,
}: {
  refused: readonly Refused[];
  onClose: () => void;
}) {
  const t = useT();
  return (
    <Dialog
      open={refused.length > 0}
      onOpenChange={onClose}
      title={t("tickets.bulk-refused", { count: refused.length })}
      description={t("tickets.bulk-refused-detail")}
    >
      <ul className="divide-y divide-line text-sm">
        {refused.map(({ number, message }) => (
          <li key={number} className="flex gap-3 py-2">
            <span className="shrink-0 font-medium tabular-nums">#{number}</span>
            <span className="text-ink-muted">{message}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
