import { useQuery } from "@tanstack/react-query";
import { File as FileIcon, Folder, Lock, TriangleAlert } from "lucide-react";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { fileSize } from "../../../ui/time.ts";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";
import type { File } from "../data/types.ts";

const MOST = 500;

/** What an archive holds, without unpacking it. */
export function ArchiveContent({
  file: { id, name },
  onClose,
}: {
  file: Pick<File, "id" | "name">;
  onClose: () => void;
}) {
  const t = useT();
  const language = useLanguage();
  const { data, error } = useQuery({
    queryKey: ["files", id, "listing"],
    queryFn: () => call("GET /files/:id/listing", { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={onClose}
      title={name}
      description={
        data && t("tickets.archive-sum", { count: data.files, size: fileSize(data.size, language) })
      }
    >
      {error && <ErrorState error={error} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && (!data.complete || data.entries.length > MOST) && (
        <Notice className="mb-3">
          {t("tickets.archive-part", { count: Math.min(data.entries.length, MOST) })}
        </Notice>
      )}
      <ul className="divide-y divide-line text-sm">
        {data?.entries.slice(0, MOST).map((entry) => {
          const Icon = entry.folder ? Folder : FileIcon;
          return (
            <li key={entry.name} className="flex items-center gap-2 py-1.5">
              <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1 break-all">{entry.name}</span>
              {entry.encrypted && (
                <Lock
                  aria-label={t("tickets.warn-encrypted")}
                  className="size-3.5 text-warning-text"
                />
              )}
              {entry.unsafe && (
                <TriangleAlert
                  aria-label={t("tickets.warn-unsafe-paths")}
                  className="size-3.5 text-danger-text"
                />
              )}
              {!entry.folder && (
                <span className="shrink-0 text-xs text-ink-faint tabular-nums">
                  {fileSize(entry.size, language)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
