import { useEffect, useState } from "preact/hooks";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { TextArea } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { moment } from "../../portal/time.ts";

/** 催办; says when it can be used again (R37). */
export const Urge = ({ number, from }: { number: number; from: string }) => {
  const [asking, setAsking] = useState(false);
  const usable = useReached(from);
  return (
    <>
      <Button size="small" icon="bell" disabled={!usable} onPress={() => setAsking(true)}>
        {t("urge.do")}
      </Button>
      {!usable && <span class="aside">{t("urge.again", { time: moment(from) })}</span>}
      {asking && <UrgeSheet number={number} onClose={() => setAsking(false)} />}
    </>
  );
};

const UrgeSheet = ({ number, onClose }: { number: number; onClose: () => void }) => {
  const form = useForm({
    name: `urge-${number}`,
    blank: { reason: "" },
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : t("urge.missing") }),
    send: ({ reason }, idempotencyKey) =>
      change(
        "POST /tickets/:number/urge",
        { params: { number }, body: { reason } },
        { idempotencyKey },
      ),
    onSent: () => {
      toast(t("urge.done"));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("urge.do")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("urge.send")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field
          label={t("urge.reason")}
          required
          hint={t("urge.reason-hint")}
          error={form.error("reason")}
        >
          <TextArea {...form.text("reason")} rows={3} maxLength={500} />
        </Field>
      </Form>
    </Sheet>
  );
};

/** Whether a moment has come; draws anew when it does. */
export const useReached = (moment: string): boolean => {
  const [, redraw] = useState(0);
  useEffect(() => {
    const left = Date.parse(moment) - Date.now();
    if (left <= 0 || left > 86_400_000) return;
    const alarm = setTimeout(() => redraw((n) => n + 1), left + 200);
    return () => clearTimeout(alarm);
  }, [moment]);
  return Date.parse(moment) <= Date.now();
};
