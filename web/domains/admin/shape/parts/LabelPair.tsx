/** A label in both languages: the reader's own first, the other one suggested until it is written by hand. */
import { Textarea, TextInput } from '@mantine/core';
import type { Label, Language } from '../../../../../shared/labels.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { currentLanguage, t } from '../../../../base/texts.ts';
import styles from './parts.module.css';
import { knownLabels, otherLanguage, withWords } from './suggestLabel.ts';

interface LabelPairProps {
  readonly label: string;
  readonly value: Label;
  /** By language, or for both. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly long?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  onChange(value: Label): void;
}

export function LabelPair(props: LabelPairProps) {
  const { label, value, error, required = false, autoFocus = false, long = false, onChange } = props;
  const objects = useObjects();
  const own = currentLanguage();
  const Input = long ? Textarea : TextInput;
  const side = (language: Language, first: boolean) => (
    <Input
      label={t('shape.inLanguage', { label, language: t(`shape.language.${language}`) })}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      value={value[language]}
      maxLength={props.maxLength ?? (long ? 1000 : 60)}
      required={required}
      autoFocus={autoFocus && first}
      data-autofocus={(autoFocus && first) || undefined}
      autoComplete="off"
      {...(long ? { autosize: true, minRows: 2, maxRows: 6 } : {})}
      {...(first && props.placeholder ? { placeholder: props.placeholder } : {})}
      {...(error && (first || !value[language].trim()) ? { error } : {})}
      onChange={(event) => {
        const words = event.currentTarget.value;
        // Words in the other language never write over the reader's own.
        onChange(
          first ? withWords(value, language, words, knownLabels(objects)) : { ...value, [language]: words },
        );
      }}
    />
  );
  return (
    <div className={styles.pair}>
      {side(own, true)}
      {side(otherLanguage(own), false)}
    </div>
  );
}
