import { Link } from "@tanstack/react-router";
import { Inbox, SearchX } from "lucide-react";
import { Button, buttonClass } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { useT } from "../../../ui/texts.tsx";
import { fixedListOf, type Search } from "../data/filter.ts";
import { useGo } from "../useAddress.ts";

/** Why a list is empty, and where to look instead. */
export function NothingHere({ search }: { search: Search }) {
  const t = useT();
  const { toList } = useGo();
  const name = fixedListOf(search);
  if (search.text)
    return (
      <Empty
        icon={SearchX}
        title={t("tickets.nothing-found", { text: search.text })}
        detail={t("tickets.nothing-found-detail")}
        actions={
          (search.scope !== "all" || search.status !== "all") && (
            <Button onClick={() => toList({ scope: "all", status: "all", text: search.text })}>
              {t("tickets.search-everywhere")}
            </Button>
          )
        }
      />
    );
  if (name === "mine")
    return (
      <Empty
        icon={Inbox}
        title={t("tickets.nothing-mine")}
        detail={t("tickets.nothing-mine-detail")}
        actions={
          <Link
            to="/tickets"
            search={{ scope: "unassigned" }}
            className={buttonClass({ variant: "primary" })}
          >
            {t("tickets.see-unassigned")}
          </Link>
        }
      />
    );
  if (name === "unassigned") return <Empty icon={Inbox} title={t("tickets.nothing-unassigned")} />;
  return (
    <Empty
      icon={Inbox}
      title={t("tickets.nothing-here")}
      detail={name ? undefined : t("tickets.nothing-here-detail")}
      actions={
        !name && (
          <Button onClick={() => toList({ scope: search.scope, view: search.view })}>
            {t("tickets.clear-filters")}
          </Button>
        )
      }
    />
  );
}
