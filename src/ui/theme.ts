import type { ThemeConfig } from 'antd';

/**
 * Colours of the house. The accent is chàm, the indigo that the highland peoples dye with. Contrast on white (WCAG 2.2 AA
 * asks 4.5 for text, 3 for borders of fields): accent 8.6, ink 15.6, faint 6.0, field border 3.3, good 6.0, warn 6.2, bad 6.5.
 */
export const colours = {
  accent: '#2f478c',
  accentSoft: '#eaeef8',
  rail: '#1d2a52',
  railText: '#c8d1ea',
  page: '#f5f5f2',
  surface: '#ffffff',
  ink: '#1d2433',
  faint: '#565f70',
  line: '#e2e2dc',
  field: '#878e9c',
  good: '#1d6b45',
  goodSoft: '#e4f2ea',
  warn: '#7d5300',
  warnSoft: '#fdf1d6',
  bad: '#b0261e',
  badSoft: '#fce9e7',
  neutralSoft: '#eeeeea',
} as const;

/**
 * Fills of maps, light enough for names in ink to be read on them (7 or more): three states, and a ramp from little to
 * much. States also differ by pattern.
 */
export const mapFills = {
  good: '#a9d0bb',
  warn: '#f2d48c',
  bad: '#e6a79f',
  none: '#ecece7',
  ramp: ['#eef1f9', '#d3dbef', '#b3c0e2', '#8fa2d3', '#6c83c2'],
} as const;

const family = "'Be Vietnam Pro', system-ui, sans-serif";

const shape = {
  colorPrimary: colours.accent,
  colorInfo: colours.accent,
  colorLink: colours.accent,
  colorSuccess: colours.good,
  colorWarning: colours.warn,
  colorError: colours.bad,
  colorPrimaryBg: colours.accentSoft,
  colorPrimaryBgHover: '#dde4f4',
  colorInfoBg: colours.accentSoft,
  colorSuccessBg: colours.goodSoft,
  colorWarningBg: colours.warnSoft,
  colorErrorBg: colours.badSoft,
  controlItemBgActive: colours.accentSoft,
  colorTextBase: colours.ink,
  colorText: colours.ink,
  colorTextSecondary: colours.faint,
  colorTextTertiary: colours.faint,
  colorTextDescription: colours.faint,
  colorTextPlaceholder: '#6a7281',
  colorTextDisabled: '#6a7281',
  colorIcon: colours.faint,
  colorBgLayout: colours.page,
  colorBorder: colours.field,
  colorBorderSecondary: colours.line,
  colorSplit: colours.line,
  fontFamily: family,
  fontSize: 14,
  lineHeight: 1.5,
  fontSizeHeading1: 22,
  fontSizeHeading2: 17,
  fontSizeHeading3: 15,
  fontWeightStrong: 600,
  borderRadius: 6,
  borderRadiusLG: 8,
  colorBgMask: 'rgb(29 36 51 / 40%)',
  wireframe: false,
} as const;

/** The tokens for antd. On a touch screen every control is 44 px high, in the office 34. */
export function themeFor(isTouch: boolean, isStill: boolean): ThemeConfig {
  return {
    cssVar: { key: 'giaoban' },
    hashed: false,
    token: { ...shape, controlHeight: isTouch ? 44 : 34, fontSize: isTouch ? 15 : 14, motion: !isStill },
    components: {
      Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: {
        cellPaddingBlock: 6,
        cellPaddingInline: 10,
        cellPaddingBlockSM: 5,
        cellPaddingInlineSM: 10,
        headerBg: '#f0f0ec',
        headerColor: colours.ink,
        headerSplitColor: 'transparent',
        rowHoverBg: '#f7f8fc',
        headerBorderRadius: 0,
      },
      Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 24, horizontalMargin: '0 0 12px 0' },
      Modal: { titleFontSize: 17 },
      Tag: { defaultBg: colours.neutralSoft, defaultColor: colours.ink },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    },
  };
}
