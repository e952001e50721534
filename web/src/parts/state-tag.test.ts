import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tones } from "./StateTag";

const documents = new URL("../../../docs/api/", import.meta.url);

interface Described {
  components?: { schemas?: Record<string, { enum?: string[] }> };
}

/** Every word of a `…State` in the services' API documents, with where it was found. */
const states = readdirSync(documents)
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => {
    const { components } = JSON.parse(readFileSync(new URL(file, documents), "utf8")) as Described;
    return Object.entries(components?.schemas ?? {})
      .filter(([name]) => name.endsWith("State"))
      .flatMap(([name, schema]) => (schema.enum ?? []).map((state) => `${file} ${name}: ${state}`));
  });

describe("the colour of a state", () => {
  it("is chosen for every state that a service knows: grey says that something is over", () => {
    expect(states.length).toBeGreaterThan(50);
    expect(states.filter((state) => !((state.split(": ")[1] ?? "") in tones))).toEqual([]);
  });
});
