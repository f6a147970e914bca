export { businessTimeOf, usualHours, type BusinessTime, type Hours } from "./hours.ts";
export { trainFor, usualRule, type Train, type TrainRule } from "./train.ts";
export { workdaysOf, type Overlay, type Workdays } from "./workdays.ts";
export { knownYears, type Holiday, type Year } from "./years.ts";
