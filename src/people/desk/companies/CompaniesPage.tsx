import { Link } from "@tanstack/react-router";
import { Building2, Plus } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button, buttonClass } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Segmented } from "../../../ui/Segmented.tsx";
import { useT } from "../../../ui/texts.tsx";
import { companiesQuery } from "../data/queries.ts";
import type { Kind } from "../data/types.ts";
import { useFollow } from "../data/useChanged.ts";
import { useFilter } from "../data/useFilter.ts";
import { useList } from "../data/useList.ts";
import { ListBody } from "../parts/ListBody.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { ShowEnded } from "../parts/ShowEnded.tsx";
import { CompanyDialog } from "./CompanyDialog.tsx";
import { CompanyTable } from "./CompanyTable.tsx";
import type { CompanySearch } from "./search.ts";

/** Partners and end customers. */
export function CompaniesPage() {
  const t = useT();
  const may = useMay();
  const { filter, narrowed, change } = useFilter<CompanySearch>();
  const { rows, ...list } = useList(companiesQuery, filter);
  useFollow("company.*");

  return (
    <Page
      title={t("companies.title")}
      actions={
        may("registry.write") && (
          <CompanyDialog
            trigger={
              <Button variant="primary" icon={Plus}>
                {t("companies.new")}
              </Button>
            }
          />
        )
      }
      toolbar={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2.5">
          <SearchBox
            className="w-72 max-sm:w-full"
            label={t("companies.search")}
            value={filter.q}
            onSearch={(q) => change({ q })}
          />
          <Segmented<Kind | "all">
            label={t("people.kind")}
            value={filter.kind ?? "all"}
            onChange={(kind) => change({ kind: kind === "all" ? undefined : kind })}
            options={(["all", "partner", "customer"] as const).map((value) => ({
              value,
              label: t(`companies.kind-${value}`),
            }))}
          />
          <ShowEnded ended={filter.ended} onChange={(ended) => change({ ended })} />
        </div>
      }
    >
      <ListBody {...list}>
        <CompanyTable
          companies={rows}
          empty={
            narrowed ? (
              <Empty
                icon={Building2}
                title={t("ui.nothing-found")}
                detail={t("companies.not-found")}
              />
            ) : (
              <Empty
                icon={Building2}
                title={t("companies.none")}
                detail={t("companies.none-detail")}
                actions={
                  may("registry.write") && (
                    <Link to="/import" className={buttonClass({ variant: "primary" })}>
                      {t("imports.title")}
                    </Link>
                  )
                }
              />
            )
          }
        />
      </ListBody>
    </Page>
  );
}
