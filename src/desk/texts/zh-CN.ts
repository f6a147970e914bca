import desk from "../../texts/zh-CN/desk.json";
import people from "../../texts/zh-CN/desk-people.json";
import settings from "../../texts/zh-CN/desk-settings.json";
import tickets from "../../texts/zh-CN/desk-tickets.json";
import trains from "../../texts/zh-CN/desk-trains.json";

export const messages = { ...desk, ...tickets, ...people, ...settings, ...trains };
