/** Kinds of mark that Bokprae edits; the order is the one in which marks nest. */
export const markTypes = ['link', 'bold', 'italic', 'underline', 'superscript', 'subscript'] as const;
export type MarkType = (typeof markTypes)[number];

/** A mark over `[start, end)`, in UTF-16 units of its text. Only a link has an `href`. */
export interface Mark {
  type: MarkType;
  start: number;
  end: number;
  href?: string;
}

/** Plain text and its marks. Whatever a document holds that we do not edit is one U+FFFC. */
export interface RichText {
  text: string;
  marks: Mark[];
}

export function plain(text: string): RichText {
  return { text, marks: [] };
}

const rank = (mark: Mark) => markTypes.indexOf(mark.type);
const key = (mark: Mark) => `${mark.type} ${mark.href ?? ''}`;

/** The one form of a list of marks: clipped to the text, empty ones dropped, touching ones of one kind merged, sorted. */
export function normaliseMarks(marks: readonly Mark[], length: number): Mark[] {
  const byKind = new Map<string, Mark[]>();
  for (const mark of marks) {
    const start = Math.max(0, mark.start);
    const end = Math.min(length, mark.end);
    if (start >= end) continue;
    const same = byKind.get(key(mark));
    if (same) same.push({ ...mark, start, end });
    else byKind.set(key(mark), [{ ...mark, start, end }]);
  }
  const merged: Mark[] = [];
  for (const list of byKind.values()) {
    list.sort((a, b) => a.start - b.start);
    let last: Mark | undefined;
    for (const mark of list) {
      if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
      else merged.push((last = mark));
    }
  }
  return merged.sort(
    (a, b) => a.start - b.start || a.end - b.end || rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1),
  );
}

/** A text with its marks in their one form. */
export function normalised({ text, marks }: RichText): RichText {
  return { text, marks: normaliseMarks(marks, text.length) };
}

/** The part `[start, end)` of a text, marks cut to it. */
export function slice(content: RichText, start: number, end = content.text.length): RichText {
  const text = content.text.slice(start, end);
  const marks = content.marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  return normalised({ text, marks });
}

/** Texts one after the other; marks that touch at a seam become one. */
export function concat(parts: readonly RichText[]): RichText {
  const text = parts.map((part) => part.text).join('');
  const marks: Mark[] = [];
  let offset = 0;
  for (const part of parts) {
    for (const mark of part.marks) {
      marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
    }
    offset += part.text.length;
  }
  return normalised({ text, marks });
}

export function sameContent(a: RichText, b: RichText): boolean {
  return (
    a.text === b.text &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => {
      const other = b.marks[index];
      return other && key(mark) === key(other) && mark.start === other.start && mark.end === other.end;
    })
  );
}
