import "./desk.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { TextsProvider } from "../ui/texts.tsx";
import { Toaster } from "../ui/Toaster.tsx";
import { Tips } from "../ui/Tooltip.tsx";
import { createQueries } from "./query.ts";
import { signInAddress } from "./root.ts";
import { createDesk } from "./router.tsx";
import { texts } from "./texts.ts";

const queries = createQueries(() => {
  const { pathname, href } = desk.latestLocation;
  if (pathname === "/sign-in") return;
  queries.clear();
  void desk.navigate({ href: signInAddress(href) });
});
const desk = createDesk(queries);

await texts.ready;
createRoot(document.querySelector("#app")!).render(
  <StrictMode>
    {/* The policy allows no style elements written by scripts; what they would hold stands in desk.css. */}
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queries}>
        <TextsProvider texts={texts}>
          <Tips>
            <Toaster>
              <RouterProvider router={desk} />
            </Toaster>
          </Tips>
        </TextsProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
