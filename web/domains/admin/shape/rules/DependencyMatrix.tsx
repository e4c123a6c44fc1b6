/** The matrix: a tick lets an option go with a value; the head of a column ticks all of it. */
import { Checkbox } from '@mantine/core';
import type { DependencyDocument } from '../../../../../shared/config/dependency.ts';
import type { FieldMeta } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import styles from './matrix.module.css';
import { allowedIn, columnsOf, withAllowed } from './matrix.ts';

interface DependencyMatrixProps {
  readonly field: FieldMeta;
  readonly controlling: FieldMeta;
  readonly document: DependencyDocument;
  onChange(document: DependencyDocument): void;
}

export function DependencyMatrix({ field, controlling, document, onChange }: DependencyMatrixProps) {
  const none = { en: t('shape.dependency.empty'), zh: t('shape.dependency.empty') };
  const columns = columnsOf(controlling, none);
  const options = field.options ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide matrix is scrolled with the keys
    <section className={styles.box} tabIndex={0} aria-label={t('shape.dependency.matrix')}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {labelOf(field.label)}
            </th>
            {columns.map((column) => {
              const allowed = allowedIn(document, column.value);
              const all = options.every((option) => allowed.includes(option.value));
              return (
                <th key={column.value} scope="col">
                  <span className={styles.columnName}>{labelOf(column.label)}</span>
                  <Checkbox
                    aria-label={t('shape.dependency.all', { name: labelOf(column.label) })}
                    checked={all}
                    indeterminate={!all && allowed.length > 0}
                    onChange={() =>
                      onChange(
                        withAllowed(
                          document,
                          columns,
                          column.value,
                          all ? [] : options.map((option) => option.value),
                        ),
                      )
                    }
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.value} data-closed={!option.active || undefined}>
              <th scope="row">{labelOf(option.label)}</th>
              {columns.map((column) => {
                const allowed = allowedIn(document, column.value);
                const on = allowed.includes(option.value);
                return (
                  <td key={column.value}>
                    <Checkbox
                      aria-label={t('shape.dependency.goes', {
                        option: labelOf(option.label),
                        value: labelOf(column.label),
                      })}
                      checked={on}
                      onChange={() =>
                        onChange(
                          withAllowed(
                            document,
                            columns,
                            column.value,
                            options
                              .map((entry) => entry.value)
                              .filter((value) => (value === option.value ? !on : allowed.includes(value))),
                          ),
                        )
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
