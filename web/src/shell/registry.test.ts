import { describe, expect, it } from "vitest";
import type { Actor, Party } from "@/api/types";
import { type Area, type WorkItem, withFilter } from "./area";
import { areas as everyArea, mayOpen, navigationOf, placeOf, routes } from "./registry";

const actor = (party: Party, roles: Actor["roles"] = ["reviewer"]): Actor => ({
  accountId: "1",
  party,
  region: "650000",
  officeId: "2",
  officeName: "新疆项目办",
  universityCode: null,
  roles,
});
const item = (key: string, filter: WorkItem["filter"] = null): WorkItem => ({
  key,
  label: key,
  count: 1,
  overdue: 0,
  dueOn: null,
  oldestSince: null,
  mine: true,
  waitingOn: null,
  filter,
});
const icon = () => null;
const areas: Area[] = [
  {
    routes: [{ path: "/applications", title: "报名", for: ["province"], page: () => Promise.reject(new Error("never opened")) }],
    nav: [
      { to: "/b", label: "乙", icon, for: ["province"], group: "招募", order: 2 },
      { to: "/a", label: "甲", icon, for: ["province", "national"], group: "招募", order: 1 },
      { to: "/c", label: "丙", icon, for: ["province"], roles: ["administrator"], group: "工作台", order: 1 },
    ],
    work: { "application.review": (work) => withFilter("/applications", work) },
  },
];

describe("the areas of the portal", () => {
  it("open a page to the parties it is for, and a public one to everybody", () => {
    expect(mayOpen(["province"], actor("province"))).toBe(true);
    expect(mayOpen(["province"], actor("county"))).toBe(false);
    expect(mayOpen(["province"], null)).toBe(false);
    expect(mayOpen("everyone", null)).toBe(true);
  });

  it("are shown in groups and order, without what is another party's or role's", () => {
    expect(navigationOf(actor("province"), areas)).toMatchObject([{ group: "招募", items: [{ to: "/a" }, { to: "/b" }] }]);
    expect(navigationOf(actor("province", ["administrator"]), areas).map((g) => g.group)).toEqual(["工作台", "招募"]);
    expect(navigationOf(actor("county"), areas)).toEqual([]);
  });

  it("know where a work item is done, with its filter in the address", () => {
    const province = actor("province");
    expect(placeOf(item("application.review", { state: "unreviewed" }), province, areas)).toBe("/applications?state=unreviewed");
    expect(placeOf(item("application.review", "?state=unreviewed"), province, areas)).toBe("/applications?state=unreviewed");
    expect(placeOf(item("nobody.knows"), province, areas)).toBeUndefined();
  });

  it("do not lead who only waits to a page of those who act", () => {
    expect(placeOf(item("application.review"), actor("county"), areas)).toBeUndefined();
    const waits = { ...item("province-month.certify"), mine: false };
    expect([placeOf(waits, actor("national")), placeOf(waits, actor("province"))]).toEqual(["/province-months", undefined]);
  });

  it("have a page for every place of work", () => {
    const parties: Party[] = ["student", "university", "county", "prefecture", "province", "national", "finance", "employer"];
    for (const key of everyArea.flatMap(({ work }) => Object.keys(work ?? {})))
      expect([key, parties.some((party) => placeOf(item(key), actor(party)) !== undefined)]).toEqual([key, true]);
  });

  it("have addresses of their own, none of which is the gateway's", () => {
    const paths = routes.map((route) => route.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).not.toMatch(/^\/(api|session|openapi|internal|status|health|alive|docs|system|assets)(\/|$)/);
  });
});
