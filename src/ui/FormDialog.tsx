import { useState, type ReactElement, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog, DialogActions, DialogClose } from "./Dialog.tsx";
import { Form, Submit } from "./Form.tsx";
import { useT } from "./texts.tsx";

type Props<Values> = {
  title: ReactNode;
  description?: ReactNode;
  /** The deed, in a verb; "save" where nothing is said. */
  submit?: string;
  danger?: boolean;
  size?: "sm" | "md" | "lg";
  /** The button that opens it; without one it is open from the start. */
  trigger?: ReactElement;
  /** Sets back what an earlier opening left in the state of the caller. */
  onOpen?: () => void;
  onClose?: () => void;
  onSubmit: (values: Values) => Promise<unknown>;
  children: ReactNode;
};

/** A form that asks for the whole attention, and goes when it is done. */
export function FormDialog<Values extends object>({
  submit,
  danger,
  trigger,
  onOpen,
  onClose,
  onSubmit,
  children,
  ...dialog
}: Props<Values>) {
  const t = useT();
  const [open, setOpen] = useState(!trigger);
  const show = (now: boolean) => {
    setOpen(now);
    if (now) onOpen?.();
    else onClose?.();
  };
  const send = async (values: Values) => {
    await onSubmit(values);
    show(false);
  };
  return (
    <Dialog {...dialog} trigger={trigger} open={open} onOpenChange={show}>
      <Form onSubmit={send}>
        {children}
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit danger={danger}>{submit ?? t("ui.save")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
