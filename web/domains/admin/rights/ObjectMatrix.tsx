/** Objects by verbs: what a role may do with records, row by row, all others first. */
import { useState } from 'react';
import { verbs } from '../../../../shared/metadata.ts';
import type { RoleRights } from '../../../../shared/rights.ts';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { FindBox } from '../../../components/FindBox.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import styles from './rights.module.css';

export interface ObjectMatrixProps {
  readonly rights: RoleRights;
  readonly disabled: boolean;
  onChange(next: RoleRights): void;
}

export function ObjectMatrix({ rights, disabled, onChange }: ObjectMatrixProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const rows = [
    { name: '*', label: t('rights.others') },
    ...useObjects()
      .map((object) => ({ name: object.name, label: labelOf(object.pluralLabel), words: object.pluralLabel }))
      .filter(({ name, words }) =>
        [name, words.en, words.zh].some((word) => word.toLowerCase().includes(wanted)),
      ),
  ];
  return (
    <>
      <div className={styles.bar}>
        <FindBox label={t('rights.findObject')} className={styles.find} words={typed} onWords={setTyped} />
      </div>
      <div className={styles.box}>
        <table className={styles.matrix} aria-label={t('rights.tab.objects')}>
          <thead>
            <tr>
              <th scope="col">{t('rights.object')}</th>
              {verbs.map((verb) => (
                <th key={verb} scope="col">
                  {t(`rights.verb.${verb}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label }) => (
              <MatrixRow
                key={name}
                name={name}
                label={label}
                others={rows.filter((row) => row.name !== name)}
                rights={rights}
                disabled={disabled}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 1 && <p className={styles.legend}>{t('rights.noObject', { typed })}</p>}
      <p className={styles.legend}>{t('rights.legend')}</p>
    </>
  );
}
