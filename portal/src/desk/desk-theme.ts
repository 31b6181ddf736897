import { theme, type ThemeConfig } from 'antd';

/** Colours of the desks: those of the public pages, and greys that people with weak eyes can read (WCAG 2.2, 1.4.3). */
export function deskTheme(isDark: boolean): ThemeConfig {
  const soft = isDark ? '#a8adb7' : '#5a5f69';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorBgBase: isDark ? '#16181c' : '#ffffff',
      colorPrimary: isDark ? '#c4443f' : '#a61e1e',
      colorLink: isDark ? '#8db9ef' : '#17508f',
      colorTextSecondary: soft,
      colorTextTertiary: soft,
      colorTextDescription: soft,
      colorTextPlaceholder: soft,
    },
    components: { Menu: { itemSelectedColor: isDark ? '#f19a94' : '#a61e1e' } },
  };
}
