/** One role: records, fields, administration, name and changes in tabs; kept as a draft until it is saved. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { usePage } from '../../../base/page.ts';
import { useMe } from '../../../base/session.tsx';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { NotFoundPage } from '../../../frame/NotFoundPage.tsx';
import settings from '../../../frame/settings/settings.module.css';
import { AdminRightsTab } from './AdminRightsTab.tsx';
import { FieldAccessTab } from './FieldAccessTab.tsx';
import { ObjectMatrix } from './ObjectMatrix.tsx';
import { RoleChanges } from './RoleChanges.tsx';
import { filledWords, RoleWordsForm } from './RoleWordsForm.tsx';
import styles from './rights.module.css';
import { fixedRole, type Role, rolesChanged, rolesQuery, saveRole } from './rightsApi.ts';

const tabs = ['objects', 'fields', 'admin', 'about', 'changes'] as const;
type Tab = (typeof tabs)[number];

export function RolePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const roles = useQuery(rolesQuery());
  const role = roles.data?.find((each) => each.id === id);
  if (roles.isPending) return <SkeletonRows rows={8} />;
  if (roles.isError) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />;
  return role ? <RoleEditor key={`${role.id} ${role.version}`} role={role} /> : <NotFoundPage />;
}

function RoleEditor({ role }: { readonly role: Role }) {
  const [tab, setTab] = useState<Tab>('objects');
  const [rights, setRights] = useState(role.rights);
  const [words, setWords] = useState({ label: role.label, description: role.description });
  const own: readonly string[] = useMe().admin;
  const name = labelOf(role.label);
  usePage(name, [
    { label: t('settings.title'), path: '/settings' },
    { label: t('rights.roles'), path: '/settings/roles' },
  ]);
  const fixed = role.name === fixedRole || !own.includes('roles');
  const changed =
    JSON.stringify([rights, words]) !==
    JSON.stringify([role.rights, { label: role.label, description: role.description }]);
  const save = useMutation({
    mutationFn: () => saveRole(role, { ...filledWords(words), rights }),
    onSuccess: async (saved) => {
      toast(t('rights.saved', { name: labelOf(saved.label) }));
      await rolesChanged();
    },
  });
  const shared = { rights, disabled: fixed, onChange: setRights };
  return (
    <div className={settings.page} data-wide="" style={{ maxWidth: 1240 }}>
      <header className={settings.head} style={{ marginBottom: 12 }}>
        <div>
          <h1 className={settings.title}>{name}</h1>
          {role.description && <p className={settings.lead}>{labelOf(role.description)}</p>}
        </div>
      </header>
      {fixed && <p className={settings.note}>{t('rights.fixedText')}</p>}
      <div className={styles.tabs} role="tablist" aria-label={name}>
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={tab === each}
            aria-controls="role-tab"
            tabIndex={tab === each ? 0 : -1}
            className={styles.tab}
            onClick={() => setTab(each)}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
              if (step === undefined) return;
              const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]!;
              setTab(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {t(`rights.tab.${each}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="role-tab" aria-labelledby={`tab-${tab}`}>
        {tab === 'objects' && <ObjectMatrix {...shared} />}
        {tab === 'fields' && <FieldAccessTab {...shared} />}
        {tab === 'admin' && <AdminRightsTab {...shared} />}
        {tab === 'about' && (
          <div className={styles.about}>
            <RoleWordsForm words={words} disabled={fixed} onChange={setWords} />
          </div>
        )}
        {tab === 'changes' && <RoleChanges role={role} />}
      </div>
      {save.isError && <ErrorState error={save.error} />}
      {changed && (
        <div className={styles.save} role="status">
          <span>{t('rights.unsaved', { count: role.people })}</span>
          <Button
            variant="subtle"
            onClick={() => {
              setRights(role.rights);
              setWords({ label: role.label, description: role.description });
            }}
          >
            {t('rights.discard')}
          </Button>
          <Button variant="filled" loading={save.isPending} onClick={() => save.mutate()}>
            {t('rights.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
