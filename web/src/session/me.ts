import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { read } from "@/api/problem";

/** The account of who is signed in. */
export const me = queryOptions({ queryKey: ["account", "me"], queryFn: () => read(api.identity.GET("/api/identity/me")) });
