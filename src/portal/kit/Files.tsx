import { useState } from "preact/hooks";
import { t } from "../texts.ts";
import { fileSize } from "../time.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { ImageViewer } from "./ImageViewer.tsx";

/** A file that has arrived, as it hangs on a message. */
export type Attached = {
  id: string;
  name: string;
  size: number;
  url: string;
  /** Images show themselves. */
  image?: boolean;
  /** checking: not scanned yet; unsafe: kept, never handed out; gone: deleted by the retention rule. */
  state?: "ready" | "checking" | "unsafe" | "gone";
  /** Says more about the state: "已按留存策略于 2026-11-25 删除". */
  note?: string;
};

export const fileIcon = (name: string): IconName =>
  /\.(zip|7z|rar|tar|gz|tgz|bz2|xz|zst)$/i.test(name)
    ? "archive"
    : /\.(png|jpe?g|gif|webp|bmp|heic|heif)$/i.test(name)
      ? "image"
      : "file";

/** Pictures first, side by side; other files below, one a line. */
export const Files = ({ files }: { files: readonly Attached[] }) => {
  const [shown, show] = useState<number | null>(null);
  const images = files.filter((file) => file.image && (file.state ?? "ready") === "ready");
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
              <img src={file.url} alt={file.name} loading="lazy" />
            </button>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <ul class="attached">
          {others.map((file) => (
            <li key={file.id}>
              <OneFile file={file} />
            </li>
          ))}
        </ul>
      )}
      {shown !== null && <ImageViewer images={images} index={shown} onClose={() => show(null)} />}
    </>
  );
};

const OneFile = ({ file }: { file: Attached }) => {
  const state = file.state ?? "ready";
  const words = (
    <>
      <span class="attached-icon">
        <Icon name={state === "unsafe" ? "alert" : fileIcon(file.name)} />
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
    <a class="attached-file" href={file.url} download={file.name}>
      {words}
      <Icon name="download" size={18} />
    </a>
  ) : (
    <div class="attached-file" data-state={state}>
      {words}
    </div>
  );
};
