/** Pictures: small ones in a list, larger ones on the page that open the whole. */
import { t } from '../../base/texts.ts';
import type { FieldKit, ValueProps } from './fieldKit.ts';
import { fileField } from './fileField.tsx';
import styles from './files.module.css';
import { fileAddress, filesOf } from './filesOf.ts';
import marks from './marks.module.css';
import { isEmpty, nothing } from './nothing.tsx';

function Pictures({ value }: ValueProps) {
  const files = filesOf(value);
  if (files.length === 0) return nothing;
  return (
    <span className={styles.pictures}>
      {files.map((file) => (
        <a
          key={file.id}
          href={fileAddress(file)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('types.openPicture', { name: file.name })}
        >
          <img className={styles.picture} src={fileAddress(file, 'preview')} alt={file.name} loading="lazy" />
        </a>
      ))}
    </span>
  );
}

export const imageField: FieldKit = {
  ...fileField,
  width: 100,
  cell: (value) =>
    isEmpty(value) ? (
      nothing
    ) : (
      <span className={marks.chips}>
        {filesOf(value)
          .slice(0, 4)
          .map((file) => (
            <img
              key={file.id}
              className={styles.small}
              src={fileAddress(file, 'preview')}
              alt={file.name}
              loading="lazy"
            />
          ))}
      </span>
    ),
  Value: Pictures,
};
