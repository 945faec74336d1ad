/** Languages that the interface speaks. */
export const interfaceLanguages = ['en', 'km'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
