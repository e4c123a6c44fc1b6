/** Six digits of an authenticator app: wide apart, with the keyboard for digits, filled in by those that can. */
import { TextInput } from '@mantine/core';
import { t } from '../../base/texts.ts';
import styles from './factors.module.css';

export interface CodeInputProps {
  readonly name: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

export function CodeInput({ name, error, autoFocus = false }: CodeInputProps) {
  return (
    <TextInput
      name={name}
      label={t('factor.code')}
      description={t('factor.codeHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      size="lg"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={9}
      required
      withAsterisk={false}
      data-autofocus
      autoFocus={autoFocus}
      error={error}
      classNames={{ input: styles.code ?? '' }}
    />
  );
}
