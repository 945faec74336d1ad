/** What the names of termbases end with. */
export const termbaseEnding = '.bokterm';
