import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Issue, Preview } from "../queries.ts";
import { Leaving } from "./Leaving.tsx";
import { useComment } from "./useIssues.ts";

type Props = { number: number; issue: Issue };

/** Something more for R&D, there: typed, seen as it will leave, sent. */
export function CommentOnIssue({ number, issue: { id, tracker } }: Props) {
  const t = useT();
  const say = useComment();
  const [open, setOpen] = useState(false);
  const [comment, setComment] = useState("");
  const [preview, setPreview] = useState<Preview>();
  const show = (now: boolean) => {
    setOpen(now);
    setComment("");
    setPreview(undefined);
  };
  const type = (text: string) => {
    setComment(text);
    setPreview(undefined);
  };
  const submit = async () => {
    if (preview) {
      const body = { comment, print: preview.print };
      await say.mutateAsync({ params: { number, issue: id }, body }).catch((error: unknown) => {
        setPreview(undefined);
        throw error;
      });
      return show(false);
    }
    const body = { tracker: tracker.id, comment };
    setPreview(await call("POST /defects/:number/issue-preview", { params: { number }, body }));
  };
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      title={t("issues.comment-title", { tracker: tracker.name })}
      trigger={<Button size="sm">{t("issues.comment")}</Button>}
    >
      <Form onSubmit={submit}>
        <Field
          name="comment"
          label={t("issues.comment-text")}
          hint={t("issues.comment-hint")}
          required
        >
          <TextArea rows={4} maxLength={4000} value={comment} onChange={type} autoFocus />
        </Field>
        {preview && <Leaving preview={preview} />}
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t(preview ? "issues.send" : "issues.preview")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
