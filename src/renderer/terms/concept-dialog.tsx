import { useEffect, useState, type FormEvent } from 'react';
import { isLanguage } from '../../core/terms/concept.ts';
import type { ConceptText, ConceptView, TermView } from '../../shared/terms-view.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, TextAreaField } from '../parts/field.tsx';
import { useApp } from '../store/app-store.ts';
import { ask } from '../store/ask.ts';
import { useMessages } from '../store/use-messages.ts';
import { SameTerms } from './same-terms.tsx';
import { sayStep } from './say-step.ts';
import { TermFields } from './term-fields.tsx';
import { termbasesToWrite, makeOwnTermbase } from './termbases-to-write.ts';
import './terms.css';

const form = 'concept-form';
const bare: ConceptText = { terms: [], definition: '', note: '', source: '', subject: '' };

interface ConceptDialogProps {
  /** The one to edit; without it one is added. */
  concept?: ConceptView;
  /** What a new one begins with, by language. */
  chosen?: Readonly<Record<string, string>>;
  /** The termbase that a new one goes to; without it, its user chooses. */
  path?: string;
  onClose: () => void;
}

/** Adds a term in both languages, or edits a concept with all its terms. */
export function ConceptDialog({ concept, chosen = {}, path, onClose }: ConceptDialogProps) {
  const { terms: words, common } = useMessages();
  const project = useApp((state) => state.project);
  const languages = project ? [project.languages.source, project.languages.target] : ['km', 'en'];
  const [text, setText] = useState<ConceptText>(() => (concept ? plain(concept) : begin(languages, chosen)));
  const [chosenInto, setInto] = useState(concept?.path ?? path);
  const [choices, setChoices] = useState<{ path: string; name: string }[] | null>(null);
  const [other, setOther] = useState<ConceptView | null>(null);
  const handle = project?.handle;

  useEffect(() => {
    if (handle === undefined) return;
    void termbasesToWrite(handle).then(setChoices);
  }, [handle]);

  const into = chosenInto ?? choices?.[0]?.path ?? '';
  const readOnly = concept !== undefined && choices?.every((each) => each.path !== concept.path) === true;
  const written = text.terms.filter((term) => term.text.trim() !== '');
  const change = (part: Partial<ConceptText>) => setText((before) => ({ ...before, ...part }));

  async function save(event: FormEvent) {
    event.preventDefault();
    const where = into === '' && handle !== undefined ? await makeOwnTermbase(handle, words.myTerms) : into;
    if (where === null || where === '') return;
    const asked = { path: where, id: concept?.id ?? null, concept: { ...text, terms: written } };
    const done = await ask('concept.save', asked);
    if (!done) return;
    sayStep(where, done, concept ? 'saved' : 'added');
    onClose();
  }

  async function remove({ path: from, id }: ConceptView) {
    const done = await ask('concepts.remove', { path: from, ids: [id] });
    if (!done) return;
    sayStep(from, done, 'deleted');
    onClose();
  }

  if (other) return <ConceptDialog concept={other} onClose={onClose} />;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={readOnly ? words.viewTitle : concept ? words.editTitle : words.addTitle}
      description={readOnly ? words.readOnly : isFilled(chosen) ? words.addWhat : undefined}
      footer={
        <>
          {concept && !readOnly && (
            <Button look="quiet" className="concept-delete" onClick={() => void remove(concept)}>
              {words.delete}
            </Button>
          )}
          <Button onClick={onClose}>{readOnly ? common.close : common.cancel}</Button>
          {!readOnly && (
            <Button look="primary" type="submit" form={form} disabled={written.length === 0}>
              {concept ? words.save : words.add}
            </Button>
          )}
        </>
      }
    >
      <form id={form} className="concept-form" onSubmit={(event) => void save(event)}>
        <fieldset className="concept-fields" disabled={readOnly}>
          <TermFields
            terms={text.terms}
            languages={languages}
            change={readOnly ? null : (terms) => change({ terms })}
          />
          {project && !readOnly && (
            <SameTerms project={project} terms={text.terms} except={concept} open={setOther} />
          )}
          <TextAreaField
            label={words.definition}
            rows={2}
            value={text.definition}
            onChange={(event) => change({ definition: event.target.value })}
          />
          <TextAreaField
            label={words.note}
            rows={2}
            value={text.note}
            onChange={(event) => change({ note: event.target.value })}
          />
          <div className="concept-pair">
            <Field
              label={words.source}
              value={text.source}
              onChange={(event) => change({ source: event.target.value })}
            />
            <Field
              label={words.subject}
              value={text.subject}
              onChange={(event) => change({ subject: event.target.value })}
            />
          </div>
          {!concept && !path && choices && choices.length > 1 && (
            <label className="field">
              <span>{words.into}</span>
              <select className="input" value={into} onChange={(event) => setInto(event.target.value)}>
                {choices.map((choice) => (
                  <option key={choice.path} value={choice.path}>
                    {choice.name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </fieldset>
      </form>
    </Dialog>
  );
}

const isFilled = (chosen: Readonly<Record<string, string>>) =>
  Object.values(chosen).some((text) => text !== '');

function plain({ terms, definition, note, source, subject }: ConceptView): ConceptText {
  return { terms, definition, note, source, subject };
}

function begin(languages: readonly string[], chosen: Readonly<Record<string, string>>): ConceptText {
  const terms = languages.map((language): TermView => {
    const key = Object.keys(chosen).find((each) => isLanguage(each, language));
    return { text: key === undefined ? '' : chosen[key]!, language, status: 'preferred', note: '' };
  });
  return { ...bare, terms };
}
