import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Section } from "../../../ui/Section.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Release } from "../data/types.ts";
import { useKeepContents } from "../data/useReleases.ts";

type Values = Record<"version" | "notesZh" | "notesEn" | "upgrade" | "rollback", string>;
/** `key` keeps what is typed with its place when another is removed. */
type Artifact = {
  key: string;
  name: string;
  url: string;
  sha256: string;
  signature: string;
  fileId?: string;
};

/** Writes down what customers get; who tests it sees what was changed. */
export function ContentsForm({ release, onDone }: { release: Release; onDone: () => void }) {
  const t = useT();
  const keep = useKeepContents();
  const [artifacts, setArtifacts] = useState<Artifact[]>(() =>
    release.artifacts.map(({ id, name, url, fileId, sha256, signature }) => ({
      key: id,
      name,
      url: url ?? "",
      sha256,
      signature,
      ...(fileId && { fileId }),
    })),
  );
  const change = (at: number, part: Partial<Artifact>) =>
    setArtifacts((all) => all.map((each, i) => (i === at ? { ...each, ...part } : each)));
  const submit = async ({ version, notesZh, notesEn, upgrade, rollback }: Values) => {
    const body = {
      version,
      notesZh,
      notesEn,
      upgrade,
      rollback,
      artifacts: artifacts.map(({ name, url, fileId, sha256, signature }) => ({
        name,
        sha256,
        signature,
        ...(fileId ? { fileId } : { url }),
      })),
    };
    await keep.mutateAsync({ params: { id: release.id }, body });
    onDone();
  };
  return (
    <Section title={t("trains.contents")}>
      <Form onSubmit={submit}>
        <Field name="version" label={t("trains.version")} required className="max-w-60">
          <TextInput defaultValue={release.version} maxLength={60} />
        </Field>
        {texts.map((part) => (
          <Field key={part} name={part} label={t(`trains.${part}`)} required>
            <TextArea defaultValue={release[part]} rows={4} maxLength={20_000} />
          </Field>
        ))}
        {artifacts.map((artifact, at) => (
          <fieldset
            key={artifact.key}
            className="grid gap-3 rounded-lg border border-line p-3 sm:grid-cols-2"
          >
            <legend className="px-1 text-sm text-ink-muted">
              {t("trains.artifact-n", { n: at + 1 })}
            </legend>
            {fields.map((part) => (
              <Field
                key={part}
                name={`artifacts.${at}.${part}`}
                label={t(`trains.artifact-${part}`)}
                required
              >
                <TextInput
                  value={artifact[part]}
                  onChange={(value) => change(at, { [part]: value })}
                  disabled={part === "url" && artifact.fileId !== undefined}
                />
              </Field>
            ))}
            <IconButton
              icon={Trash2}
              label={t("trains.artifact-remove", { n: at + 1 })}
              onClick={() => setArtifacts((all) => all.filter((_, i) => i !== at))}
            />
          </fieldset>
        ))}
        <Button
          icon={Plus}
          className="self-start"
          onClick={() =>
            setArtifacts((all) => [
              ...all,
              { key: newKey(), name: "", url: "", sha256: "", signature: "" },
            ])
          }
        >
          {t("trains.artifact-add")}
        </Button>
        <span className="flex gap-2">
          <Submit>{t("ui.save")}</Submit>
          <Button onClick={onDone}>{t("ui.cancel")}</Button>
        </span>
      </Form>
    </Section>
  );
}

const newKey = () => String(Math.random());

const texts = ["notesZh", "notesEn", "upgrade", "rollback"] as const;
const fields = ["name", "url", "sha256", "signature"] as const;
