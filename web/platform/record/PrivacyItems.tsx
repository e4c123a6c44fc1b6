/** What those who look after data protection can do with a record, in its menu. */
import { Menu } from '@mantine/core';
import { IconEraser, IconFileZip, IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import type { RecordData } from '../../../shared/query.ts';
import { t } from '../../base/texts.ts';
import { listPath } from '../fields/recordPath.ts';
import { holdQuery } from './holdQuery.ts';

interface PrivacyItemsProps {
  readonly object: ObjectMeta;
  readonly record: RecordData;
  onHold(): void;
}

export function PrivacyItems({ object, record, onHold }: PrivacyItemsProps) {
  const navigate = useNavigate();
  const id = String(record.id);
  const { data } = useQuery(holdQuery(object.plural, id));
  const open = (doing: 'export' | 'erase') =>
    void navigate({
      to: listPath(`settings/privacy/${object.plural}/${id}`),
      search: { do: doing } as never,
    });
  return (
    <>
      <Menu.Item leftSection={<IconGavel size={16} stroke={1.6} />} onClick={onHold}>
        {t('hold.menu')}
      </Menu.Item>
      {data?.person && (
        <>
          <Menu.Item leftSection={<IconFileZip size={16} stroke={1.6} />} onClick={() => open('export')}>
            {t('record.exportPerson')}
          </Menu.Item>
          <Menu.Item leftSection={<IconEraser size={16} stroke={1.6} />} onClick={() => open('erase')}>
            {t('record.erasePerson')}
          </Menu.Item>
        </>
      )}
    </>
  );
}
