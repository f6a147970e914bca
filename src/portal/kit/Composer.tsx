import { useRef, useState } from "preact/hooks";
import type { Problem } from "../../ui/client.ts";
import { useDraft } from "../draft.ts";
import { t } from "../texts.ts";
import { useUploads, type FileItem, type FileLimits } from "../uploads.ts";
import { Button } from "./Button.tsx";
import { FileList, PickFiles } from "./FileDrop.tsx";
import { Icon } from "./Icon.tsx";
import { TextArea } from "./TextInput.tsx";

type Reply = { text: string; fileIds: string[] };
type Draft = { text: string; files: FileItem[] };

type Props = {
  /** Names the kept draft: one for each request. */
  draft: string;
  limits: FileLimits;
  /** Sends; throws a Problem when it was not sent, and everything stays as it was. */
  onSend: (reply: Reply) => Promise<unknown>;
  /** What sending will cause: "回复后工单将重新打开". */
  hint?: string;
  placeholder?: string;
};

/** Writes a reply; words and files survive leaving the page. Ctrl+Enter sends on a keyboard. */
export const Composer = ({ draft: name, limits, onSend, hint, placeholder }: Props) => {
  const draft = useDraft<Draft>(name, { text: "", files: [] });
  const words = useRef(draft.value.text);
  words.current = draft.value.text;
  const uploads = useUploads(limits, {
    kept: draft.value.files,
    keep: (files) => draft.set({ text: words.current, files }),
  });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { text } = draft.value;

  const write = (words: string) => draft.set({ ...draft.value, text: words });
  const add = (files: File[]) => uploads.add(files, files.length > 2);
  const ready = (text.trim() !== "" || uploads.fileIds.length > 0) && !uploads.busy && !busy;

  const send = async () => {
    if (!ready) return;
    setBusy(true);
    setProblem(null);
    try {
      await uploads.givePasswords();
      await onSend({ text: text.trim(), fileIds: uploads.fileIds });
      draft.discard();
      uploads.clear();
    } catch (failed) {
      setProblem(failed as Problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {hint && (
        <p class="composer-hint">
          <Icon name="info" size={16} />
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-error" role="alert">
          <Icon name="alert" size={16} />
          <span>{problem.message}</span>
        </p>
      )}
      <FileList
        items={uploads.items}
        onPause={uploads.pause}
        onResume={uploads.resume}
        onRemove={uploads.remove}
        passwords={uploads.passwords}
      />
      <div class="composer-row">
        <PickFiles onPick={add}>
          {(open) => (
            <Button tone="quiet" icon="clip" label={t("composer.attach")} onPress={open} />
          )}
        </PickFiles>
        <TextArea
          value={text}
          onInput={write}
          rows={1}
          maxRows={8}
          label={t("composer.label")}
          placeholder={placeholder ?? t("composer.placeholder")}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing)
              void send();
          }}
          onFiles={add}
        />
        <Button
          type="submit"
          tone="primary"
          icon="send"
          busy={busy}
          disabled={!ready && !busy}
          label={t("composer.send")}
        />
      </div>
      {uploads.busy ? (
        <p class="composer-hint">{t("composer.wait")}</p>
      ) : (
        uploads.items.length > 0 && <p class="composer-hint">{t("composer.masked")}</p>
      )}
    </form>
  );
};
