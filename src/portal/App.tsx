import {
  ErrorBoundary as Waiting,
  lazy,
  LocationProvider,
  Route,
  Router,
  useLocation,
} from "preact-iso";
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { refresh } from "./data.ts";
import { NotFound } from "./kit/States.tsx";
import { HomePage } from "./pages/HomePage.tsx";
import { arrived } from "./scroll.ts";
import { Boundary } from "./shell/Boundary.tsx";
import { Layout } from "./shell/Layout.tsx";
import { Page } from "./shell/Page.tsx";
import { language, t, texts } from "./texts.ts";

/** Links to these leave the portal. */
const scope = /^\/(?!desk|api|files|simulator)/;

/** In the order in which they are tried. */
const pages = [
  ["/sign-in", page(() => import("../auth/portal/SignInPage.tsx"), "SignInPage")],
  ["/bind", page(() => import("../people/portal/BindPage.tsx"), "BindPage")],
  ["/tickets", page(() => import("../tickets/portal/TicketsPage.tsx"), "TicketsPage")],
  ["/tickets/new", page(() => import("../tickets/portal/NewTicketPage.tsx"), "NewTicketPage")],
  ["/tickets/:number", page(() => import("../tickets/portal/TicketPage.tsx"), "TicketPage")],
  ["/processes", page(() => import("../flows/portal/ProcessesPage.tsx"), "ProcessesPage")],
  ["/me", page(() => import("../auth/portal/MePage.tsx"), "MePage")],
  ["/company", page(() => import("../people/portal/CompanyPage.tsx"), "CompanyPage")],
] as const;

/** A page that is fetched when it is gone to. */
function page<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
) {
  return lazy(() => load().then((module) => module[name]));
}

/** Fetches the page of the present address while the sentences are still on their way. */
export const readAhead = (): void => void pages.find(([path]) => isAt(path))?.[1].preload();

const isAt = (path: string): boolean =>
  new RegExp(`^${path.replace(/:\w+/, "[^/]+")}/?$`).test(location.pathname);

const KitPage = import.meta.env.DEV
  ? lazy(() => import("./pages/kit/KitPage.tsx").then(({ KitPage }) => KitPage))
  : null;

export const App = () => {
  const [spoken, setSpoken] = useState(language());
  useEffect(
    () =>
      texts.onChange(() => {
        setSpoken(language());
        void refresh();
      }),
    [],
  );
  // Sentences are plain function calls: another language is another tree. Half-typed input is kept as drafts.
  return (
    <LocationProvider key={spoken} scope={scope}>
      <Layout>
        <Pages />
      </Layout>
    </LocationProvider>
  );
};

const Pages = () => {
  const { url } = useLocation();
  const [waiting, setWaiting] = useState(false);
  return (
    <Boundary at={url}>
      {waiting && <div class="page-waiting" role="progressbar" aria-label={t("loading")} />}
      <Waiting>
        <Router
          onLoadStart={() => setWaiting(true)}
          onLoadEnd={() => setWaiting(false)}
          onRouteChange={arrived}
        >
          <Route path="/" component={HomePage} />
          {pages.map(([path, component]) => (
            <Route key={path} path={path} component={component} />
          ))}
          {KitPage ? [<Route key="kit" path="/kit" component={KitPage} />] : []}
          <Route default component={NotFoundPage} />
        </Router>
      </Waiting>
    </Boundary>
  );
};

const NotFoundPage = () => (
  <Page title={t("state.not-found")} parent="/">
    <NotFound />
  </Page>
);
