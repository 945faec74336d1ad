/** Names of our two languages, as a column of theirs may be headed, in lower case, with their BCP 47 tags. */
export const languageHeads: Readonly<Record<string, string>> = {
  khmer: 'km',
  ខ្មែរ: 'km',
  ភាសាខ្មែរ: 'km',
  english: 'en',
  អង់គ្លេស: 'en',
  ភាសាអង់គ្លេស: 'en',
};
