import { useNavigate, useSearch } from "@tanstack/react-router";
import { FolderKanban, Plus } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { projectsQuery } from "../data/queries.ts";
import { useFollow } from "../data/useChanged.ts";
import { useList } from "../data/useList.ts";
import { ListBody } from "../parts/ListBody.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { ProjectDialog } from "./ProjectDialog.tsx";
import { ProjectTable } from "./ProjectTable.tsx";
import type { ProjectSearch } from "./search.ts";

/** All projects, whoever sells them. */
export function ProjectsPage() {
  const t = useT();
  const may = useMay();
  const go = useNavigate();
  const search = useSearch({ strict: false }) as ProjectSearch;
  const { rows, ...list } = useList(projectsQuery, search);
  useFollow("project.*");
  const toFilter = (change: ProjectSearch) =>
    void go({ to: ".", search: { ...search, ...change }, replace: true });

  return (
    <Page
      title={t("projects.title")}
      actions={
        may("registry.write") && (
          <ProjectDialog
            trigger={
              <Button variant="primary" icon={Plus}>
                {t("projects.new")}
              </Button>
            }
          />
        )
      }
      toolbar={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2.5">
          <SearchBox
            className="w-72 max-sm:w-full"
            label={t("projects.search")}
            value={search.q}
            onSearch={(q) => toFilter({ q })}
          />
          <Checkbox
            label={t("people.show-ended")}
            checked={search.ended === "true"}
            onChange={(on) => toFilter({ ended: on ? "true" : undefined })}
          />
        </div>
      }
    >
      <ListBody {...list}>
        <ProjectTable
          projects={rows}
          empty={
            Object.values(search).some(Boolean) ? (
              <Empty icon={FolderKanban} title={t("ui.nothing-found")} />
            ) : (
              <Empty
                icon={FolderKanban}
                title={t("projects.none")}
                detail={t("projects.none-detail")}
              />
            )
          }
        />
      </ListBody>
    </Page>
  );
}
