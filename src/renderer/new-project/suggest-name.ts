const unusable = /[\\/:*?"<>|\p{Cc}]/gu;
const ending = /\.(docx|odt|pdf|x?html?|markdown|md|txt|xlf|(sd|m|mq)?xliff|tmx|csv|tsv|tab|xlsx)$/i;
const languageTag = /[-_. ]+(km|kh|khm|en|eng|khmer|english)$/i;

/** A file name for a new project, without its ending: the source's own, without what tells its language. */
export function suggestName(sourceName: string, title: string): string {
  const base = sourceName.replace(ending, '').replace(languageTag, '').replace(unusable, ' ');
  const name = base.replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
  return (
    name ||
    title
      .replace(unusable, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[.\s]+|[.\s]+$/g, '')
      .slice(0, 80) ||
    'project'
  );
}
