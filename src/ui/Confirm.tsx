import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useState, type ReactElement, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Problem } from "./client.ts";
import { cx } from "./cx.ts";
import { backdropClass, DialogActions, dialogClass, viewportClass, widths } from "./Dialog.tsx";
import { Notice } from "./Notice.tsx";
import { useT } from "./texts.tsx";

type Props = {
  title: ReactNode;
  /** What will be different afterwards, and whether it can be undone. */
  detail?: ReactNode;
  /** The deed itself, in a verb: "Delete", not "OK". */
  confirm: string;
  danger?: boolean;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  onConfirm: () => unknown;
  children?: ReactNode;
};

/** Asks before something that cannot be undone; stays open and says why if it fails. */
export function Confirm({
  title,
  detail,
  confirm,
  danger,
  trigger,
  open,
  onOpenChange,
  onConfirm,
  children,
}: Props) {
  const t = useT();
  const [own, setOwn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const show = (now: boolean) => {
    setFailure(undefined);
    setOwn(now);
    onOpenChange?.(now);
  };
  const act = async () => {
    setBusy(true);
    try {
      await onConfirm();
      show(false);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setFailure(error.message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Base.Root open={open ?? own} onOpenChange={show}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className={viewportClass}>
          <Base.Popup className={cx(dialogClass, widths.sm, "p-5")}>
            <Base.Title className="text-base font-bold">{title}</Base.Title>
            {detail && (
              <Base.Description className="mt-1.5 text-sm text-ink-muted">
                {detail}
              </Base.Description>
            )}
            {children && <div className="mt-3">{children}</div>}
            {failure && (
              <Notice tone="danger" className="mt-3">
                {failure}
              </Notice>
            )}
            <DialogActions>
              <Base.Close render={<Button disabled={busy}>{t("ui.cancel")}</Button>} />
              <Button
                variant={danger ? "danger" : "primary"}
                busy={busy}
                onClick={() => void act()}
              >
                {confirm}
              </Button>
            </DialogActions>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
