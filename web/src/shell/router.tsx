import { createBrowserRouter, type RouteObject } from "react-router";
import type { PageRoute } from "./area";
import { Guard } from "./Guard";
import { NotFound } from "./NotFound";
import { PageFault } from "./PageFault";
import { routes } from "./registry";
import { Shell } from "./Shell";

function routeObject(route: PageRoute): RouteObject {
  return {
    path: route.path,
    handle: route,
    errorElement: <PageFault />,
    lazy: async () => {
      const { default: Page } = await route.page();
      return { element: <Guard route={route} page={Page} /> };
    },
  };
}

/** Every page of every area, each loaded when it is first opened. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <PageFault />,
      hydrateFallbackElement: <p className="first-paint">正在打开……</p>,
      children: [...routes.filter((route) => route.layout !== "bare").map(routeObject), { path: "*", element: <NotFound /> }],
    },
    ...routes.filter((route) => route.layout === "bare").map(routeObject),
  ]);
