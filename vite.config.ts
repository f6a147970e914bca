import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, transformWithOxc, type Plugin } from "vite";

/**
 * Two front ends from one folder: `vite build --mode desk` and `vite build --mode portal` fill `dist/`;
 * plain `vite` serves both for development, with the API of a server on port 3000.
 */
const targets = {
  desk: ["chrome111", "edge111", "firefox115", "safari16.4"],
  // The WebViews inside WeChat, some of them years old.
  portal: ["chrome80", "safari13.1"],
} as const;
type App = keyof typeof targets;

const isPortal = /\/portal\/[^?]*\.tsx$/;

export default defineConfig(({ mode }) => {
  const app: App = mode === "portal" ? "portal" : "desk";
  const target = [...targets[app]];
  return {
    root: "src",
    cacheDir: "../node_modules/.vite",
    publicDir: false,
    plugins: [
      preactInPortal(),
      react({ exclude: [isPortal, /node_modules/] }),
      tailwind(),
      firstPaint(),
      pagesInDevelopment(),
      emptied(app),
    ],
    json: { namedExports: false, stringify: true },
    build: {
      outDir: "../dist",
      emptyOutDir: false,
      assetsDir: `assets/${app}`,
      target,
      cssTarget: target,
      modulePreload: { polyfill: false },
      // A file written into the page or the style as data: would need a hole in the content policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: fileURLToPath(new URL(`src/${app}/index.html`, import.meta.url)),
        output: app === "desk" ? { codeSplitting: { groups: [steady, parts, rooms] } } : {},
      },
    },
    server: {
      host: "127.0.0.1",
      port: 5173,
      proxy: { "/api": "http://127.0.0.1:3000", "/files": "http://127.0.0.1:3000" },
    },
  };
});

/** What changes only when a library does, so that a new version of ours leaves it in the browser's cache. */
const steady = {
  name: "steady",
  test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(?!react-virtual|virtual-core))\b/,
};

/** What every page is put together from: one file instead of a hundred small ones. */
const parts = {
  name: "parts",
  test: /node_modules\/(@base-ui|@floating-ui|lucide-react)\/|\/src\/(ui|desk)\//,
  minShareCount: 2,
};

/** What several pages of a room have in common. */
const rooms = {
  name: (id: string) => /\/src\/(\w+)\//.exec(id)?.[1] ?? null,
  test: /\/src\/(?!texts)/,
  minShareCount: 2,
};

/** Screens under a `portal/` folder are drawn by Preact, all others by React. */
function preactInPortal(): Plugin {
  return {
    name: "preact-in-portal",
    enforce: "pre",
    transform: {
      filter: { id: isPortal },
      handler: (code, id) =>
        transformWithOxc(code, id, {
          lang: "tsx",
          jsx: { runtime: "automatic", importSource: "preact" },
        }),
    },
  };
}

/** The script that puts theme and language on the page before it is painted: a file, for the policy allows no inline one. */
function firstPaint(): Plugin {
  const name = "first-paint.js";
  return {
    name: "first-paint",
    buildStart() {
      if (this.environment.mode !== "build") return;
      this.emitFile({
        type: "asset",
        name,
        source: readFileSync(new URL(`src/ui/${name}`, import.meta.url)),
      });
    },
    transformIndexHtml(_html, { bundle }) {
      const file = Object.values(bundle ?? {}).find(
        (file) => file.type === "asset" && file.names.includes(name),
      );
      return [
        {
          tag: "script",
          attrs: { src: `/${file?.fileName ?? `ui/${name}`}` },
          injectTo: "head-prepend",
        },
      ];
    },
  };
}

/** Removes what an earlier build of this app left; the other app's files stay. */
function emptied(app: App): Plugin {
  return {
    name: "emptied",
    apply: "build",
    async buildStart() {
      const { root, build } = this.environment.config;
      for (const folder of [app, build.assetsDir])
        await rm(resolve(root, build.outDir, folder), { recursive: true, force: true });
    },
  };
}

/** While developing, every address that is no file belongs to one of the two apps, as it does in `server.ts`. */
function pagesInDevelopment(): Plugin {
  return {
    name: "pages-in-development",
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        const [path = "/"] = (request.url ?? "/").split("?");
        const isPage =
          request.headers.accept?.includes("text/html") && !/\.\w+$|^\/(api|files|@)/.test(path);
        if (isPage)
          request.url = /^\/desk(\/|$)/.test(path) ? "/desk/index.html" : "/portal/index.html";
        next();
      });
    },
  };
}
