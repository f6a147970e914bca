import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Server } from "./providers.ts";

/** One line: where it is, at which port, and from when on it is encrypted. */
export function ServerFields({ way, server }: { way: "smtp" | "imap"; server: Server }) {
  const t = useT();
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_5.5rem_9rem]">
      <Field name={`${way}.host`} label={t(`mail.${way}`)} className="max-sm:col-span-2">
        <TextInput
          defaultValue={server.host}
          autoCapitalize="off"
          spellCheck={false}
          placeholder={`${way}.example.com`}
        />
      </Field>
      <Field name={`${way}.port`} label={t("mail.port")}>
        <TextInput inputMode="numeric" defaultValue={String(server.port)} />
      </Field>
      <Field name={`${way}.secure`} label={t("mail.encryption")}>
        <Select
          defaultValue={server.secure ? "tls" : "starttls"}
          options={[
            { value: "tls", label: "SSL/TLS" },
            { value: "starttls", label: "STARTTLS" },
          ]}
        />
      </Field>
    </div>
  );
}
