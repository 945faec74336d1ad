import { useState, type KeyboardEvent } from 'react';
import { type RichText, sameContent } from '../../../core/text/rich-text.ts';
import { Button } from '../../parts/button.tsx';
import { useMessages } from '../../store/use-messages.ts';
import type { EditorSegment } from '../editor/editor-text.ts';
import { TextEditor } from '../editor/text-editor.tsx';
import './draft-box.css';

interface DraftBoxProps {
  side: 'source' | 'target';
  segments: readonly EditorSegment[];
  /** What was begun here before and not sent. */
  kept?: { texts: readonly (EditorSegment & { on: RichText })[]; note: string } | null;
  /** Told what is written, and null where that is nothing, or was sent or thrown away. */
  keep?: (now: readonly (EditorSegment & { on: RichText })[] | null, note: string) => void;
  language: string;
  label: string;
  /** What happens with what is written. */
  what: string;
  noteLabel: string;
  sendLabel: string;
  send: (
    segments: readonly EditorSegment[],
    note: string | null,
    /** What stood there when it was begun. */
    began: readonly EditorSegment[],
  ) => Promise<boolean>;
  leave: () => void;
}

const nothing: never[] = [];

const sameTexts = (one: readonly EditorSegment[], other: readonly EditorSegment[]) =>
  one.length === other.length &&
  one.every(({ id, content }, at) => id === other[at]!.id && sameContent(content, other[at]!.content));

/**
 * A text written beside the row's, sent as a whole with a note: a suggestion, or a correction. As long as nothing
 * was written, it is the row's text of now.
 */
export function DraftBox(props: DraftBoxProps) {
  const { common } = useMessages();
  const [kept] = useState(props.kept ?? null);
  const [began, setBegan] = useState(
    () => kept?.texts.map(({ id, on }) => ({ id, content: on })) ?? props.segments,
  );
  const [now, setNow] = useState<readonly EditorSegment[]>(kept?.texts ?? began);
  const [note, setNote] = useState(kept?.note ?? '');
  const differs = (texts: readonly EditorSegment[]) =>
    texts.some(({ content }, index) => !sameContent(content, began[index]!.content));
  const changed = differs(now);
  if (!changed && note.trim() === '' && !sameTexts(began, props.segments)) {
    setBegan(props.segments);
    setNow(props.segments);
  }

  function write(texts: readonly EditorSegment[], words: string) {
    setNow(texts);
    setNote(words);
    const worth = differs(texts) || words.trim() !== '';
    const beside = texts.map((text, index) => ({ ...text, on: began[index]!.content }));
    props.keep?.(worth ? beside : null, words);
  }

  async function send() {
    if (!changed) return;
    if (!(await props.send(now, note.trim() === '' ? null : note.trim(), began))) return;
    props.keep?.(null, '');
    props.leave();
  }

  function cancel() {
    props.keep?.(null, '');
    props.leave();
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.nativeEvent.stopPropagation();
      event.stopPropagation();
      void send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.nativeEvent.stopPropagation();
      event.stopPropagation();
      props.leave();
    }
  }

  return (
    <div className="draft-box" onKeyDownCapture={keys}>
      <p className="draft-box-what">{props.what}</p>
      <TextEditor
        segments={now}
        version="draft"
        language={props.language}
        label={props.label}
        locked={false}
        overlays={nothing}
        use={(editor) => editor?.focus(undefined, undefined)}
        onChange={(texts) => write(texts, note)}
        onFocus={() => undefined}
      />
      <div className="draft-box-send">
        <input
          className="input"
          aria-label={props.noteLabel}
          placeholder={props.noteLabel}
          maxLength={10_000}
          value={note}
          onChange={(event) => write(now, event.target.value)}
        />
        <Button look="quiet" onClick={cancel}>
          {common.cancel}
        </Button>
        <Button look="primary" disabled={!changed} onClick={() => void send()}>
          {props.sendLabel}
        </Button>
      </div>
    </div>
  );
}
