import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import { buttonClass } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { FileSize } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { File } from "../data/types.ts";
import { fileAddress } from "./fileAddress.ts";

type Props = { files: readonly File[]; shown: File; onShow: (file: File | undefined) => void };

/** A picture in full; the arrows lead to its neighbours. */
export function ImageViewer({ files, shown, onShow }: Props) {
  const t = useT();
  const at = files.indexOf(shown);
  const step = (by: 1 | -1) => files[at + by] && onShow(files[at + by]);
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={() => onShow(undefined)}
      title={shown.name}
      description={<FileSize bytes={shown.size} />}
    >
      {/* Keys go on here what the buttons do. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        onKeyDown={({ key }) => {
          if (key === "ArrowLeft") step(-1);
          if (key === "ArrowRight") step(1);
        }}
      >
        <img
          src={fileAddress(shown.id)}
          alt={shown.name}
          className="mx-auto max-h-[70vh] max-w-full rounded-md border border-line"
        />
        <div className="mt-3 flex items-center justify-center gap-2">
          <IconButton
            icon={ChevronLeft}
            label={t("tickets.picture-before")}
            disabled={at <= 0}
            onClick={() => step(-1)}
          />
          <a
            href={fileAddress(shown.id)}
            download={shown.name}
            className={buttonClass({ size: "sm" })}
          >
            <Download aria-hidden className="mr-1.5 size-4" />
            {t("tickets.download")}
          </a>
          <IconButton
            icon={ChevronRight}
            label={t("tickets.picture-after")}
            disabled={at >= files.length - 1}
            onClick={() => step(1)}
          />
        </div>
      </div>
    </Dialog>
  );
}
