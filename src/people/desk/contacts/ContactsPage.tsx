import { Users } from "lucide-react";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { contactsQuery } from "../data/queries.ts";
import { useFollow } from "../data/useChanged.ts";
import { useFilter } from "../data/useFilter.ts";
import { useList } from "../data/useList.ts";
import { ListBody } from "../parts/ListBody.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { ContactTable } from "./ContactTable.tsx";
import type { ContactSearch } from "./search.ts";

/** People of partners and customers, the newest first. */
export function ContactsPage() {
  const t = useT();
  const { filter, narrowed, change } = useFilter<ContactSearch>();
  const { rows, ...list } = useList(contactsQuery, filter);
  useFollow("binding.*");
  return (
    <Page
      title={t("contacts.title")}
      toolbar={
        <div className="pb-2.5">
          <SearchBox
            className="w-80 max-sm:w-full"
            label={t("contacts.search")}
            value={filter.q}
            onSearch={(q) => change({ q })}
          />
        </div>
      }
    >
      <ListBody {...list}>
        <ContactTable
          contacts={rows}
          empty={
            narrowed ? (
              <Empty icon={Users} title={t("ui.nothing-found")} detail={t("contacts.not-found")} />
            ) : (
              <Empty icon={Users} title={t("contacts.none")} detail={t("contacts.none-detail")} />
            )
          }
        />
      </ListBody>
    </Page>
  );
}
