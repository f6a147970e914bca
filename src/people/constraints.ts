import { Refusal } from "../lib/refusal.ts";

type Rule = { field: string; code: string };

// The rules of the tables that a colleague can break, with the field that broke them.
const rules: Record<string, Rule> = {
  companies_by_name: { field: "legalName", code: "company.name-taken" },
  companies_credit_code_key: { field: "creditCode", code: "company.credit-code-taken" },
  companies_external_id_key: { field: "externalId", code: "external-id.taken" },
  projects_code_key: { field: "code", code: "project.code-taken" },
  projects_customer_id_name_key_key: { field: "fullName", code: "project.name-taken" },
  projects_external_id_key: { field: "externalId", code: "external-id.taken" },
  projects_customer_id_fkey: { field: "customerId", code: "company.not-found" },
  projects_default_contact_id_fkey: { field: "defaultContactId", code: "contact.not-found" },
  project_partners_partner_id_fkey: { field: "partnerId", code: "company.not-found" },
  project_products_product_id_fkey: { field: "products", code: "product.not-found" },
  project_products_pkey: { field: "products", code: "product.twice" },
  contracts_number_key: { field: "number", code: "contract.number-taken" },
  contracts_external_id_key: { field: "externalId", code: "external-id.taken" },
  contracts_project_id_fkey: { field: "projectId", code: "project.not-found" },
  contracts_check: { field: "maintenanceUntil", code: "contract.ends-before-it-begins" },
  products_code_key: { field: "code", code: "product.code-taken" },
  products_external_id_key: { field: "externalId", code: "external-id.taken" },
  product_versions_product_id_name_key: { field: "name", code: "version.name-taken" },
  people_external_id_key: { field: "externalId", code: "external-id.taken" },
};

/** The tables hold the truth; what they refuse is told by the field at fault. */
export const namingTheField = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    const rule = rules[(error as { constraint?: string }).constraint ?? ""];
    if (!rule) throw error;
    throw new Refusal(409, rule.code, {}, { [rule.field]: rule.code });
  }
};
