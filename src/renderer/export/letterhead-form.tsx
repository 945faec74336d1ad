import type { LetterheadTemplate } from '../../shared/letterhead-contract.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { CheckField, Field, TextAreaField } from '../parts/field.tsx';
import { FilePicker } from '../parts/file-picker.tsx';
import { useMessages } from '../store/use-messages.ts';

interface LetterheadFormProps {
  template: LetterheadTemplate;
  change: (template: LetterheadTemplate) => void;
  /** A picture that was chosen and is not saved yet. */
  logo: File | null;
  chooseLogo: (file: File | null) => void;
}

const languages = ['km', 'en'] as const;
const unsigned = { title: { km: '', en: '' }, name: { km: '', en: '' }, note: { km: '', en: '' } };
const usualHeight = 22;
/** Of a logo, in millimetres. */
const [lowest, highest] = [5, 60];
const isHeight = (height: number) => height >= lowest && height <= highest;

/** Everything that a letterhead says, Khmer beside English. */
export function LetterheadForm({ template, change, logo, chooseLogo }: LetterheadFormProps) {
  const { exporting } = useMessages();
  const words = exporting.letterheadFields;
  const set = (part: Partial<LetterheadTemplate>) => change({ ...template, ...part });
  const pair = (
    label: string,
    value: { km: string; en: string },
    write: (value: { km: string; en: string }) => void,
  ) => (
    <div className="letterhead-pair">
      {languages.map((tongue) => (
        <Field
          key={tongue}
          label={`${label} · ${words[tongue]}`}
          lang={tongue}
          maxLength={200}
          value={value[tongue]}
          onChange={(event) => write({ ...value, [tongue]: event.target.value })}
        />
      ))}
    </div>
  );
  const signature = template.signature ?? unsigned;
  const sign = (part: Partial<typeof unsigned>) => {
    const next = { ...signature, ...part };
    const isEmpty = Object.values(next).every(({ km, en }) => km + en === '');
    set({ signature: isEmpty ? null : next });
  };
  const picture = logo?.name ?? template.logo?.file ?? null;
  return (
    <div className="letterhead-form">
      {pair(words.name, template.name, (name) => set({ name }))}
      <CheckField label={words.kingdom} checked={template.kingdom} onChange={(kingdom) => set({ kingdom })} />
      <div className="letterhead-logo">
        <span className="field-label">{words.logo}</span>
        <span className="soft">{picture ?? words.noLogo}</span>
        <FilePicker
          label={words.chooseLogo}
          accept=".png,.svg"
          take={([file]) => {
            if (!file) return;
            chooseLogo(file);
            const ending = /\.svg$/i.test(file.name) ? 'svg' : 'png';
            const says = template.logo?.says ?? { km: '', en: '' };
            const height = template.logo?.height ?? usualHeight;
            set({ logo: { file: `logo.${ending}`, height, says } });
          }}
        />
        {picture !== null && (
          <Button
            onClick={() => {
              chooseLogo(null);
              set({ logo: null });
            }}
          >
            {words.removeLogo}
          </Button>
        )}
      </div>
      {template.logo && (
        <>
          <Field
            className="letterhead-height"
            label={words.height}
            type="number"
            min={lowest}
            max={highest}
            value={Number.isNaN(template.logo.height) ? '' : template.logo.height}
            onChange={({ target }) => set({ logo: { ...template.logo!, height: target.valueAsNumber } })}
            wrong={
              isHeight(template.logo.height) ? undefined : words.heightWrong({ from: lowest, to: highest })
            }
          />
          {pair(words.says, template.logo.says, (says) => set({ logo: { ...template.logo!, says } }))}
        </>
      )}
      <div className="letterhead-pair">
        {languages.map((tongue) => (
          <TextAreaField
            key={tongue}
            label={`${words.office} · ${words[tongue]}`}
            lang={tongue}
            value={template.office[tongue].join('\n')}
            onChange={(event) => {
              const lines = event.target.value.split('\n').slice(0, 6);
              set({ office: { ...template.office, [tongue]: lines } });
            }}
          />
        ))}
      </div>
      {pair(words.number, template.number, (number) => set({ number }))}
      {pair(words.place, template.place, (place) => set({ place }))}
      <Choice
        label={words.date}
        value={template.date.at}
        options={(['end', 'head', 'nowhere'] as const).map((value) => ({ value, label: words.dates[value] }))}
        choose={(at) => set({ date: { ...template.date, at } })}
      />
      {template.date.at !== 'nowhere' && (
        <div className="letterhead-checks">
          <Choice
            label={words.whichDay}
            value={template.date.form}
            options={(['day', 'own', 'blank'] as const).map((value) => ({ value, label: words.days[value] }))}
            choose={(form) => set({ date: { ...template.date, form } })}
          />
          {template.date.form === 'own' && (
            <Field
              label={words.days.own}
              type="date"
              value={template.date.on ?? ''}
              onChange={({ target }) => set({ date: { ...template.date, on: target.value } })}
            />
          )}
          <CheckField
            label={words.lunar}
            checked={template.date.lunar}
            onChange={(lunar) => set({ date: { ...template.date, lunar } })}
          />
        </div>
      )}
      {pair(words.title, signature.title, (title) => sign({ title }))}
      {pair(words.signer, signature.name, (name) => sign({ name }))}
      {pair(words.note, signature.note, (note) => sign({ note }))}
      {pair(words.footer, template.footer, (footer) => set({ footer }))}
    </div>
  );
}
