import { expect, it } from "vitest";
import { standingOf } from "./publicity";

it("a notice waits to be concluded from its first day on, not before and not after", () => {
  const running = { state: "running", concludableFrom: "2021-05-02" } as const;
  expect(standingOf(running, "2021-05-01").label).toBe("公示中");
  expect(standingOf(running, "2021-05-02").label).toBe("期满待办结");
  expect(standingOf({ ...running, state: "concluded" }, "2021-05-03").label).toBe("公示结束");
});
