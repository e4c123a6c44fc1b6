/** An object in the list of objects: what it is called and how much it holds. */
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { currentLanguage, labelOf, t } from '../../../../base/texts.ts';
import { useWorkspacePath } from '../../../../base/workspacePath.ts';
import { ObjectIcon } from '../../../../components/ObjectIcon.tsx';
import { isCustom } from '../custom.ts';
import { otherLanguage } from '../parts/suggestLabel.ts';
import styles from '../shape.module.css';

export function ObjectRow({ object }: { readonly object: ObjectMeta }) {
  const path = useWorkspacePath();
  const fields = object.fields.filter((field) => !field.system);
  const own = fields.filter((field) => isCustom(field.name)).length;
  return (
    <li className={styles.object}>
      <Link to={path(`/settings/objects/${object.name}`)} className={styles.objectLink}>
        <span className={styles.objectSign} data-custom={isCustom(object.name) || undefined}>
          <ObjectIcon name={object.icon} size={18} />
        </span>
        <span className={styles.objectWords}>
          <span className={styles.objectName}>
            {labelOf(object.pluralLabel)}
            <span className={styles.other}>{object.pluralLabel[otherLanguage(currentLanguage())]}</span>
            {isCustom(object.name) && <span className={styles.badge}>{t('shape.custom')}</span>}
          </span>
          <span className={styles.sub}>
            {t('shape.object.counts', { fields: fields.length, relations: object.relations.length })}
            {own > 0 && !isCustom(object.name) && <> · {t('shape.object.ownFields', { count: own })}</>}
          </span>
        </span>
        <code className={styles.code}>{object.name}</code>
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
      </Link>
    </li>
  );
}
