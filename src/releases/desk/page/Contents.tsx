import { ExternalLink, FileArchive } from "lucide-react";
import { useState } from "react";
import { fileAddress } from "../../../tickets/desk/talk/fileAddress.ts";
import { Button } from "../../../ui/Button.tsx";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Release } from "../data/types.ts";
import { ContentsForm } from "./ContentsForm.tsx";

/** What customers get: notes, how to upgrade and go back, and what to install. */
export function Contents({ release }: { release: Release }) {
  const t = useT();
  const [changing, setChanging] = useState(false);
  const { artifacts, abilities } = release;
  const written = parts.filter((part) => release[part]);
  if (!abilities.contents && written.length === 0 && artifacts.length === 0) return null;
  if (changing) return <ContentsForm release={release} onDone={() => setChanging(false)} />;
  return (
    <Section
      title={t("trains.contents")}
      description={written.length === 0 ? t("trains.contents-none") : undefined}
      actions={
        abilities.contents && (
          <Button onClick={() => setChanging(true)}>{t("trains.contents-change")}</Button>
        )
      }
    >
      {written.map((part) => (
        <div key={part} className="mb-4">
          <h3 className="text-sm font-medium text-ink-muted">{t(`trains.${part}`)}</h3>
          <p className="whitespace-pre-wrap">{release[part]}</p>
        </div>
      ))}
      {artifacts.length > 0 && (
        <ul className="flex flex-col gap-2" aria-label={t("trains.artifacts")}>
          {artifacts.map((artifact) => (
            <Artifact key={artifact.id} artifact={artifact} />
          ))}
        </ul>
      )}
    </Section>
  );
}

const parts = ["notesZh", "notesEn", "upgrade", "rollback"] as const;

function Artifact({ artifact }: { artifact: Release["artifacts"][number] }) {
  const t = useT();
  const { name, kind, platform, url, fileId, sha256, signature } = artifact;
  const Icon = url ? ExternalLink : FileArchive;
  return (
    <li className="rounded-lg border border-line bg-surface px-3 py-2">
      <a href={url ?? fileAddress(fileId ?? "")} className={`${link} flex items-center gap-1.5`}>
        <Icon aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 break-words">{name}</span>
      </a>
      <span className="mt-1 block text-sm text-ink-muted">
        {t(`trains.kind-${kind}`)} · {t(`trains.platform-${platform ?? "any"}`)}
      </span>
      <span className="mt-1 flex items-center gap-1 text-xs text-ink-faint">
        <code className="min-w-0 truncate">sha256 {sha256}</code>
        <CopyButton text={sha256} label={t("trains.copy-sum", { name })} />
      </span>
      <span className="mt-1 block text-xs break-words text-ink-faint">
        {t("trains.artifact-signature")} {signature}
      </span>
    </li>
  );
}
