import { expect, it } from "vitest";
import { scopesLabel } from "./clients";

it("lists what a machine was granted in the order in which it is offered", () => {
  expect(scopesLabel(["subsidy.headcounts.acknowledge", "subsidy.headcounts.read"])).toBe("查看在岗人数、确认收到在岗人数");
  expect(scopesLabel(["subsidy.other", "subsidy.headcounts.read"])).toBe("查看在岗人数、subsidy.other");
});
