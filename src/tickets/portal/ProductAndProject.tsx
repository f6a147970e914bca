import { versionAsked } from "../../flows/ask.ts";
import { useData } from "../../portal/data.ts";
import { Field } from "../../portal/kit/Field.tsx";
import { Select } from "../../portal/kit/Select.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { t } from "../../portal/texts.ts";
import { day } from "../../portal/time.ts";
import { placeIn, type Project } from "./blank.ts";
import type { RequestFormState } from "./RequestForm.tsx";
import { typed, type Type } from "./request.ts";

type Props = {
  form: RequestFormState;
  type: Type;
  projects: readonly Project[];
  urgent: boolean;
};

/** Where it happens. A project of one's own brings its product and version along. */
export const ProductAndProject = ({ form, type, projects: own, urgent }: Props) => {
  const products = useData("GET /products");
  const { projectId, productId } = form.values;
  const project = own.find(({ id }) => id === projectId);

  const choose = (id: string) => {
    form.set("projectId", id, "projectName");
    // A delivery belongs to the project that was chosen before.
    const delivery = type.fields.find(({ from }) => from === "deliveries");
    if (delivery) form.set("fields", { ...form.values.fields, [delivery.name]: "" });
    const place = placeIn(own.find((each) => each.id === id));
    if (place.productId) form.set("productId", place.productId);
    if (place.version) form.set("version", place.version);
  };
  const take = (id: string) => {
    form.set("productId", id);
    const installed = project?.products.find((product) => product.id === id)?.version;
    if (installed) form.set("version", installed);
  };

  const listed = products.data?.items ?? [];
  const first = new Set(project?.products.map(({ id }) => id));
  const options = [...listed]
    .sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {own.length > 0 && (
        <Field
          label={t("project")}
          required={!urgent}
          hint={project && aboutMaintenance(project)}
          error={projectId === typed ? undefined : projectError(form)}
        >
          <Select
            value={projectId}
            onChange={choose}
            options={[
              ...own.map(({ id, fullName }) => ({ value: id, label: fullName })),
              { value: typed, label: t("new.project-other") },
            ]}
          />
        </Field>
      )}
      {(projectId === typed || own.length === 0) && (
        <Field
          label={t("bind.project")}
          required={!urgent}
          hint={t("new.project-name-hint")}
          error={projectError(form)}
        >
          <TextInput
            {...form.text("projectName")}
            placeholder={t("new.project-example")}
            maxLength={200}
          />
        </Field>
      )}
      <Field
        label={t("new.product")}
        required={type.needs.product && !urgent}
        error={form.error("productId")}
      >
        <Select value={productId} onChange={take} options={options} />
      </Field>
      <Field
        label={t("new.version")}
        required={versionAsked(type.needs, form.values.fields) && !urgent}
        hint={t("new.version-hint")}
        error={form.error("version")}
      >
        <TextInput {...form.text("version")} autocomplete="off" maxLength={100} />
      </Field>
    </>
  );
};

const projectError = (form: RequestFormState) =>
  form.error("projectName") ?? form.error("projectId");

/** Whoever sees the project may know this of it; it never keeps anybody from asking. */
const aboutMaintenance = ({ maintenance: { state, until } }: Project): string =>
  until && state !== "unknown" ? t(`maintenance.${state}`, { day: day(until) }) : "";
