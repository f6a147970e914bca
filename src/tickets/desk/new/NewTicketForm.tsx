import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { RadioGroup } from "../../../ui/RadioGroup.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";
import { KnownIssues } from "../../../defects/desk/KnownIssues.tsx";
import { AttachedFiles } from "../compose/AttachedFiles.tsx";
import { useAttachments } from "../compose/useAttachments.ts";
import type { Severity, Type } from "../data/types.ts";
import { useDelivered } from "../deliveries/useDelivered.ts";
import { FilePick } from "./FilePick.tsx";
import { ForWhom, type Contact } from "./ForWhom.tsx";
import { TypeFields } from "./TypeFields.tsx";
import { WhichProduct } from "./WhichProduct.tsx";
import { submissionOf, type Filled } from "./submission.ts";

type Props = {
  types: readonly Type[];
  severities: readonly { name: Severity; label: string; hint: string }[];
};

export function NewTicketForm({ types, severities }: Props) {
  const t = useT();
  const go = useNavigate();
  const [submissionId] = useState(newSubmission);
  const [typeName, setTypeName] = useState(types[0]?.name);
  const [contact, setContact] = useState<Contact | null>(null);
  const [projectId, setProjectId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [title, setTitle] = useState("");
  const attached = useAttachments([]);
  const type = types.find(({ name }) => name === typeName);
  const fields = useDelivered(projectId, type?.fields ?? []);
  if (!type) return null;

  const submit = async (filled: Filled) => {
    const body = submissionOf(filled, {
      submissionId,
      type,
      requesterId: contact?.id ?? null,
      fileIds: attached.fileIds,
    });
    const { number } = await call("POST /tickets", { body });
    await go({
      to: "/tickets/$number",
      params: { number: String(number) },
      search: { scope: "all" },
      replace: true,
    });
  };

  return (
    <Form onSubmit={submit}>
      <Section title={t("tickets.new-who")} className="mb-2!">
        <ForWhom contact={contact} onContact={setContact} onProject={setProjectId} />
      </Section>
      <Section title={t("tickets.new-what")} className="mb-2!">
        <div className="flex flex-col gap-4">
          <Field name="type" label={t("tickets.type")} required hint={type.hint}>
            <Select
              name="type"
              value={type.name}
              onChange={(name) => {
                setTypeName(name);
                setChosen({});
              }}
              options={types.map(({ name, label }) => ({ value: name, label }))}
            />
          </Field>
          <Field name="title" label={t("tickets.title-field")} required>
            <TextInput name="title" maxLength={120} onChange={setTitle} />
          </Field>
          {(type.name === "bug" || type.name === "usage") && <KnownIssues title={title} />}
          <Field
            name="description"
            label={type.description.label}
            hint={type.description.hint}
            required={type.needs.description}
          >
            <TextArea name="description" rows={5} maxLength={20_000} />
          </Field>
          <WhichProduct key={type.name} needs={type.needs} chosen={chosen} />
          <TypeFields
            // What was delivered is another list in another project.
            key={`fields-${type.name}-${projectId}`}
            fields={fields}
            chosen={chosen}
            onChoose={(name, value) => setChosen({ ...chosen, [name]: value })}
          />
          <Field name="severity" label={t("tickets.severity")} required>
            <RadioGroup
              key={type.name}
              name="severity"
              defaultValue={type.severity}
              options={severities.map(({ name, label, hint }) => ({
                value: name,
                label: label.startsWith(name) ? label : `${name} ${label}`,
                hint,
              }))}
            />
          </Field>
          <FilePick onFiles={attached.add} />
          <AttachedFiles
            files={attached.files}
            onRemove={attached.remove}
            onAgain={attached.again}
          />
        </div>
      </Section>
      <div className="flex items-center justify-end gap-3">
        {attached.sending && (
          <span className="text-sm text-ink-faint">{t("tickets.uploading")}</span>
        )}
        <Submit>{t("tickets.create")}</Submit>
      </div>
    </Form>
  );
}

// Made once for each form, so that a second press of the button is the same request.
const newSubmission = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
