import { Bug } from "lucide-react";
import { useFilter } from "../../people/desk/data/useFilter.ts";
import { useList } from "../../people/desk/data/useList.ts";
import { ListBody } from "../../people/desk/parts/ListBody.tsx";
import { SearchBox } from "../../people/desk/parts/SearchBox.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Page } from "../../ui/Page.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { useT } from "../../ui/texts.tsx";
import { DefectTable } from "./DefectTable.tsx";
import { defectsQuery } from "./queries.ts";
import type { DefectSearch } from "./search.ts";
import { useFollowing } from "./useDefects.ts";

/** What R&D has to do about bugs, the nearest promise first. */
export function DefectsPage() {
  const t = useT();
  const { filter, narrowed, change } = useFilter<DefectSearch>();
  const { rows, ...list } = useList(defectsQuery, filter);
  useFollowing();
  return (
    <Page
      title={t("defects.title")}
      toolbar={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2.5">
          <SearchBox
            className="w-72 max-sm:w-full"
            label={t("defects.search")}
            value={filter.q}
            onSearch={(q) => change({ q })}
          />
          <Segmented<"open" | "done">
            label={t("defects.state")}
            value={filter.state ?? "open"}
            onChange={(state) => change({ state: state === "open" ? undefined : state })}
            options={[
              { value: "open", label: t("defects.open") },
              { value: "done", label: t("defects.done") },
            ]}
          />
          <Segmented<"all" | "me" | "nobody">
            label={t("defects.owner")}
            value={filter.owner ?? "all"}
            onChange={(owner) => change({ owner: owner === "all" ? undefined : owner })}
            options={[
              { value: "all", label: t("defects.owner-all") },
              { value: "me", label: t("defects.owner-me") },
              { value: "nobody", label: t("defects.owner-nobody") },
            ]}
          />
        </div>
      }
    >
      <ListBody {...list}>
        <DefectTable
          defects={rows}
          empty={
            <Empty
              icon={Bug}
              title={t(narrowed ? "ui.nothing-found" : "defects.none")}
              detail={t(narrowed ? "defects.not-found" : "defects.none-detail")}
            />
          }
        />
      </ListBody>
    </Page>
  );
}
