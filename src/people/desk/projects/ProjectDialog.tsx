import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { Field } from "../../../ui/Field.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Project } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { CompanyPick, ProjectPersonPick, type CompanyChoice } from "../parts/picks.tsx";
import { chosen, orNull } from "../parts/values.ts";
import { ProductsField, type Installed } from "./ProductsField.tsx";

type Values = {
  fullName: string;
  code: string;
  customerId: string;
  partnerId?: string;
  defaultContactId?: string;
  note: string;
  externalId: string;
};
type Props = {
  project?: Project;
  /** The company it is made for. */
  of?: CompanyChoice;
  trigger: ReactElement;
};

/** Registers a project, or changes one. Its partner changes by a transfer only. */
export function ProjectDialog({ project, of, trigger }: Props) {
  const t = useT();
  const go = useNavigate();
  const changed = useChanged();
  const [products, setProducts] = useState<readonly Installed[]>(project?.products ?? []);
  const customer = project
    ? { id: project.customer.id, legalName: project.customer.name, kind: "customer" as const }
    : of?.kind === "customer"
      ? of
      : null;

  const submit = async ({ partnerId, defaultContactId, ...values }: Values) => {
    const body = {
      ...values,
      customerId: chosen("customerId", values.customerId, t("people.choose-company")),
      code: orNull(values.code),
      externalId: orNull(values.externalId),
      products: products.map(({ productId, version }) => ({ productId, version })),
    };
    if (project) {
      const whole = { ...body, defaultContactId: defaultContactId || null };
      await call("PATCH /projects/:id", { params: { id: project.id }, body: whole });
    } else {
      const { id } = await call("POST /projects", {
        body: { ...body, partnerId: partnerId || null },
      });
      void go({ to: "/projects/$id", params: { id } });
    }
    await changed();
  };

  return (
    <FormDialog
      title={t(project ? "projects.edit" : "projects.new")}
      submit={t(project ? "ui.save" : "people.create")}
      trigger={trigger}
      onOpen={() => setProducts(project?.products ?? [])}
      onSubmit={submit}
    >
      <Field
        name="fullName"
        label={t("projects.full-name")}
        hint={t("projects.full-name-hint")}
        required
      >
        <TextInput defaultValue={project?.fullName} maxLength={200} />
      </Field>
      <Field name="customerId" label={t("people.customer")} required>
        <CompanyPick kind="customer" defaultValue={customer} />
      </Field>
      {!project && (
        <Field name="partnerId" label={t("people.partner")} hint={t("projects.partner-hint")}>
          <CompanyPick kind="partner" defaultValue={of?.kind === "partner" ? of : null} />
        </Field>
      )}
      <ProductsField rows={products} onChange={setProducts} />
      {project && (
        <Field
          name="defaultContactId"
          label={t("projects.default-contact")}
          hint={t("projects.default-contact-hint")}
        >
          <ProjectPersonPick project={project} defaultValue={project.defaultContact} />
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="code" label={t("projects.code")}>
          <TextInput defaultValue={project?.code ?? ""} maxLength={100} />
        </Field>
        <Field
          name="externalId"
          label={t("people.external-id")}
          hint={t("people.external-id-hint")}
        >
          <TextInput defaultValue={project?.externalId ?? ""} maxLength={100} />
        </Field>
      </div>
      <Field name="note" label={t("people.note")} hint={t("people.note-hint")}>
        <TextArea defaultValue={project?.note} maxLength={4000} />
      </Field>
    </FormDialog>
  );
}
