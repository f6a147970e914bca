import { Trash2 } from "lucide-react";
import { Field } from "../../../ui/Field.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Release } from "../data/types.ts";

type Kept = Release["artifacts"][number];
/** `key` keeps what is typed with its place when another is removed. */
export type Draft = Pick<Kept, "name" | "kind" | "platform" | "sha256" | "signature"> & {
  key: string;
  url: string;
  fileId?: string;
};

/** As most of what is released. */
export const blank = (): Draft => ({
  key: String(Math.random()),
  name: "",
  kind: "war",
  platform: null,
  url: "",
  sha256: "",
  signature: "",
});

type Props = {
  artifact: Draft;
  at: number;
  onChange: (part: Partial<Draft>) => void;
  onRemove: () => void;
};

/** One package that customers install: what it is, for which of them, and how to tell that it is the right file. */
export function ArtifactFields({ artifact, at, onChange, onRemove }: Props) {
  const t = useT();
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line p-3 sm:grid-cols-2">
      <legend className="px-1 text-sm text-ink-muted">
        {t("trains.artifact-n", { n: at + 1 })}
      </legend>
      <Field name={`artifacts.${at}.kind`} label={t("trains.artifact-kind")} required>
        <Select
          value={artifact.kind}
          options={kinds.map((value) => ({ value, label: t(`trains.kind-${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </Field>
      <Field name={`artifacts.${at}.platform`} label={t("trains.artifact-platform")} required>
        <Select
          value={artifact.platform ?? "any"}
          options={platforms.map((value) => ({ value, label: t(`trains.platform-${value}`) }))}
          onChange={(value) =>
            onChange({ platform: value === "windows" || value === "linux" ? value : null })
          }
        />
      </Field>
      {fields.map((part) => (
        <Field
          key={part}
          name={`artifacts.${at}.${part}`}
          label={t(`trains.artifact-${part}`)}
          required
        >
          <TextInput
            value={artifact[part]}
            onChange={(value) => onChange({ [part]: value })}
            disabled={part === "url" && artifact.fileId !== undefined}
          />
        </Field>
      ))}
      <IconButton
        icon={Trash2}
        label={t("trains.artifact-remove", { n: at + 1 })}
        onClick={onRemove}
      />
    </fieldset>
  );
}

const kinds = ["war", "exe", "patch", "bundle", "document"] as const;
const platforms = ["any", "windows", "linux"] as const;
const fields = ["name", "url", "sha256", "signature"] as const;
