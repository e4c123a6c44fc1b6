/** A point on the earth: latitude and longitude, copied with one click, taken from the phone where one stands. */
import { ActionIcon, CopyButton, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconCurrentLocation } from '@tabler/icons-react';
import { useState } from 'react';
import { ValueError } from '../../../shared/errors.ts';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import { geo, geoText } from '../../../shared/fields/geo.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { t } from '../../base/texts.ts';
import { errorToast } from '../../base/toast.tsx';
import type { UiOperator } from '../filters/uiOperator.ts';
import { currentPlace } from './currentPlace.ts';
import type { EditorProps, FieldKit, OperandProps, ValueProps } from './fieldKit.ts';
import { inputProps } from './inputProps.ts';
import { isEmpty, nothing } from './nothing.tsx';
import values from './values.module.css';

interface Point {
  readonly lat: number;
  readonly lng: number;
}

function pointOf(value: unknown): Point | null {
  if (typeof value !== 'object' || value === null || !('lat' in value) || !('lng' in value)) return null;
  return { lat: Number(value.lat), lng: Number(value.lng) };
}

function text(value: unknown): string {
  const point = pointOf(value);
  return point ? geoText(point) : '';
}

function GeoValue({ value }: ValueProps) {
  const words = text(value);
  if (words === '') return nothing;
  return (
    <span className={values.line}>
      <span>{words}</span>
      <CopyButton value={words}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('types.copied') : t('types.copyPlace')}>
            <ActionIcon size="xs" color="gray" onClick={copy} aria-label={t('types.copyPlace')}>
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}

/** As typed until it can be read: then the point itself. What cannot be read goes as typed and is refused by name. */
function readTyped(typed: string, field: FieldMeta, env: FieldEnv): unknown {
  try {
    return geo.parseText(typed, field, env);
  } catch (error) {
    if (error instanceof ValueError) return typed;
    throw error;
  }
}

function HereButton({ onPoint }: { onPoint(point: Point): void }) {
  const [busy, setBusy] = useState(false);
  return (
    <Tooltip label={t('types.here')}>
      <ActionIcon
        size="sm"
        color="gray"
        loading={busy}
        aria-label={t('types.here')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setBusy(true);
          currentPlace()
            .then(onPoint, errorToast)
            .finally(() => setBusy(false));
        }}
      >
        <IconCurrentLocation size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function GeoEditor(props: EditorProps) {
  const { value, onChange, field, env } = props;
  const [typed, setTyped] = useState(() => (typeof value === 'string' ? value : text(value)));
  return (
    <TextInput
      {...inputProps(props)}
      placeholder="31.2304, 121.4737"
      autoComplete="off"
      value={typed}
      rightSection={
        <HereButton
          onPoint={(point) => {
            setTyped(geoText(point));
            onChange(point);
          }}
        />
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readTyped(event.currentTarget.value, field, env));
      }}
    />
  );
}

/** Within so many kilometres of a point. */
function GeoOperand({ operand, field, env, onChange }: OperandProps) {
  const before = pointOf(operand);
  const [typed, setTyped] = useState(before ? geoText(before) : '');
  const [km, setKm] = useState(
    typeof operand === 'object' && operand !== null && 'km' in operand ? String(operand.km) : '10',
  );
  const put = (place: string, distance: string) => {
    setTyped(place);
    setKm(distance);
    const point = pointOf(readTyped(place, field, env));
    onChange(point && Number(distance) > 0 ? { ...point, km: Number(distance) } : null);
  };
  return (
    <div className={values.pair}>
      <TextInput
        data-autofocus
        autoFocus
        aria-label={t('types.placeOf', { field: field.label[env.language] })}
        placeholder="31.2304, 121.4737"
        value={typed}
        rightSection={<HereButton onPoint={(point) => put(geoText(point), km)} />}
        onChange={(event) => put(event.currentTarget.value, km)}
      />
      <TextInput
        inputMode="decimal"
        aria-label={t('types.kilometres')}
        rightSection="km"
        value={km}
        onChange={(event) => put(typed, event.currentTarget.value)}
      />
    </div>
  );
}

function operandText(operand: unknown, _operator: UiOperator): string {
  const point = pointOf(operand);
  if (!point) return '';
  const km = typeof operand === 'object' && operand !== null && 'km' in operand ? Number(operand.km) : null;
  return km === null ? geoText(point) : t('types.kmAround', { km, place: geoText(point) });
}

export const geoField: FieldKit = {
  align: 'start',
  width: 180,
  cell: (value) => (isEmpty(value) ? nothing : text(value) || String(value)),
  text,
  Value: GeoValue,
  Editor: GeoEditor,
  operators: ['within', 'empty', 'notEmpty'],
  Operand: GeoOperand,
  operandText,
};
