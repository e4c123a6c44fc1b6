/** Documents: their names in a list, links that save them on the page. */
import { useFormat } from '../../base/format.ts';
import { t } from '../../base/texts.ts';
import { FilesEditor } from './FilesEditor.tsx';
import type { FieldKit, ValueProps } from './fieldKit.ts';
import styles from './files.module.css';
import { fileAddress, filesOf } from './filesOf.ts';
import { isEmpty, nothing } from './nothing.tsx';
import { TextOperand } from './TextOperand.tsx';
import values from './values.module.css';

function FileLinks({ value }: ValueProps) {
  const format = useFormat();
  const files = filesOf(value);
  if (files.length === 0) return nothing;
  return (
    <span className={values.stack}>
      {files.map((file) => (
        <span key={file.id} className={styles.line}>
          <a
            className={values.link}
            href={fileAddress(file, 'download')}
            download={file.name}
            aria-label={t('types.saveFile', { name: file.name })}
          >
            {file.name}
          </a>
          <span className={styles.size}>{format.bytes(file.size)}</span>
        </span>
      ))}
    </span>
  );
}

export const fileField: FieldKit = {
  align: 'start',
  width: 200,
  cell: (value) =>
    isEmpty(value)
      ? nothing
      : filesOf(value)
          .map(({ name }) => name)
          .join(', '),
  text: (value) =>
    filesOf(value)
      .map(({ name }) => name)
      .join(', '),
  Value: FileLinks,
  Editor: FilesEditor,
  operators: ['contains', 'empty', 'notEmpty'],
  Operand: TextOperand,
  keepsEnter: true,
  tall: true,
};
