export { adoptTickets, handOnTickets } from "./adopt.ts";
export { maySeeFile } from "./attachments.ts";
export { ticketRoutes } from "./routes.ts";
export { seenBy } from "./sight.ts";
export { findTicket } from "./ticket.ts";
