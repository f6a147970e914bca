import { Archive, Download, FileText, Image, List, LoaderCircle, ShieldX } from "lucide-react";
import { useState } from "react";
import { Badge } from "../../../ui/Badge.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { buttonClass } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import { FileSize } from "../../../ui/Time.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { File } from "../data/types.ts";
import { ArchiveContent } from "./ArchiveContent.tsx";
import { fileAddress } from "./fileAddress.ts";

const icons = { archive: Archive, image: Image, document: FileText };
const grave = new Set(["unsafe-paths", "programs", "macros"]);

/** A file by its name, with what one should know before opening it. */
export function FileLine({ file }: { file: Omit<File, "passwordShown"> }) {
  const t = useT();
  const [listing, setListing] = useState(false);
  const { name, size, state, form, warnings } = file;
  const Icon =
    state === "refused"
      ? ShieldX
      : state === "checking"
        ? LoaderCircle
        : (form && icons[form]) || FileText;
  return (
    <div className="flex max-w-full items-center gap-2 rounded-md border border-line-strong bg-surface py-1 pr-1 pl-2.5 text-sm">
      <Icon
        aria-hidden
        className={cx(
          "size-4 shrink-0",
          state === "refused" ? "text-danger-text" : "text-ink-faint",
        )}
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{name}</span>
        <span className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-xs text-ink-faint">
          <FileSize bytes={size} />
          {state !== "ready" && (
            <Badge tone={state === "refused" ? "danger" : "neutral"}>
              {t(`tickets.file-${state}`)}
            </Badge>
          )}
          {warnings.map((warning) => (
            <Badge key={warning} tone={grave.has(warning) ? "danger" : "warning"}>
              {t(`tickets.warn-${warning}`)}
            </Badge>
          ))}
        </span>
      </span>
      {form === "archive" && state === "ready" && !warnings.includes("unlisted") && (
        <IconButton
          icon={List}
          size="sm"
          label={t("tickets.list-content")}
          onClick={() => setListing(true)}
        />
      )}
      {state === "ready" && (
        <a
          href={fileAddress(file.id)}
          download={name}
          aria-label={t("tickets.download-named", { name })}
          className={cx(
            buttonClass({ variant: "quiet", size: "sm" }),
            "w-7 px-0! pointer-coarse:w-9",
          )}
        >
          <Download aria-hidden className="size-4" />
        </a>
      )}
      {listing && <ArchiveContent file={file} onClose={() => setListing(false)} />}
    </div>
  );
}
