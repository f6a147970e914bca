import "./desk.css";
import { createRoot } from "react-dom/client";
import { TextsProvider, useT } from "../ui/texts.tsx";
import { texts } from "./texts.ts";

await texts.ready;

function Hello() {
  return <h1 className="text-accent-text p-4 text-lg">{useT()("product")}</h1>;
}

createRoot(document.querySelector("#app")!).render(
  <TextsProvider texts={texts}>
    <Hello />
  </TextsProvider>,
);
