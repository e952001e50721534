import { expect, it } from "vitest";
import { standingOf, titleOf } from "./notice";

it("a notice is over for its readers after its last day, whether its office has concluded it or not", () => {
  const running = { state: "running", endsOn: "2021-05-01" } as const;
  expect(standingOf(running, "2021-05-01").label).toBe("公示中");
  expect(standingOf(running, "2021-05-02").label).toBe("公示期满");
  expect(standingOf({ ...running, state: "concluded" }, "2021-05-02").label).toBe("公示结束");
});

it("two notices of one university are told apart by their titles", () => {
  const notice = { universityName: "郑州大学", provinceName: "河南省", year: 2021, levelLabel: "高校公示", publishedOn: "2021-05-01" };
  expect(titleOf(notice)).toBe("郑州大学2021年拟录取人选高校公示（2021年5月1日）");
  expect(titleOf({ ...notice, universityName: null, levelLabel: "省级公示" })).toBe("河南省项目办2021年拟录取人选省级公示（2021年5月1日）");
});
