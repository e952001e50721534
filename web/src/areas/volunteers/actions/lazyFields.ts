import { lazy } from "react";

// The form's library comes with the first dialog that is opened: who only reads does not load it.
const fields = () => import("./fields");

export const CategoryField = lazy(async () => ({ default: (await fields()).CategoryField }));
export const CountyField = lazy(async () => ({ default: (await fields()).CountyField }));
export const PostField = lazy(async () => ({ default: (await fields()).PostField }));
export const DestinationField = lazy(async () => ({ default: (await fields()).DestinationField }));
export const DayField = lazy(async () => ({ default: (await fields()).DayField }));
