/** The numbers that a field takes: both ends included, whole unless it has decimal places. */
export interface Bounds {
  min: number;
  max: number;
  places?: number;
}

/** Whether it is a number of them, as it was typed: nothing is rounded or drawn to the next end to make it one. */
export const isWithin = (value: number, { min, max, places = 0 }: Bounds): boolean =>
  value >= min && value <= max && Number(value.toFixed(places)) === value;

/** The numbers in words, `0–100，最多两位小数`. */
export const boundsText = ({ min, max, places = 0 }: Bounds): string =>
  `${min}–${max}${places > 0 ? `，最多${places === 2 ? "两" : places}位小数` : " 的整数"}`;

/** What must be entered, for who entered something else. */
export const boundsSay = (bounds: Bounds): string => `应为 ${boundsText(bounds)}`;

/** The rule of a form's field; left empty is another rule's affair. */
export const within = (bounds: Bounds) => ({
  validator: (_: unknown, value?: number | string | null) =>
    value === undefined || value === null || value === "" || isWithin(Number(value), bounds)
      ? Promise.resolve()
      : Promise.reject(new Error(boundsSay(bounds))),
});
