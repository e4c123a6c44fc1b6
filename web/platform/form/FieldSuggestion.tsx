/** Under a field, quietly: what it would be better as, taken with one press; never in the way of saving. */
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { useFormat } from '../../base/format.ts';
import { labelOf, t } from '../../base/texts.ts';
import styles from './form.module.css';
import type { Suggestion } from './suggestion.ts';

interface FieldSuggestionProps {
  readonly object: string;
  readonly field: FieldMeta;
  readonly value: unknown;
  onApply(value: unknown): void;
}

/** So long a hand rests before anything is said. */
const restMs = 500;

export function FieldSuggestion({ object, field, value, onApply }: FieldSuggestionProps) {
  const { env } = useFormat();
  const [rested] = useDebouncedValue(value, restMs);
  const [found, setFound] = useState<{ readonly of: unknown; readonly suggestion: Suggestion } | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const { suggestionFor } = await import('./suggestion.ts');
      const suggestion = await suggestionFor(object, field, rested, env);
      if (!isGone) setFound(suggestion && { of: rested, suggestion });
    };
    // A suggestion that cannot be had is none: nobody waits for it.
    look().catch(() => setFound(null));
    return () => {
      isGone = true;
    };
  }, [object, field, rested, env]);
  // What was said of another value is no longer true.
  if (found === null || found.of !== value) return null;
  const { shown, why, value: better } = found.suggestion;
  return (
    <p className={styles.suggestion} role="status">
      {shown === null ? (
        labelOf(why)
      ) : (
        <>
          <span title={labelOf(why)}>{t('record.suggestion', { value: shown })}</span>{' '}
          <button type="button" className={styles.apply} onClick={() => onApply(better)}>
            {t('record.suggestionApply')}
          </button>
        </>
      )}
    </p>
  );
}
