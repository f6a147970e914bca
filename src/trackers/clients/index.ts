import type { Client, Connection, Hear } from "./client.ts";
import { github, hearGithub } from "./github.ts";
import { gitlab, hearGitlab } from "./gitlab.ts";
import { hearJira, jira } from "./jira.ts";
import { zentao } from "./zentao.ts";

const kinds: Record<Connection["kind"], { open: (connection: Connection) => Client; hear?: Hear }> =
  {
    gitlab: { open: gitlab, hear: hearGitlab },
    github: { open: github, hear: hearGithub },
    jira: { open: jira, hear: hearJira },
    // ZenTao signs nothing that it sends; it is asked.
    zentao: { open: zentao },
  };

const opened = new WeakMap<Connection, Client>();
/** The way to a tracker; the same one as long as nothing is changed about it, so that a session is used again. */
export const clientOf = (connection: Connection): Client => {
  const known = opened.get(connection);
  if (known) return known;
  const client = kinds[connection.kind].open(connection);
  opened.set(connection, client);
  return client;
};

/** Which issue a tracker speaks of by itself; undefined where it is not known to be that tracker. */
export const hear: Hear = (connection, letter) =>
  connection.webhookSecret === "" ? undefined : kinds[connection.kind].hear?.(connection, letter);
