import { dimensionOf, mqmCategories, penaltyOf, severities } from '../../../core/lqa/mqm.ts';
import type { TranslationError } from '../../../core/review/change.ts';
import { useMessages } from '../../store/use-messages.ts';

interface ErrorFieldsProps {
  error: TranslationError | null;
  choose: (error: TranslationError | null) => void;
}

/** Category and severity of an error, or that it is none. */
export function ErrorFields({ error, choose }: ErrorFieldsProps) {
  const { lqa, review } = useMessages();
  const dimensions = [...new Set(mqmCategories.map(dimensionOf))];
  return (
    <span className="error-fields">
      <select
        className="input"
        aria-label={lqa.category}
        value={error?.category ?? ''}
        onChange={({ target: { value } }) => {
          const category = mqmCategories.find((one) => one === value);
          choose(category ? { severity: error?.severity ?? 'minor', category } : null);
        }}
      >
        <option value="">{review.noError}</option>
        {dimensions.map((dimension) => (
          <optgroup key={dimension} label={lqa.dimensions[dimension as keyof typeof lqa.dimensions]}>
            {mqmCategories
              .filter((category) => dimensionOf(category) === dimension)
              .map((category) => (
                <option key={category} value={category}>
                  {lqa.categories[category]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {error && (
        <select
          className="input"
          aria-label={lqa.severity}
          value={error.severity}
          onChange={({ target: { value } }) => {
            choose({ ...error, severity: severities.find((one) => one === value) ?? 'minor' });
          }}
        >
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {lqa.severities[severity]} ({lqa.severityHint(penaltyOf[severity])})
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
