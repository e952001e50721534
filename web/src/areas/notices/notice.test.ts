import { expect, it } from "vitest";
import { standingOf } from "./notice";

it("a notice is over for its readers after its last day, whether its office has concluded it or not", () => {
  const running = { state: "running", endsOn: "2021-05-01" } as const;
  expect(standingOf(running, "2021-05-01").label).toBe("公示中");
  expect(standingOf(running, "2021-05-02").label).toBe("公示期满");
  expect(standingOf({ ...running, state: "concluded" }, "2021-05-02").label).toBe("公示结束");
});
