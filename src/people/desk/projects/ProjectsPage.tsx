import { FolderKanban, Plus } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { projectsQuery } from "../data/queries.ts";
import { useFollow } from "../data/useChanged.ts";
import { useFilter } from "../data/useFilter.ts";
import { useList } from "../data/useList.ts";
import { ListBody } from "../parts/ListBody.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { ShowEnded } from "../parts/ShowEnded.tsx";
import { ProjectDialog } from "./ProjectDialog.tsx";
import { ProjectTable } from "./ProjectTable.tsx";
import type { ProjectSearch } from "./search.ts";

/** All projects, whoever sells them. */
export function ProjectsPage() {
  const t = useT();
  const may = useMay();
  const { filter, narrowed, change } = useFilter<ProjectSearch>();
  const { rows, ...list } = useList(projectsQuery, filter);
  useFollow("project.*");

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
            value={filter.q}
            onSearch={(q) => change({ q })}
          />
          <ShowEnded ended={filter.ended} onChange={(ended) => change({ ended })} />
        </div>
      }
    >
      <ListBody {...list}>
        <ProjectTable
          projects={rows}
          empty={
            narrowed ? (
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
