import "./portal.css";
import { render } from "preact";
import { App, readAhead } from "./App.tsx";
import { countSteps } from "./back.ts";
import { askAhead } from "./data.ts";
import { rememberScroll } from "./scroll.ts";
import { texts } from "./texts.ts";

countSteps();
rememberScroll();
readAhead();
askAhead("GET /session");
void texts.ready.then(() => render(<App />, document.getElementById("app")!));
