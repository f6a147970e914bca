export { businessTimeOf, usualHours } from "./hours.ts";
export { trainFor, usualRule } from "./train.ts";
export { workdaysOf, type Overlay } from "./workdays.ts";
export { knownYears, type Year } from "./years.ts";
