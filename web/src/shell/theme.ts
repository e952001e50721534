import type { ThemeConfig } from "antd";

/** The portal's one set of colours; base.css has the same as custom properties. All text pairs reach WCAG AA on white and on the ground. */
export const colours = {
  accent: "#0e5a70",
  deep: "#0b3c4b",
  amber: "#9a5b00",
  red: "#b3261e",
  green: "#18704a",
  ink: "#1d2733",
  soft: "#566575",
  line: "#dbe3e9",
  ground: "#f3f6f7",
  tint: "#e6f0f3",
} as const;

// The library's parts wait for their own motion to end: who wants none gets parts that have none.
const motion = !globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches;

export const theme: ThemeConfig = {
  cssVar: { prefix: "x" },
  hashed: false,
  token: {
    colorPrimary: colours.accent,
    // Of an accent this dark the library derives a grey that looks disabled: what is chosen has the accent's own tint.
    colorPrimaryBg: colours.tint,
    colorPrimaryBgHover: "#d6e5ea",
    controlOutline: "rgb(14 90 112 / 40%)",
    colorLink: colours.accent,
    // Under the pointer darker, not paler as the library would have it: that is too little contrast on a tinted ground.
    colorLinkHover: colours.deep,
    colorLinkActive: colours.deep,
    colorError: colours.red,
    colorSuccess: colours.green,
    colorWarning: colours.amber,
    colorText: colours.ink,
    colorTextSecondary: colours.soft,
    colorTextTertiary: colours.soft,
    colorTextDescription: colours.soft,
    colorTextPlaceholder: "#69788a",
    colorBorder: "#8a9aa8",
    colorBorderSecondary: colours.line,
    borderRadius: 6,
    fontSize: 14,
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    motion,
  },
  components: {
    Table: { headerBg: "#eef3f5", headerColor: colours.ink, cellPaddingBlockSM: 7, rowHoverBg: "#f2f8fa" },
    Form: { labelColor: colours.ink, verticalLabelPadding: "0 0 2px", itemMarginBottom: 18 },
    // What is done stands out from what is to come.
    Steps: { colorTextDescription: colours.soft, colorPrimaryBg: "#c5dde5", colorPrimaryBgHover: "#aecdd8" },
  },
};
