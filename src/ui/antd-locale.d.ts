// antd's own declarations of its locale files are read as CommonJS, while the bundler gives their ES modules.
declare module 'antd/es/locale/vi_VN.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}
declare module 'antd/es/locale/en_US.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}
