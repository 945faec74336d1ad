import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { MemberView } from '../../../shared/view.ts';
import { useMessages } from '../../store/use-messages.ts';
import { usePlace, useWork } from '../use-work.ts';

interface MentionBoxProps {
  /** Takes the focus as soon as it stands, instead of when a comment is asked for. */
  atOnce: boolean;
  rows: number;
  text: string;
  members: readonly MemberView[];
  label: string;
  placeholder: string;
  change: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A box to write in; "@" offers the members of the project. */
export function MentionBox(props: MentionBoxProps) {
  const { atOnce, rows, text, members, label, placeholder, change, onKeyDown } = props;
  const { place } = useWork();
  const { review } = useMessages();
  const asks = usePlace((state) => state.commentsAsked);
  const box = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [asked, setAsked] = useState<{ start: number; end: number } | null>(null);
  const [at, setAt] = useState(0);
  const typed = asked ? text.slice(asked.start + 1, asked.end).toLowerCase() : '';
  const offered = asked ? members.filter(({ name }) => name.toLowerCase().includes(typed)).slice(0, 6) : [];
  const current = offered[Math.min(at, offered.length - 1)];

  useEffect(() => {
    if (!atOnce && place.takeCommentAsked()) box.current?.focus();
  }, [atOnce, place, asks]);

  function look() {
    const caret = box.current?.selectionStart ?? 0;
    const found = /(?:^|\s)@([^\s@]*)$/u.exec((box.current?.value ?? '').slice(0, caret));
    setAsked(found ? { start: caret - found[1]!.length - 1, end: caret } : null);
    setAt(0);
  }

  function take({ name }: MemberView) {
    if (!asked) return;
    const before = `${text.slice(0, asked.start)}@${name} `;
    change(before + text.slice(asked.end));
    setAsked(null);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(before.length, before.length);
    });
  }

  function keys(event: KeyboardEvent) {
    const plain = !event.ctrlKey && !event.metaKey;
    if (!current || !plain) return onKeyDown(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(current);
    else if (event.key === 'Escape') setAsked(null);
    else return onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span className="mention-box">
      <textarea
        ref={box}
        autoFocus={atOnce}
        className="input"
        rows={rows}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={current ? list : undefined}
        aria-activedescendant={current ? `${list}-${current.key}` : undefined}
        placeholder={placeholder}
        value={text}
        maxLength={20_000}
        onChange={(event) => {
          change(event.target.value);
          look();
        }}
        onBlur={() => setAsked(null)}
        onKeyDown={keys}
      />
      {current && (
        <ul id={list} role="listbox" aria-label={review.mention} className="mention-list">
          {offered.map((member) => (
            <li
              key={member.key}
              id={`${list}-${member.key}`}
              role="option"
              aria-selected={member === current}
              onMouseDown={(event) => {
                event.preventDefault();
                take(member);
              }}
            >
              {member.name}
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}
