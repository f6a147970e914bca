import { Users } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { Checkbox } from "../../../ui/Checkbox.tsx";
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
  const may = useMay();
  const { filter, narrowed, change } = useFilter<ContactSearch>();
  const { rows, ...list } = useList(contactsQuery, filter);
  useFollow("binding.*", "person.*", "contact.*");
  return (
    <Page
      title={t("contacts.title")}
      toolbar={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2.5">
          <SearchBox
            className="w-80 max-sm:w-full"
            label={t("contacts.search")}
            value={filter.q}
            onSearch={(q) => change({ q })}
          />
          <Checkbox
            label={t("contacts.erasure-asked")}
            checked={filter.erasure === "asked"}
            onChange={(on) => change({ erasure: on ? "asked" : undefined })}
          />
          {may("contacts.merge") && (
            <Checkbox
              label={t("merges.title")}
              checked={filter.merge === "asked"}
              onChange={(on) => change({ merge: on ? "asked" : undefined })}
            />
          )}
        </div>
      }
    >
      <ListBody {...list}>
        <ContactTable
          contacts={rows}
          empty={
            filter.merge && !filter.erasure && !filter.q ? (
              <Empty icon={Users} title={t("merges.none")} />
            ) : filter.erasure && !filter.merge && !filter.q ? (
              <Empty icon={Users} title={t("contacts.erasure-none")} />
            ) : narrowed ? (
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
