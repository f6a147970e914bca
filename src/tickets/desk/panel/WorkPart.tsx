import { useQuery } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Facts } from "../../../ui/Section.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useSession } from "../../../desk/session.ts";
import { teamsQuery } from "../../../auth/desk/queries.ts";
import type { Ticket } from "../data/types.ts";
import { useAssign, useFollow } from "../data/verbs.ts";
import type { TicketUi } from "../talk/useTicketUi.ts";
import { Part } from "./Part.tsx";
import { SeverityPick } from "./SeverityPick.tsx";
import { Tags } from "./Tags.tsx";

const NONE = "none";

/** Who has it, how urgent it is, what it is filed under, who follows it. */
export function WorkPart({ ticket, ui }: { ticket: Ticket; ui: TicketUi }) {
  const t = useT();
  const { person } = useSession();
  const { data: teams } = useQuery(teamsQuery);
  const assign = useAssign();
  const follow = useFollow();
  const { number, assignee, team, abilities, following, followers, outcome, rating } = ticket;
  const others = followers.filter(({ id }) => id !== person.id);
  return (
    <Part name="work" title={t("tickets.part-work")}>
      <Facts
        rows={[
          [
            t("tickets.assignee"),
            <span key="" className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
              {assignee ? (
                <>
                  <Avatar name={assignee.name} size="xs" />
                  {assignee.name}
                </>
              ) : (
                <span className="text-ink-faint">{t("tickets.nobody")}</span>
              )}
              {abilities.assign && (
                <span className="ml-auto flex">
                  {assignee?.id !== person.id && (
                    <Button
                      variant="quiet"
                      size="sm"
                      onClick={() =>
                        assign.mutate({
                          number,
                          body: {
                            personId: person.id,
                            to: person.name,
                            from: assignee?.id ?? null,
                          },
                        })
                      }
                    >
                      {t("tickets.claim")}
                    </Button>
                  )}
                  <Button variant="quiet" size="sm" onClick={() => ui.ask("assign")}>
                    {t("tickets.hand-over")}
                  </Button>
                </span>
              )}
            </span>,
          ],
          [
            t("tickets.team"),
            abilities.assign ? (
              <Select
                key=""
                size="sm"
                label={t("tickets.team")}
                value={team?.id ?? NONE}
                onChange={(id) =>
                  assign.mutate({ number, body: { teamId: id === NONE ? null : id } })
                }
                options={[
                  { value: NONE, label: t("tickets.no-team") },
                  ...(teams?.items ?? (team ? [team] : [])).map(({ id, name }) => ({
                    value: id,
                    label: name,
                  })),
                ]}
              />
            ) : (
              (team?.name ?? t("tickets.no-team"))
            ),
          ],
          [t("tickets.severity"), <SeverityPick key="" ticket={ticket} />],
          [t("tickets.tags"), <Tags key="" ticket={ticket} />],
          [
            t("tickets.followers"),
            <span key="" className="flex items-center justify-between gap-2">
              <span className="min-w-0">
                {[...(following ? [t("tickets.me")] : []), ...others.map(({ name }) => name)].join(
                  t("tickets.comma"),
                ) || "–"}
              </span>
              {abilities.note && (
                <Button
                  variant="quiet"
                  size="sm"
                  icon={following ? EyeOff : Eye}
                  onClick={() => follow.mutate({ number, following: !following })}
                >
                  {t(following ? "tickets.unfollow" : "tickets.follow")}
                </Button>
              )}
            </span>,
          ],
          outcome && [
            t("tickets.outcome"),
            [
              outcome.label,
              ...outcome.answers.map((answer) => t("tickets.outcome-answer", answer)),
            ].join(" · "),
          ],
          rating && [t("tickets.rating"), `${"★".repeat(rating.rating)} ${rating.comment}`],
        ]}
      />
    </Part>
  );
}
