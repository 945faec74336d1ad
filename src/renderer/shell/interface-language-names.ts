/** Each language of the interface in its own words, so that anybody finds theirs. */
export const interfaceLanguageNames = [
  { value: 'en', label: 'English' },
  { value: 'km', label: 'ខ្មែរ' },
] as const;
