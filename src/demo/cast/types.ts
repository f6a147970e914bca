import type { NewType } from "../../types/index.ts";

const text = (zh: string, en: string) => ({ zh, en });

/** A type that the vendor has added, and some months later the words of another that it has changed. */
export const addedType: { at: string; by: string; team: string; type: NewType } = {
  at: "120 10:00",
  by: "管理员",
  team: "一线支持",
  type: {
    name: "complaint",
    flow: "usage",
    note: "客户希望有单独的投诉渠道",
    definition: {
      label: text("投诉", "Complaint"),
      hint: text("对服务或答复不满意", "Something about our service or answers was not right"),
      level: "T1",
      companies: [],
      needs: { product: false, version: false, description: true },
      required: {},
      fields: [
        {
          name: "about",
          kind: "choice",
          label: text("投诉对象", "What it is about"),
          hint: text("", ""),
          required: true,
          options: [
            { value: "speed", label: text("响应慢", "Slow reply") },
            { value: "quality", label: text("答复没有解决问题", "The answer did not help") },
            { value: "manner", label: text("服务态度", "Manner") },
            { value: "other", label: text("其他", "Something else") },
          ],
        },
        {
          name: "request",
          kind: "line",
          label: text("相关工单号", "Request concerned"),
          hint: text("没有可以不填", "If there is one"),
          required: false,
          options: [],
        },
      ],
      flow: {
        states: {
          in_progress: {
            label: text("核实中", "Checking"),
            customer: text("正在核实", "Being checked"),
          },
          solution_provided: {
            label: text("已答复", "Answered"),
            customer: text("已答复，请您确认", "Answered, please confirm"),
          },
        },
        moves: {
          give_outcome: { label: text("答复客户", "Answer"), by: ["lead"] },
          take_back: { by: ["lead"] },
          close: { from: ["new", "in_progress", "own_supervisor"] },
          withdraw: { from: ["new", "in_progress", "wait_customer", "own_supervisor"] },
        },
        ownStates: [
          {
            name: "own_supervisor",
            label: text("主管核实", "With the supervisor"),
            customer: text("主管正在核实", "A supervisor is looking into it"),
            turn: "us",
            step: 2,
            final: false,
            clocks: ["NU", "RS"],
            remind: [],
          },
        ],
        ownMoves: [
          {
            name: "own_toSupervisor",
            label: text("请主管核实", "Ask the supervisor"),
            history: text("请主管核实", "asked the supervisor to look into it"),
            from: ["in_progress"],
            to: "own_supervisor",
            by: ["agent"],
            upon: null,
            after: null,
            says: false,
            tells: true,
            tone: null,
            asks: [
              {
                name: "own_found",
                kind: "text",
                label: text("核实到的情况", "What was found so far"),
                hint: text("", ""),
                required: true,
                options: [],
              },
            ],
          },
          {
            name: "own_checked",
            label: text("核实完毕", "Looked into"),
            history: text("核实完毕", "has looked into it"),
            from: ["own_supervisor"],
            to: "in_progress",
            by: ["lead"],
            upon: null,
            after: null,
            says: false,
            tells: false,
            tone: "main",
            asks: [],
          },
        ],
      },
      teamId: null,
      severity: "S2",
      retired: false,
    },
  },
};

export const changedWords = {
  at: "18 09:30",
  by: "管理员",
  type: "usage",
  note: "客户常问“处理中”是谁在处理",
  states: {
    in_progress: { customer: text("工程师正在处理", "An engineer is working on it") },
  },
};
