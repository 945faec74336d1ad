import { ArrowUpDown, X } from 'lucide-react';
import { useId } from 'react';
import type { Reading, SideReading } from '../../shared/reading-view.ts';
import { FilePicker } from '../parts/file-picker.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { useApp } from '../store/app-store.ts';
import { documentEndings } from '../store/take-files.ts';
import { useMessages } from '../store/use-messages.ts';
import { settledPair } from './order-files.ts';
import type { Pair } from './use-reading.ts';

interface SidePickersProps {
  pair: Pair;
  reading: Reading | null;
  change: (pair: Pair) => void;
}

/** The two files with their languages, each of them to be changed. */
export function SidePickers({ pair, reading, change }: SidePickersProps) {
  const { importing } = useMessages();
  const settled = reading ? settledPair(pair, reading) : pair;
  const { source, target, languages } = settled;
  const isBoth = !target && Boolean(reading?.target);
  const setLanguage = (side: 'source' | 'target') => (language: string) =>
    languages && change({ ...settled, languages: { ...languages, [side]: language } });

  function swap() {
    const turned = languages && { source: languages.target, target: languages.source };
    change({ source: target, target: source, languages: turned });
  }

  return (
    <div className="sides">
      <Side
        label={importing.sourceFile}
        choose={importing.chooseSource}
        file={source}
        reading={reading?.source ?? null}
        language={languages?.source ?? null}
        setLanguage={setLanguage('source')}
        take={(file) => change({ ...settled, source: file, languages: null })}
        remove={null}
      />
      {languages && source && target && (
        <IconButton label={importing.swap} className="sides-swap" onClick={swap}>
          <ArrowUpDown size={15} aria-hidden="true" />
        </IconButton>
      )}
      <Side
        label={importing.targetFile}
        choose={isBoth ? null : importing.chooseTarget}
        file={target}
        reading={reading?.target ?? null}
        language={languages?.target ?? null}
        setLanguage={setLanguage('target')}
        take={(file) => change({ ...settled, target: file, languages: null })}
        remove={target && (() => change({ ...settled, target: null, languages: null }))}
      />
      {source && !target && <p className="soft small">{isBoth ? importing.both : importing.alone}</p>}
    </div>
  );
}

interface SideProps {
  label: string;
  /** What the button says that chooses a file; null where there is nothing to choose. */
  choose: string | null;
  file: File | null;
  reading: SideReading | null;
  language: string | null;
  setLanguage: (language: string) => void;
  take: (file: File) => void;
  remove: (() => void) | null;
}

function Side({ label, choose, file, reading, language, setLanguage, take, remove }: SideProps) {
  const { importing } = useMessages();
  const id = useId();
  return (
    <section className="side" aria-labelledby={id}>
      <h2 id={id} className="heading-small">
        {label}
      </h2>
      {file && (
        <p className="side-name">
          <span>{file.name}</span>
          {remove && (
            <IconButton label={importing.remove} onClick={remove}>
              <X size={14} aria-hidden="true" />
            </IconButton>
          )}
        </p>
      )}
      {reading && (
        <p className="soft small">
          {importing.size({ segments: reading.segments, blocks: reading.blocks.length })} ·{' '}
          {importing.characters(reading.characters)}
        </p>
      )}
      <div className="side-choices">
        {language && (
          <LanguageSelect label={`${label}: ${importing.language}`} value={language} choose={setLanguage} />
        )}
        {choose !== null && (
          <FilePicker
            label={file ? importing.chooseOther : choose}
            look={file ? 'quiet' : 'plain'}
            accept={documentEndings}
            take={([chosen]) => chosen && take(chosen)}
          />
        )}
      </div>
    </section>
  );
}

const offered = ['km', 'en'];

function LanguageSelect(props: { label: string; value: string; choose: (language: string) => void }) {
  const { common } = useMessages();
  const interfaceLanguage = useApp((state) => state.language);
  const names = new Intl.DisplayNames(interfaceLanguage, { type: 'language' });
  const options = offered.includes(props.value) ? offered : [...offered, props.value];
  return (
    <select
      className="select"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.choose(event.target.value)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {common.languageNames[option] ?? names.of(option)}
        </option>
      ))}
    </select>
  );
}
