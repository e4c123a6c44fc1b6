/** The list editor of e-mails and phones: value, what it is, which one is the first to use. */
import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconPlus, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { t } from '../../base/texts.ts';
import { pointsOf, withPoint } from './contactPoints.ts';
import type { EditorProps } from './fieldKit.ts';
import values from './values.module.css';

interface ContactPointsEditorProps extends EditorProps {
  readonly inputMode: 'email' | 'tel';
}

export function ContactPointsEditor(props: ContactPointsEditorProps) {
  const { value, onChange, label, description, error, required, ariaLabel, autoFocus, inputMode, bare } =
    props;
  const name = label ?? ariaLabel ?? '';
  const points = pointsOf(value);
  const rows = points.length > 0 ? points : [{ value: '', primary: true, optedOut: false }];
  const put = (index: number, change: Parameters<typeof withPoint>[2]) =>
    onChange(withPoint(value, index, change));
  const list = (
    <div className={values.rows}>
      {rows.map((point, index) => (
        // Entries have no identity of their own; their place is it.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={values.row}>
          <TextInput
            size={bare ? 'xs' : 'sm'}
            type={inputMode === 'email' ? 'email' : 'tel'}
            inputMode={inputMode}
            autoComplete="off"
            aria-label={t('fields.entryOf', { field: name, number: index + 1 })}
            error={Boolean(error)}
            autoFocus={autoFocus && index === 0}
            value={point.value}
            onChange={(event) => put(index, { value: event.currentTarget.value })}
          />
          <TextInput
            size={bare ? 'xs' : 'sm'}
            aria-label={t('fields.kindOfEntry', { field: name, number: index + 1 })}
            placeholder={t('fields.kindHint')}
            value={point.label ?? ''}
            onChange={(event) => put(index, { label: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={t('fields.makePrimary')}
            aria-pressed={point.primary}
            title={t('fields.makePrimary')}
            onClick={() => put(index, { primary: true })}
          >
            {point.primary ? <IconStarFilled size={16} /> : <IconStar size={16} stroke={1.6} />}
          </ActionIcon>
          <ActionIcon
            aria-label={t('fields.removeEntry')}
            title={t('fields.removeEntry')}
            onClick={() => put(index, null)}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.6} />}
          onClick={() => put(points.length, { value: '' })}
        >
          {t('fields.addEntry')}
        </Button>
      </div>
    </div>
  );
  if (bare) return list;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      labelElement="div"
    >
      {list}
    </Input.Wrapper>
  );
}
