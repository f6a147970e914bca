import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Terminal } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Table } from "../../../ui/Table.tsx";
import { Time } from "../../../ui/Time.tsx";
import { Tooltip } from "../../../ui/Tooltip.tsx";
import { useT } from "../../../ui/texts.tsx";
import { permissionWords } from "../permissions.ts";
import { tokensQuery, type Token } from "../queries.ts";
import { NewToken } from "./NewToken.tsx";

/** Keys for programs that act in one's name. */
export function TokensPage() {
  const t = useT();
  const { items } = useSuspenseQuery(tokensQuery).data;
  return (
    <Page title={t("tokens.title")} description={t("tokens.lead")} actions={<NewToken />}>
      <Table<Token>
        label={t("tokens.title")}
        rows={items}
        keyOf={({ id }) => id}
        empty={<Empty icon={Terminal} title={t("tokens.none")} detail={t("tokens.none-detail")} />}
        columns={[
          {
            key: "name",
            title: t("tokens.name"),
            cell: ({ name, expiresAt }) => (
              <>
                <span className="font-medium">{name}</span>
                <span className="block text-xs text-ink-faint md:hidden">
                  {t("tokens.until")} <Time at={expiresAt} as="day" />
                </span>
              </>
            ),
          },
          {
            key: "scopes",
            title: t("tokens.scopes"),
            from: "md",
            width: "24%",
            cell: ({ scopes }) => <Scopes of={scopes} />,
          },
          {
            key: "used",
            title: t("tokens.used"),
            from: "md",
            width: "9rem",
            cell: ({ usedAt }) => (usedAt ? <Time at={usedAt} /> : t("tokens.never")),
          },
          {
            key: "until",
            title: t("tokens.until"),
            from: "md",
            width: "9rem",
            cell: ({ expiresAt }) => <Time at={expiresAt} as="day" />,
          },
          {
            key: "end",
            title: <span className="sr-only">{t("tokens.end")}</span>,
            width: "6rem",
            align: "end",
            cell: (token) => <EndToken token={token} />,
          },
        ]}
      />
    </Page>
  );
}

function Scopes({ of: scopes }: { of: Token["scopes"] }) {
  const t = useT();
  const words = scopes.map((scope) => t(permissionWords[scope][1])).join(t("list.comma"));
  return (
    <Tooltip text={words}>
      <span>{words}</span>
    </Tooltip>
  );
}

function EndToken({ token: { id, name } }: { token: Token }) {
  const t = useT();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => call("DELETE /me/tokens/:id", { params: { id } }),
    onSuccess: () => queries.invalidateQueries(tokensQuery),
    onError: () => {},
  });
  return (
    <Confirm
      title={t("tokens.end-title", { name })}
      detail={t("tokens.end-detail")}
      confirm={t("tokens.end")}
      danger
      trigger={
        <Button size="sm" variant="danger-quiet">
          {t("tokens.end")}
        </Button>
      }
      onConfirm={() => end.mutateAsync()}
    />
  );
}
