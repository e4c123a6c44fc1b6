/** The form of a new record as a page of its own, for links and for the phone. */
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ObjectMeta } from '../../shared/metadata.ts';
import { useObject } from '../base/metadata.ts';
import { usePage } from '../base/page.ts';
import { queryClient } from '../base/queryClient.ts';
import { labelOf, t } from '../base/texts.ts';
import { useWorkspacePath } from '../base/workspacePath.ts';
import { RecordForm } from '../platform/form/RecordForm.tsx';
import styles from './frame.module.css';
import { NotFoundPage } from './NotFoundPage.tsx';

export function ObjectNewPage() {
  const { object: plural = '' } = useParams({ strict: false });
  const object = useObject(plural);
  return object?.verbs.create ? <NewRecord key={plural} object={object} /> : <NotFoundPage />;
}

function NewRecord({ object }: { readonly object: ObjectMeta }) {
  const title = t('frame.newNamed', { name: labelOf(object.label).toLowerCase() });
  const navigate = useNavigate();
  const path = useWorkspacePath();
  usePage(title, [{ label: labelOf(object.pluralLabel), path: `/${object.plural}` }]);
  return (
    <div className={styles.formPage}>
      <h1 className={styles.formTitle}>{title}</h1>
      <RecordForm
        object={object}
        onCancel={() => void navigate({ to: path(`/${object.plural}`) })}
        onSaved={(record) => {
          void queryClient.invalidateQueries();
          void navigate({ to: path(`/${object.plural}/${record.id}`), replace: true });
        }}
      />
    </div>
  );
}
