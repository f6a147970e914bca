import { useData } from "../../portal/data.ts";
import { RadioCards } from "../../portal/kit/Choices.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Icon } from "../../portal/kit/Icon.tsx";
import { Select } from "../../portal/kit/Select.tsx";
import { TextArea, TextInput } from "../../portal/kit/TextInput.tsx";
import { t } from "../../portal/texts.ts";
import { day } from "../../portal/time.ts";
import type { RequestFormState } from "./RequestForm.tsx";
import { fieldsOf, typed, type Type, type TypeField } from "./request.ts";

type Props = { form: RequestFormState; type: Type; urgent: boolean };

/** What only this type asks, drawn from its table of fields; an answer may bring further questions. */
export const TypeFields = ({ form, type, urgent }: Props) => {
  const { fields } = form.values;
  const delivered = useDelivered(form, type);
  const description = (
    <Field
      key="description"
      label={type.description.label}
      required={type.needs.description && !urgent}
      hint={type.description.hint}
      error={form.error("description")}
    >
      <TextArea
        {...form.text("description")}
        rows={type.needs.description ? 5 : 3}
        maxLength={20_000}
      />
    </Field>
  );
  const draw = (said: TypeField) => {
    const field =
      said.from === "deliveries" ? { ...said, options: [...delivered, ...said.options] } : said;
    return (
      <Field
        key={field.name}
        label={field.label}
        required={field.required && !urgent}
        hint={field.hint}
        group={isCards(field)}
        error={form.error(`fields.${field.name}`)}
      >
        <Control
          field={field}
          value={fields[field.name] ?? ""}
          onChange={(value) =>
            form.set(
              "fields",
              { ...form.values.fields, [field.name]: value },
              `fields.${field.name}`,
            )
          }
        />
      </Field>
    );
  };
  const must = fieldsOf(type, form.values).filter(({ required }) => required);
  const may = fieldsOf(type, form.values).filter(({ required }) => !required);
  const told = may.some(({ name }) => fields[name] || form.error(`fields.${name}`));
  // Where the description is what matters it comes first; where it is only a remark, last.
  return (
    <>
      {type.needs.description && description}
      {must.map(draw)}
      {!type.needs.description && description}
      {may.length > 0 && (
        <details class="fold" open={told}>
          <summary>
            {t("new.more", { count: may.length })}
            <Icon name="down" size={18} />
          </summary>
          <div class="form">{may.map(draw)}</div>
        </details>
      )}
    </>
  );
};

/** What was delivered in the chosen project; nothing where it is typed or not known to us. */
const useDelivered = (form: RequestFormState, type: Type) => {
  const { projectId } = form.values;
  const known = projectId !== "" && projectId !== typed;
  const asked = known && type.fields.some(({ from }) => from === "deliveries");
  const { data } = useData(asked ? "GET /projects/:id/deliveries" : null, {
    params: { id: projectId },
  });
  return (asked ? (data?.items ?? []) : []).map(({ id, items, version, deliveredAt }) => ({
    value: id,
    label: t("new.delivery", { what: `${items} ${version}`, day: day(deliveredAt) }),
  }));
};

const isCards = ({ kind, options }: TypeField) => kind === "choice" && options.length <= 4;

type ControlProps = { field: TypeField; value: string; onChange: (value: string) => void };

const Control = ({ field, value, onChange }: ControlProps) => {
  const { name, kind, max } = field;
  if (isCards(field))
    return (
      <RadioCards
        compact
        columns={2}
        value={value}
        onChange={onChange}
        choices={field.options.map((option) => ({ value: option.value, title: option.label }))}
      />
    );
  if (kind === "choice")
    return <Select value={value} onChange={onChange} options={field.options} />;
  if (kind === "text")
    return <TextArea name={name} value={value} onInput={onChange} rows={2} maxLength={max} />;
  return (
    <TextInput
      name={name}
      value={value}
      onInput={(typed) => onChange(kind === "number" ? typed.replace(/\D/g, "") : typed)}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "number" ? "numeric" : "text"}
      autocomplete="off"
      maxLength={max}
    />
  );
};
