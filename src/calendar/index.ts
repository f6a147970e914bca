export { missingYear } from "./coverage.ts";
export { aroundTheClock, businessTimeOf, usualHours, type BusinessTime } from "./hours.ts";
export { calendarOf, loadCalendar, refreshCalendar, today } from "./now.ts";
export { decideTrain, reachOf } from "./decide.ts";
export { otherDays, reasonFor } from "./view.ts";
export { calendarRoutes } from "./routes.ts";
export { trainFor, usualRule, type Fate } from "./train.ts";
export { workdaysOf, type Overlay, type Workdays } from "./workdays.ts";
export { knownYears, type Holiday, type Year } from "./years.ts";
