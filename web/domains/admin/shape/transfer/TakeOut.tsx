/** The whole configuration as one YAML file, or as one file a document in an archive. */
import { Button } from '@mantine/core';
import { IconFileText, IconFileZip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../base/api.ts';
import { t } from '../../../../base/texts.ts';
import { errorToast, toast } from '../../../../base/toast.tsx';
import { saveFile } from '../../../../platform/transfer/saveFile.ts';
import styles from '../shape.module.css';
import { writeZip } from './zip.ts';

export function TakeOut() {
  const take = useMutation({
    mutationFn: async (form: 'yaml' | 'zip') => {
      const { files } = await bodyOf(api.GET('/api/v1/config/export'));
      if (form === 'zip') saveFile(writeZip(files), 'guanxi-configuration.zip');
      else {
        const text = files.map((file) => file.text).join('---\n');
        saveFile(new Blob([text], { type: 'application/yaml' }), 'guanxi-configuration.yaml');
      }
      return files.length;
    },
    onSuccess: (count) => toast(t('shape.transfer.taken', { count })),
    onError: errorToast,
  });
  return (
    <section aria-label={t('shape.transfer.take')}>
      <h2 className={styles.sectionTitle}>{t('shape.transfer.take')}</h2>
      <p className={styles.dialogText}>{t('shape.transfer.takeText')}</p>
      <div className={styles.bar}>
        <Button
          loading={take.isPending && take.variables === 'zip'}
          leftSection={<IconFileZip size={16} stroke={1.6} aria-hidden />}
          onClick={() => take.mutate('zip')}
        >
          {t('shape.transfer.zip')}
        </Button>
        <Button
          loading={take.isPending && take.variables === 'yaml'}
          leftSection={<IconFileText size={16} stroke={1.6} aria-hidden />}
          onClick={() => take.mutate('yaml')}
        >
          {t('shape.transfer.yaml')}
        </Button>
      </div>
    </section>
  );
}
