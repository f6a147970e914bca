import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { listed } from "../../lib/text.ts";
import { needsPacking } from "../../ui/pack.ts";
import { language, t } from "../texts.ts";
import { fileSize } from "../time.ts";
import type { Passwords } from "../passwords.ts";
import type { FileItem, FileLimits } from "../uploads.ts";
import { ArchivePassword } from "./ArchivePassword.tsx";
import { Button } from "./Button.tsx";
import { fileIcon } from "./Files.tsx";
import { Icon } from "./Icon.tsx";

type Actions = {
  onPause: (key: string) => void;
  onResume: (key: string) => void;
  onRemove: (key: string) => void;
  passwords: Passwords;
};

type Props = Actions & {
  items: readonly FileItem[];
  limits: FileLimits;
  /** Files were chosen; `together` puts those that need a zip into one. */
  onAdd: (files: File[], together: boolean) => void;
};

/** Choose or drop files; the list shows what each is doing. Spread `useUploads` into it with `uploadProps`. */
export const FileDrop = ({ items, limits, onAdd, ...actions }: Props) => {
  const [over, setOver] = useState(false);
  const [asked, setAsked] = useState<File[] | null>(null);

  const take = (files: File[]) => {
    const loose = files.filter((file) => needsPacking(file.name));
    const asIs = files.filter((file) => !needsPacking(file.name));
    if (loose.length < 2) return onAdd(files, false);
    if (asIs.length) onAdd(asIs, false);
    setAsked(loose);
  };
  const answer = (together: boolean) => {
    if (asked) onAdd(asked, together);
    setAsked(null);
  };

  return (
    <div class="files">
      <PickFiles onPick={take}>
        {(open) => (
          <button
            type="button"
            class="drop"
            data-over={over || undefined}
            onClick={open}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              take([...(event.dataTransfer?.files ?? [])]);
            }}
          >
            <Icon name="clip" size={24} />
            <span class="drop-title">
              <span class="drop-touch">{t("files.choose")}</span>
              <span class="drop-mouse">{t("files.drop")}</span>
            </span>
            <span class="drop-hint">
              {t("files.hint", { size: Math.round(limits.bytes / (1 << 20)), count: limits.count })}
            </span>
          </button>
        )}
      </PickFiles>
      {asked && (
        <div class="drop-ask" role="group" aria-label={t("files.together")}>
          <p>
            <strong>{t("files.together")}</strong>
            <span>
              {t("files.together-hint", {
                count: asked.length,
                names: listed(
                  asked.map(({ name }) => name),
                  language(),
                ),
              })}
            </span>
          </p>
          <div>
            <Button tone="primary" size="small" onPress={() => answer(true)}>
              {t("files.as-one")}
            </Button>
            <Button size="small" onPress={() => answer(false)}>
              {t("files.one-each")}
            </Button>
          </div>
        </div>
      )}
      <FileList items={items} {...actions} />
    </div>
  );
};

/** A hidden file input and whatever opens it. */
export const PickFiles = ({
  onPick,
  children,
}: {
  onPick: (files: File[]) => void;
  children: (open: () => void) => ComponentChildren;
}) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          // The same file chosen again must count as a choice again.
          event.currentTarget.value = "";
        }}
      />
      {children(() => input.current?.click())}
    </>
  );
};

export const FileList = ({
  items,
  onPause,
  onResume,
  onRemove,
  passwords,
}: Actions & { items: readonly FileItem[] }) =>
  items.length === 0 ? null : (
    <ul class="uploads">
      {items.map((item) => (
        <li key={item.key} class="upload" data-state={item.state}>
          <span class="attached-icon">
            <Icon
              name={
                item.state === "refused" || item.state === "failed" ? "alert" : fileIcon(item.name)
              }
            />
          </span>
          <div class="upload-words">
            <span class="attached-name">{item.name}</span>
            <span class="attached-note" role={item.problem ? "alert" : undefined}>
              {item.problem ?? stateOf(item)}
            </span>
            {item.contents && (
              <span class="attached-note">{listed(item.contents, language())}</span>
            )}
            {inMotion(item) && (
              <progress class="upload-bar" value={item.progress} max={1} aria-label={item.name} />
            )}
          </div>
          <div class="upload-actions">
            {item.state === "uploading" && (
              <Button
                tone="quiet"
                size="small"
                icon="pause"
                label={t("files.pause")}
                onPress={() => onPause(item.key)}
              />
            )}
            {item.state === "paused" && (
              <Button
                tone="quiet"
                size="small"
                icon="play"
                label={t("files.resume")}
                onPress={() => onResume(item.key)}
              />
            )}
            {item.state === "failed" && (
              <Button
                tone="quiet"
                size="small"
                icon="retry"
                label={t("retry")}
                onPress={() => onResume(item.key)}
              />
            )}
            {item.state === "done" && (
              <span class="upload-done">
                <Icon name="check" size={18} />
              </span>
            )}
            <Button
              tone="quiet"
              size="small"
              icon="cross"
              label={t("files.remove", { name: item.name })}
              onPress={() => onRemove(item.key)}
            />
          </div>
          {item.lock && (
            <ArchivePassword
              lock={item.lock}
              value={passwords.typed[item.key] ?? ""}
              onInput={(password) => passwords.type(item.key, password)}
            />
          )}
        </li>
      ))}
    </ul>
  );

const inMotion = ({ state }: FileItem) =>
  state === "packing" || state === "uploading" || state === "paused";

const stateOf = (item: FileItem): string => {
  const percent = Math.floor(item.progress * 100);
  const sent = { sent: fileSize(item.size * item.progress), size: fileSize(item.size) };
  switch (item.state) {
    case "packing":
      return t("files.packing", { percent });
    case "waiting":
      return t("files.waiting", sent);
    case "uploading":
      return t("files.uploading", { ...sent, percent });
    case "paused":
      return t("files.paused", { ...sent, percent });
    default:
      return fileSize(item.size);
  }
};
