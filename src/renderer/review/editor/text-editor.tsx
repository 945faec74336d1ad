import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { EditorSegment } from './editor-text.ts';
import type { Overlay } from './overlay.ts';
import { SegmentEditor } from './segment-editor.ts';

interface TextEditorProps {
  segments: readonly EditorSegment[];
  /** Names the versions shown; when it changes, undo begins anew. */
  version: string;
  language: string;
  label: string;
  /** The caret moves in it, and nothing can be changed. */
  locked: boolean;
  overlays: readonly Overlay[];
  placeholder?: string;
  describedBy?: string;
  /** Gets the editor when it stands, and null when it goes. */
  use: (editor: SegmentEditor | null) => void;
  onChange?: (segments: EditorSegment[]) => void;
  onFocus: () => void;
}

/** ProseMirror as a React element; what is typed goes out through `onChange` and comes back as `segments`. */
export function TextEditor(props: TextEditorProps) {
  const { segments, version, language, label, locked, overlays, placeholder, describedBy } = props;
  const mount = useRef<HTMLDivElement>(null);
  const editor = useRef<SegmentEditor | null>(null);
  const attributes = useMemo(
    () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      ...(locked && { 'aria-readonly': 'true' }),
      ...(describedBy && { 'aria-describedby': describedBy }),
      ...(placeholder && { 'data-placeholder': placeholder }),
      lang: language,
      spellcheck: 'false',
      class: 'text editor',
    }),
    [label, locked, language, placeholder, describedBy],
  );
  const changed = useEffectEvent((now: EditorSegment[]) => props.onChange?.(now));
  const focused = useEffectEvent(() => props.onFocus());
  const use = useEffectEvent((now: SegmentEditor | null) => props.use(now));
  const begin = useEffectEvent((element: HTMLElement) => {
    const options = { segments, attributes, locked, onChange: changed, onFocus: focused };
    return new SegmentEditor(element, options);
  });

  useLayoutEffect(() => {
    if (!mount.current) return undefined;
    const standing = begin(mount.current);
    editor.current = standing;
    use(standing);
    return () => {
      editor.current = null;
      use(null);
      standing.destroy();
    };
  }, [locked]);
  useLayoutEffect(() => editor.current?.show(segments), [segments]);
  useEffect(() => editor.current?.forgetSteps(), [version]);
  useEffect(() => editor.current?.describe(attributes), [attributes]);
  useEffect(() => editor.current?.draw(overlays), [overlays]);

  return <div ref={mount} />;
}
