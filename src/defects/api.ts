import { contract } from "../lib/contract.ts";
import { byNumber, NewMove } from "../tickets/schema.ts";
import * as s from "./schema.ts";

export const api = contract({
  "GET /defects": {
    summary: "What R&D has to do about bugs, the nearest promise first",
    may: "defects.read",
    query: s.DefectQuery,
    reply: s.DefectPage,
  },
  "GET /defects/:number": {
    summary: "One defect, without the names of those who reported it",
    may: "defects.read",
    params: s.byDefect,
    reply: s.DefectView,
  },
  "PATCH /defects/:number": {
    summary: "Change its title, severity, module or what customers may read of it",
    may: "defects.write",
    params: s.byDefect,
    body: s.DefectChange,
    reply: s.DefectView,
  },
  "POST /defects/:number/moves": {
    summary: "Move a defect on; the requests that report it follow",
    may: "defects.read",
    params: s.byDefect,
    body: NewMove,
    reply: s.DefectView,
  },
  "PUT /defects/:number/day": {
    summary: "Name another day for the fix, with the reason; every customer is told",
    may: "defects.date",
    params: s.byDefect,
    body: s.DefectDay,
    reply: s.DefectView,
  },
  "POST /defects/:number/requests": {
    summary: "A request that is with R&D already is about this defect",
    may: "defects.link",
    params: s.byDefect,
    body: s.AddedRequest,
    reply: s.DefectView,
  },
  "DELETE /defects/:number/requests/:ticket": {
    summary: "It was about something else",
    may: "defects.link",
    params: s.byDefectAndTicket,
    reply: s.DefectView,
  },
  "GET /tickets/:number/defect": {
    summary: "The defect that a request reports, and those it might be about",
    may: "defects.link",
    params: byNumber,
    reply: s.DefectOfTicket,
  },
  "POST /tickets/:number/report-preview": {
    summary: "What R&D would read of a report, without names; nothing is sent",
    may: "defects.link",
    params: byNumber,
    body: s.ReportPreview,
    reply: s.Preview,
  },
  "PUT /tickets/:number/files/:id/passed": {
    summary: "Pass a file of a request on to R&D, or keep it back; the request reads who did",
    may: "defects.link",
    params: s.byTicketAndFile,
    body: s.FilePassed,
    reply: s.DefectOfTicket,
  },
  "POST /known-issues": {
    summary: "Known issues that what is being typed might be about",
    may: "signed-in",
    limit: "search",
    kept: false,
    body: s.Typed,
    reply: s.KnownIssues,
  },
});
