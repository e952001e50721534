import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The gateway puts a fresh nonce in the place of this word with every page it answers: see gateway/Portal.
const noncePlaceholder = "__CSP_NONCE__";

const gateway = process.env.XIBUPLAN_GATEWAY ?? "http://localhost:8080";

const scrollLock = new URL("./src/parts/scrollLock.ts", import.meta.url).pathname;

export default defineConfig({
  plugins: [
    react(),
    {
      name: "scroll-lock",
      enforce: "pre",
      resolveId: (source, importer) =>
        /\/useScrollLocker(\.js)?$/.test(source) && importer?.includes("@rc-component/portal") ? scrollLock : null,
    },
  ],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  html: { cspNonce: noncePlaceholder },
  build: {
    target: "es2022",
    manifest: true,
    // A data: URL in a stylesheet would need a wider policy than img-src has for scripts' own pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
  server: {
    proxy: Object.fromEntries(["/api", "/session", "/openapi", "/status"].map((path) => [path, gateway])),
  },
  test: { environment: "node", include: ["src/**/*.test.{ts,tsx}"] },
} as Parameters<typeof defineConfig>[0]);
