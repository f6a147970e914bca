import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Search, SearchX } from "lucide-react";
import { useState } from "react";
import { useMay } from "../../../desk/session.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { colleaguesQuery, teamsQuery } from "../queries.ts";
import { ColleagueTable } from "./ColleagueTable.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { matching } from "./matching.ts";

/** Everybody of the vendor: who may do what, where they belong, whether they are here. */
export function ColleaguesPage() {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const { ended } = useSearch({ from: "/shell/settings/colleagues" });
  const { items } = useSuspenseQuery(colleaguesQuery(ended === "yes")).data;
  const teams = useSuspenseQuery(teamsQuery).data.items;
  const [words, setWords] = useState("");
  return (
    <Page
      title={t("staff.title")}
      actions={may("staff.manage") && <InviteDialog teams={teams} />}
      toolbar={
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
          <TextInput
            className="w-72 max-sm:w-full"
            icon={Search}
            aria-label={t("staff.find")}
            placeholder={t("staff.find")}
            value={words}
            onChange={setWords}
          />
          <Checkbox
            label={t("staff.show-ended")}
            checked={ended === "yes"}
            onChange={(on) =>
              void navigate({
                to: "/settings/colleagues",
                search: { ended: on ? "yes" : undefined },
                replace: true,
              })
            }
          />
        </div>
      }
    >
      <ColleagueTable
        colleagues={items.filter(matching(words))}
        teams={teams}
        empty={
          <Empty icon={SearchX} title={t("ui.nothing-found")} detail={t("staff.none-found")} />
        }
      />
    </Page>
  );
}
