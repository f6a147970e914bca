import { useState } from "preact/hooks";
import type { FileView } from "../../files/schema.ts";
import { t } from "../texts.ts";
import { fileSize } from "../time.ts";
import { Button } from "./Button.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import { ImageViewer } from "./ImageViewer.tsx";

/** A file as it hangs on a message. */
export type Attached = Pick<FileView, "id" | "name" | "size" | "state" | "inline"> & {
  /** Where it is fetched, if not from its usual place. */
  url?: string;
  /** Says more about the state: "已按留存策略于 2026-11-25 删除". */
  note?: string;
  /** What unpacks it was given. */
  password?: boolean;
  /** Gives it, or gives it anew. */
  onPassword?: (() => void) | undefined;
};

const addressOf = ({ id, url }: Attached) => url ?? `/api/v1/files/${id}?app=portal`;

export const fileIcon = (name: string): IconName =>
  /\.(zip|7z|rar|tar|gz|tgz|bz2|xz|zst)$/i.test(name)
    ? "archive"
    : /\.(png|jpe?g|gif|webp|bmp|heic|heif)$/i.test(name)
      ? "image"
      : "file";

/** Pictures first, side by side; other files below, one a line. */
export const Files = ({ files }: { files: readonly Attached[] }) => {
  const [shown, show] = useState<number | null>(null);
  const images = files.filter(({ inline }) => inline);
  const others = files.filter((file) => !images.includes(file));
  return (
    <>
      {images.length > 0 && (
        <div class="pictures">
          {images.map((file, index) => (
            <button
              key={file.id}
              type="button"
              class="picture"
              aria-label={t("files.view", { name: file.name })}
              onClick={() => show(index)}
            >
              <img src={addressOf(file)} alt={file.name} loading="lazy" />
            </button>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <ul class="attached">
          {others.map((file) => (
            <li key={file.id}>
              <OneFile file={file} />
              {(file.password || file.onPassword) && <PasswordLine file={file} />}
            </li>
          ))}
        </ul>
      )}
      {shown !== null && (
        <ImageViewer
          images={images.map((file) => ({ name: file.name, url: addressOf(file) }))}
          index={shown}
          onClose={() => show(null)}
        />
      )}
    </>
  );
};

const PasswordLine = ({ file: { password, onPassword } }: { file: Attached }) => (
  <p class="attached-password">
    {password && <span>{t("files.password-given")}</span>}
    {onPassword && (
      <Button tone="quiet" size="small" icon="key" onPress={onPassword}>
        {t(password ? "files.password-again" : "files.password-add")}
      </Button>
    )}
  </p>
);

const OneFile = ({ file }: { file: Attached }) => {
  const { state } = file;
  const words = (
    <>
      <span class="attached-icon">
        <Icon name={state === "refused" ? "alert" : fileIcon(file.name)} />
      </span>
      <span class="attached-words">
        <span class="attached-name">{file.name}</span>
        <span class="attached-note">
          {file.note ?? (state === "ready" ? fileSize(file.size) : t(`files.${state}`))}
        </span>
      </span>
    </>
  );
  return state === "ready" ? (
    <a class="attached-file" href={addressOf(file)} download={file.name}>
      {words}
      <Icon name="download" size={18} />
    </a>
  ) : (
    <div class="attached-file" data-state={state}>
      {words}
    </div>
  );
};
