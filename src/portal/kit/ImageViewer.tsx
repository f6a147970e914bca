import { useState } from "preact/hooks";
import { t } from "../texts.ts";
import { Button, LinkButton } from "./Button.tsx";
import { useOverlay } from "./overlay.ts";

type Props = {
  images: readonly { name: string; url: string }[];
  index: number;
  onClose: () => void;
};

/** A screenshot as large as the screen; a tap shows it in its own size, to read small print. */
export const ImageViewer = ({ images, index, onClose }: Props) => {
  const [at, setAt] = useState(index);
  const [large, setLarge] = useState(false);
  const image = images[at];
  const go = (by: number) => {
    setLarge(false);
    setAt((now) => Math.min(Math.max(now + by, 0), images.length - 1));
  };
  const box = useOverlay(onClose, (key) => {
    if (key === "ArrowLeft") go(-1);
    if (key === "ArrowRight") go(1);
  });
  if (!image) return null;
  return (
    <div
      class="overlay viewer"
      role="dialog"
      aria-modal="true"
      aria-label={image.name}
      tabIndex={-1}
      ref={box}
    >
      <header class="viewer-head">
        <span class="viewer-name">{image.name}</span>
        {images.length > 1 && (
          <span class="viewer-count">
            {at + 1} / {images.length}
          </span>
        )}
        <LinkButton
          tone="quiet"
          icon="download"
          label={t("files.download")}
          href={image.url}
          download
        />
        <Button tone="quiet" icon="cross" label={t("close")} onPress={onClose} />
      </header>
      <div class="viewer-stage" data-large={large || undefined}>
        <button
          type="button"
          class="viewer-image"
          aria-label={t(large ? "files.smaller" : "files.larger")}
          onClick={() => setLarge(!large)}
        >
          <img src={image.url} alt={image.name} />
        </button>
      </div>
      {images.length > 1 && (
        <footer class="viewer-foot">
          <Button
            tone="quiet"
            icon="left"
            label={t("previous")}
            disabled={at === 0}
            onPress={() => go(-1)}
          />
          <Button
            tone="quiet"
            icon="right"
            label={t("next")}
            disabled={at === images.length - 1}
            onPress={() => go(1)}
          />
        </footer>
      )}
    </div>
  );
};
