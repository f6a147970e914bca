import { Field } from "../../../ui/Field.tsx";
import { RadioGroup } from "../../../ui/RadioGroup.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Company, Kind } from "../data/types.ts";
import { linesOf, orNull } from "../parts/values.ts";

export type CompanyValues = {
  kind: Kind;
  legalName: string;
  creditCode: string;
} & Partial<Record<"formerNames" | "shortNames" | "level" | "note" | "externalId", string>>;

/** The fields as the server takes them; those not on the screen stay as they are. */
export const companyBodyOf = ({ kind, legalName, creditCode, ...rest }: CompanyValues) => ({
  kind,
  legalName,
  creditCode: orNull(creditCode),
  ...(rest.formerNames !== undefined && { formerNames: linesOf(rest.formerNames) }),
  ...(rest.shortNames !== undefined && { shortNames: linesOf(rest.shortNames) }),
  ...(rest.level !== undefined && { level: orNull(rest.level) }),
  ...(rest.note !== undefined && { note: rest.note }),
  ...(rest.externalId !== undefined && { externalId: orNull(rest.externalId) }),
});

/** `short`: only what it takes to know a company. */
export function CompanyFields({
  company = {},
  short,
}: {
  company?: Partial<Company>;
  short?: boolean;
}) {
  const t = useT();
  return (
    <>
      <Field name="kind" label={t("people.kind")} required>
        <RadioGroup
          inline
          defaultValue={company.kind ?? "partner"}
          options={(["partner", "customer"] as const).map((value) => ({
            value,
            label: t(`people.kind-${value}`),
          }))}
        />
      </Field>
      <Field
        name="legalName"
        label={t("companies.legal-name")}
        hint={t("companies.legal-name-hint")}
        required
      >
        <TextInput defaultValue={company.legalName} maxLength={200} />
      </Field>
      <Field
        name="creditCode"
        label={t("people.credit-code")}
        hint={t("companies.credit-code-hint")}
      >
        <TextInput
          defaultValue={company.creditCode ?? ""}
          maxLength={18}
          autoComplete="off"
          className="max-w-64 font-mono"
        />
      </Field>
      {!short && <MoreFields company={company} />}
    </>
  );
}

function MoreFields({ company }: { company: Partial<Company> }) {
  const t = useT();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="shortNames"
          label={t("companies.short-names")}
          hint={t("companies.one-a-line")}
        >
          <TextArea rows={2} defaultValue={company.shortNames?.join("\n")} />
        </Field>
        <Field
          name="formerNames"
          label={t("companies.former-names")}
          hint={t("companies.one-a-line")}
        >
          <TextArea rows={2} defaultValue={company.formerNames?.join("\n")} />
        </Field>
        <Field name="level" label={t("companies.level")} hint={t("companies.level-hint")}>
          <TextInput defaultValue={company.level ?? ""} maxLength={50} />
        </Field>
        <Field
          name="externalId"
          label={t("people.external-id")}
          hint={t("people.external-id-hint")}
        >
          <TextInput defaultValue={company.externalId ?? ""} maxLength={100} />
        </Field>
      </div>
      <Field name="note" label={t("people.note")} hint={t("people.note-hint")}>
        <TextArea defaultValue={company.note} maxLength={4000} />
      </Field>
    </>
  );
}
