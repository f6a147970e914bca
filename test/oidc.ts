import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider, type ClientMetadata } from "oidc-provider";

export type Guest = { sub: string; email: string; email_verified: boolean; name: string };

/** A real OpenID provider in the test's process. It has no pages: whoever comes is signed in as `guest`. */
export const openDirectory = async (redirectUri: string) => {
  const http = createServer();
  await new Promise<void>((ready) => http.listen(0, "127.0.0.1", ready));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const state = {
    guest: { sub: "", email: "", email_verified: true, name: "" } as Guest,
    refuses: false,
  };
  const client: ClientMetadata = {
    client_id: "desk",
    client_secret: "desk-secret",
    redirect_uris: [redirectUri],
    response_types: ["code"],
    grant_types: ["authorization_code"],
  };
  const provider = new Provider(issuer, {
    clients: [client],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...state.guest, sub }) }),
    cookies: { keys: ["test"] },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  const handle = provider.callback();
  http.on("request", (request, response) => {
    if (!request.url?.startsWith("/login/")) return void handle(request, response);
    void login(provider, state, request, response);
  });
  return {
    issuer,
    state,
    /** What a browser does there: from the desk's address to the way back to the desk. */
    visit: async (address: string): Promise<string> => {
      const jar = new Map<string, string>();
      let url = address;
      while (!url.startsWith(redirectUri)) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
        const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
        for (const each of answer.headers.getSetCookie()) {
          const [name = "", value = ""] = each.split(";")[0]!.split(/=(.*)/s);
          jar.set(name, value);
        }
        const next = answer.headers.get("location");
        if (!next) throw new Error(`stuck at ${url}: ${answer.status} ${await answer.text()}`);
        url = new URL(next, url).href;
      }
      return url;
    },
    stop: () =>
      new Promise<void>((done) => {
        http.closeAllConnections();
        http.close(() => done());
      }),
  };
};

type Ask = Parameters<Provider["interactionDetails"]>;

const login = async (
  provider: Provider,
  { guest, refuses }: { guest: Guest; refuses: boolean },
  ...ask: Ask
): Promise<void> => {
  const { prompt, params, grantId } = await provider.interactionDetails(...ask);
  if (refuses) return provider.interactionFinished(...ask, { error: "access_denied" });
  const accountId = guest.sub;
  const clientId = String(params["client_id"]);
  const grant =
    (grantId && (await provider.Grant.find(grantId))) ||
    new provider.Grant({ accountId, clientId });
  grant.addOIDCScope(String(params["scope"]));
  const result =
    prompt.name === "login"
      ? { login: { accountId } }
      : { consent: { grantId: await grant.save() } };
  await provider.interactionFinished(...ask, result, { mergeWithLastSubmission: true });
};
