import { Copy, Pencil } from "lucide-react";
import { useEffect, useState } from "react";
import { copyText } from "../../../ui/CopyButton.tsx";
import { cx } from "../../../ui/cx.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { toast } from "../../../ui/toast.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Message } from "../data/types.ts";

/** Appears when a message is pointed at: copy it, mend it while that is still allowed. */
export function MessageTools({
  message,
  ours,
  onEdit,
}: {
  message: Message;
  ours: boolean;
  onEdit: () => void;
}) {
  const t = useT();
  const editable = useUntil(message.editableUntil);
  const copy = () =>
    copyText(message.text).then(() => toast({ title: t("ui.copied"), tone: "success" }));
  return (
    <span
      className={cx(
        "absolute -top-6 flex rounded-md border border-line bg-raised opacity-0 shadow-sm group-hover:opacity-100 focus-within:opacity-100",
        ours ? "left-2" : "right-2",
      )}
    >
      <IconButton
        icon={Copy}
        size="sm"
        label={t("tickets.copy-text")}
        onClick={() => void copy()}
      />
      {editable && (
        <IconButton icon={Pencil} size="sm" label={t("tickets.edit-message")} onClick={onEdit} />
      )}
    </span>
  );
}

/** Whether a moment still lies ahead; says so when it has come. */
const useUntil = (moment: string | null): boolean => {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (moment === null) return;
    const timer = setTimeout(() => setOver(moment), Math.max(Date.parse(moment) - Date.now(), 0));
    return () => clearTimeout(timer);
  }, [moment]);
  return moment !== null && over !== moment;
};
