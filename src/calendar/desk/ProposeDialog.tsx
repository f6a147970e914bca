import { Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../desk/api.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { Form, Submit } from "../../ui/Form.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/toast.ts";
import { useT } from "../../ui/texts.tsx";
import { CheckView } from "./CheckView.tsx";
import { NoticeFile } from "./NoticeFile.tsx";
import { readNotice } from "./notice.ts";
import { useCalendarChanged, type YearCheck } from "./queries.ts";

/** A year from the State Council's notice: first what it changes, then it is proposed to a second person. */
export function ProposeDialog({ year }: { year: number }) {
  const t = useT();
  const changed = useCalendarChanged();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [check, setCheck] = useState<YearCheck>();
  const read = readNotice(text);
  // What was checked is no longer what would be proposed.
  const again = () => setCheck(undefined);
  const send = async ({ notice, year }: { notice: string; year: string }) => {
    const body = read.file
      ? // What the file holds is for the server to say.
        { notice, file: read.file as never }
      : { notice, year: Number(year), holidays: read.holidays ?? [] };
    if (!check) return setCheck(await call("POST /calendar/years/check", { body }));
    await call("POST /calendar/years", { body });
    await changed();
    toast({ title: t("calendar.proposed"), tone: "success" });
    setOpen(false);
  };
  const show = (now: boolean) => {
    setOpen(now);
    setText("");
    setCheck(undefined);
  };
  return (
    <Dialog
      size="lg"
      title={t("calendar.propose")}
      description={t("calendar.propose-detail")}
      trigger={
        <Button icon={Plus} size="sm">
          {t("calendar.propose")}
        </Button>
      }
      open={open}
      onOpenChange={show}
    >
      <Form<{ notice: string; year: string }> onSubmit={send}>
        <Field name="notice" label={t("calendar.notice")} hint={t("calendar.notice-hint")} required>
          <TextInput
            type="url"
            autoFocus
            onChange={again}
            placeholder="https://www.gov.cn/…"
            maxLength={300}
          />
        </Field>
        {!read.file && (
          <Field name="year" label={t("calendar.year")} className="max-w-32">
            <TextInput
              inputMode="numeric"
              onChange={again}
              defaultValue={String(year)}
              maxLength={4}
            />
          </Field>
        )}
        <Field
          name="holidays"
          label={t("calendar.holidays")}
          hint={t("calendar.holidays-hint")}
          error={read.wrong ? t("calendar.line-wrong", { line: read.wrong }) : undefined}
          required
        >
          <TextArea
            rows={7}
            value={text}
            onChange={(now) => {
              setText(now);
              again();
            }}
            placeholder={t("calendar.holidays-example")}
          />
        </Field>
        <NoticeFile
          onText={(now) => {
            setText(now);
            again();
          }}
        />
        {check && <CheckView check={check} />}
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t(check ? "calendar.propose-do" : "calendar.check")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
