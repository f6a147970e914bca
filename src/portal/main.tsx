import "./portal.css";
import { render } from "preact";
import { App } from "./App.tsx";
import { countSteps } from "./back.ts";
import { rememberScroll } from "./scroll.ts";
import { texts } from "./texts.ts";

countSteps();
rememberScroll();
void texts.ready.then(() => render(<App />, document.getElementById("app")!));
