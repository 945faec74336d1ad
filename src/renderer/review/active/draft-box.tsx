import { useState, type KeyboardEvent } from 'react';
import { sameContent } from '../../../core/text/rich-text.ts';
import { Button } from '../../parts/button.tsx';
import { useMessages } from '../../store/use-messages.ts';
import type { EditorSegment } from '../editor/editor-text.ts';
import { TextEditor } from '../editor/text-editor.tsx';
import './draft-box.css';

interface DraftBoxProps {
  side: 'source' | 'target';
  segments: readonly EditorSegment[];
  language: string;
  label: string;
  /** What happens with what is written. */
  what: string;
  noteLabel: string;
  sendLabel: string;
  send: (segments: readonly EditorSegment[], note: string | null) => Promise<boolean>;
  leave: () => void;
}

const nothing: never[] = [];

/** A text written beside the row's, sent as a whole with a note: a suggestion, or a correction. */
export function DraftBox(props: DraftBoxProps) {
  const { common } = useMessages();
  const [began] = useState(props.segments);
  const [now, setNow] = useState<readonly EditorSegment[]>(began);
  const [note, setNote] = useState('');
  const changed = now.some(({ content }, index) => !sameContent(content, began[index]!.content));

  async function send() {
    if (!changed) return;
    if (await props.send(now, note.trim() === '' ? null : note.trim())) props.leave();
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
        onChange={setNow}
        onFocus={() => undefined}
      />
      <div className="draft-box-send">
        <input
          className="input"
          aria-label={props.noteLabel}
          placeholder={props.noteLabel}
          maxLength={10_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button look="quiet" onClick={props.leave}>
          {common.cancel}
        </Button>
        <Button look="primary" disabled={!changed} onClick={() => void send()}>
          {props.sendLabel}
        </Button>
      </div>
    </div>
  );
}
