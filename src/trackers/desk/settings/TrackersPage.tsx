import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { GitPullRequestArrow } from "lucide-react";
import { Account } from "../../../settings/desk/Account.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { connectionsQuery, trackersQuery } from "../queries.ts";
import { Health, HealthMark } from "./Health.tsx";
import { TrackerDialog } from "./TrackerDialog.tsx";
import { useKeepTrackers } from "./useKeepTrackers.ts";

/** The trackers of R&D: where they are, and how each fares. */
export function TrackersPage() {
  const t = useT();
  const connections = Object.entries(useSuspenseQuery(connectionsQuery).data);
  const { data: trackers } = useQuery(trackersQuery);
  const { remove } = useKeepTrackers();
  return (
    <Page
      title={t("trackers.title")}
      description={t("trackers.lead")}
      width="read"
      actions={<TrackerDialog />}
    >
      {connections.length === 0 && (
        <Empty
          icon={GitPullRequestArrow}
          title={t("trackers.none")}
          detail={t("trackers.none-detail")}
        />
      )}
      <ul className="flex flex-col gap-3">
        {connections.map(([id, connection]) => {
          const tracker = trackers?.items.find((each) => each.id === id);
          const kind = t(`trackers.kind-${connection.kind}`);
          const name = connection.name || `${kind} ${connection.project}`;
          return (
            <Account
              key={id}
              icon={GitPullRequestArrow}
              title={name}
              marks={tracker && <HealthMark tracker={tracker} />}
              below={tracker && <Health tracker={tracker} />}
              detail={[
                kind,
                connection.url,
                connection.project,
                tracker && t("trackers.linked", { count: tracker.linked }),
                tracker && tracker.waiting > 0
                  ? t("trackers.waiting", { count: tracker.waiting })
                  : undefined,
              ]}
              edit={<TrackerDialog id={id} connection={connection} hook={tracker?.hook} />}
              removal={{
                title: t("trackers.remove-title", { name }),
                detail: t("trackers.remove-detail"),
                act: () => remove(id),
              }}
            />
          );
        })}
      </ul>
    </Page>
  );
}
