import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Inbox, Pencil } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button, buttonClass } from "../../../ui/Button.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { companyQuery } from "../data/queries.ts";
import { useFollow } from "../data/useChanged.ts";
import { CompanyClaims } from "./CompanyClaims.tsx";
import { CompanyContracts } from "./CompanyContracts.tsx";
import { CompanyDialog } from "./CompanyDialog.tsx";
import { CompanyFacts } from "./CompanyFacts.tsx";
import { CompanyPeople } from "./CompanyPeople.tsx";
import { CompanyProjects } from "./CompanyProjects.tsx";
import { EndCompany } from "./EndCompany.tsx";
import { Invitations } from "./Invitations.tsx";

/** A company with all that hangs on it. */
export function CompanyPage() {
  const t = useT();
  const may = useMay();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: company } = useSuspenseQuery(companyQuery(id));
  useFollow("company.*", "project.*", "binding.*");
  return (
    <Page
      title={company.legalName}
      actions={
        <>
          {may("tickets.note") && (
            <Link to="/tickets" search={{ scope: "all", company: id }} className={buttonClass({})}>
              <Inbox aria-hidden className="mr-1.5 -ml-0.5 size-4" />
              {t("people.requests")}
            </Link>
          )}
          {may("registry.write") && (
            <>
              <CompanyDialog
                company={company}
                trigger={<Button icon={Pencil}>{t("people.edit")}</Button>}
              />
              <EndCompany company={company} />
            </>
          )}
        </>
      }
    >
      <div className="grid gap-x-8 px-5 pt-4 pb-16 max-sm:px-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <aside className="xl:order-last">
          <CompanyFacts company={company} />
        </aside>
        <div className="min-w-0">
          <CompanyProjects company={company} />
          <CompanyContracts company={company} />
          <CompanyPeople company={company} />
          {may("bindings.read") && <CompanyClaims company={company} />}
          {may("bindings.read") && <Invitations company={company} />}
        </div>
      </div>
    </Page>
  );
}
