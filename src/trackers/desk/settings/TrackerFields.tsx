import { SecretField } from "../../../settings/desk/SecretField.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Connection, Kind } from "../queries.ts";

type Props = {
  kind: Kind;
  onKind: (kind: Kind) => void;
  inside: boolean;
  onInside: (inside: boolean) => void;
  kept: Connection | undefined;
  hook: string | null | undefined;
};

const kinds: readonly Kind[] = ["gitlab", "github", "jira", "zentao"];
const examples: Record<Kind, { url: string; project: string }> = {
  gitlab: { url: "https://gitlab.example.com", project: "group/project" },
  github: { url: "https://github.com", project: "owner/repository" },
  jira: { url: "https://example.atlassian.net", project: "STAR" },
  zentao: { url: "https://zentao.example.com", project: "1" },
};

/** Where a tracker is, who we are there, and how it tells us what changes. */
export function TrackerFields({ kind, onKind, inside, onInside, kept, hook }: Props) {
  const t = useT();
  const example = examples[kind];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("trackers.kind")}>
          <Select
            value={kind}
            onChange={onKind}
            options={kinds.map((each) => ({ value: each, label: t(`trackers.kind-${each}`) }))}
          />
        </Field>
        <Field name="name" label={t("trackers.name")} hint={t("trackers.name-hint")}>
          <TextInput defaultValue={kept?.name} maxLength={60} />
        </Field>
      </div>
      <Field name="url" label={t("trackers.url")} hint={t("trackers.url-hint")} required>
        <TextInput type="url" defaultValue={kept?.url} placeholder={example.url} />
      </Field>
      <Checkbox
        checked={inside}
        onChange={onInside}
        label={t("trackers.inside")}
        hint={t("trackers.inside-hint")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="project" label={t(`trackers.project-${kind}`)} required>
          <TextInput
            defaultValue={kept?.project}
            placeholder={example.project}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        {kind === "jira" && (
          <Field
            name="issueType"
            label={t("trackers.issue-type")}
            hint={t("trackers.issue-type-hint")}
          >
            <TextInput defaultValue={kept?.issueType} placeholder="Bug" />
          </Field>
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {(kind === "jira" || kind === "zentao") && (
          <Field
            name="user"
            label={t(`trackers.user-${kind}`)}
            hint={kind === "jira" && t("trackers.user-jira-hint")}
          >
            <TextInput defaultValue={kept?.user} autoComplete="off" />
          </Field>
        )}
        <SecretField
          name="token"
          label={t(kind === "zentao" ? "trackers.password" : "trackers.token")}
          hint={kind !== "zentao" && t(`trackers.token-${kind}-hint`)}
          kept={kept?.token}
        />
        {kind !== "zentao" && (
          <SecretField
            name="webhookSecret"
            label={t("trackers.webhook")}
            hint={t("trackers.webhook-hint")}
            kept={kept?.webhookSecret}
          />
        )}
      </div>
      {hook && (
        <div className="flex items-center gap-2 text-xs">
          <span className="min-w-0 flex-1 break-all text-ink-faint">
            {t("trackers.hook-address")} <code className="text-ink">{hook}</code>
          </span>
          <CopyButton text={hook} />
        </div>
      )}
    </>
  );
}
