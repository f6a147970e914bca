import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { Section } from "../../../ui/Section.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Release } from "../data/types.ts";
import { useKeepContents } from "../data/useReleases.ts";
import { ArtifactFields, blank, type Draft } from "./ArtifactFields.tsx";

type Values = Record<"version" | "build" | "notesZh" | "notesEn" | "upgrade" | "rollback", string>;
/** Writes down what customers get; who tests it sees what was changed. */
export function ContentsForm({ release, onDone }: { release: Release; onDone: () => void }) {
  const t = useT();
  const keep = useKeepContents();
  const [artifacts, setArtifacts] = useState<Draft[]>(() =>
    release.artifacts.map(({ id, url, fileId, ...artifact }) => ({
      ...artifact,
      key: id,
      url: url ?? "",
      ...(fileId && { fileId }),
    })),
  );
  const change = (at: number, part: Partial<Draft>) =>
    setArtifacts((all) => all.map((each, i) => (i === at ? { ...each, ...part } : each)));
  const submit = async ({ version, build, notesZh, notesEn, upgrade, rollback }: Values) => {
    const body = {
      version,
      build,
      notesZh,
      notesEn,
      upgrade,
      rollback,
      artifacts: artifacts.map(({ key: _key, url, fileId, ...artifact }) => ({
        ...artifact,
        ...(fileId ? { fileId } : { url }),
      })),
    };
    await keep.mutateAsync({ params: { id: release.id }, body });
    onDone();
  };
  return (
    <Section title={t("trains.contents")}>
      <Form onSubmit={submit}>
        <div className="grid gap-3 sm:max-w-120 sm:grid-cols-2">
          {names.map((part) => (
            <Field key={part} name={part} label={t(`trains.${part}`)} required>
              <TextInput defaultValue={release[part]} maxLength={60} />
            </Field>
          ))}
        </div>
        {texts.map((part) => (
          <Field key={part} name={part} label={t(`trains.${part}`)} required>
            <TextArea defaultValue={release[part]} rows={4} maxLength={20_000} />
          </Field>
        ))}
        {artifacts.map((artifact, at) => (
          <ArtifactFields
            key={artifact.key}
            artifact={artifact}
            at={at}
            onChange={(part) => change(at, part)}
            onRemove={() => setArtifacts((all) => all.filter((_, i) => i !== at))}
          />
        ))}
        <Button
          icon={Plus}
          className="self-start"
          onClick={() => setArtifacts((all) => [...all, blank()])}
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

const names = ["version", "build"] as const;
const texts = ["notesZh", "notesEn", "upgrade", "rollback"] as const;
