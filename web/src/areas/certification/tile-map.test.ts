import { expect, it } from "vitest";
import { provinces } from "@/text/provinces";
import { tiles } from "./tile-map";

it("every province has a tile of its own", () => {
  expect(Object.keys(tiles).sort()).toEqual(Object.keys(provinces).sort());
  expect(new Set(Object.values(tiles).map(String)).size).toBe(Object.keys(provinces).length);
});
