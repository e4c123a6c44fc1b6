/** How far sharing goes by itself: along the chain of managers, and from accounts to what belongs to them. */
import { Select, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useObjects } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { errorToast, toast } from '../../../base/toast.tsx';
import { changeSettings, type SharingSettings } from './rulesApi.ts';
import styles from './sharingPage.module.css';

const levels = ['none', 'read', 'same'] as const;

export function SharingReach({ settings }: { readonly settings: SharingSettings }) {
  const objects = useObjects();
  const change = useMutation({
    mutationFn: changeSettings,
    onSuccess: () => toast(t('frame.saved')),
    onError: errorToast,
  });
  const children = Object.entries(settings.inheritance).flatMap(([name, level]) => {
    const object = objects.find((each) => each.name === name);
    return object ? [{ name, level, label: labelOf(object.pluralLabel) }] : [];
  });
  return (
    <>
      <section className={styles.section} aria-labelledby="chain">
        <h2 id="chain">{t('sharingRules.chain')}</h2>
        <Switch
          label={t('sharingRules.chainSwitch')}
          description={t('sharingRules.chainHint')}
          checked={settings.managerChain}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ managerChain: event.currentTarget.checked })}
        />
      </section>
      <section className={styles.section} aria-labelledby="inherit">
        <h2 id="inherit">{t('sharingRules.inherit')}</h2>
        <p className={styles.lead}>{t('sharingRules.inheritHint')}</p>
        <ul className={styles.children}>
          {children.map(({ name, level, label }) => (
            <li key={name}>
              <span>{label}</span>
              <Select
                aria-label={t('sharingRules.inheriting', { object: label })}
                data={levels.map((value) => ({ value, label: t(`sharingRules.inherit.${value}`) }))}
                value={level}
                allowDeselect={false}
                disabled={change.isPending}
                onChange={(next) => {
                  const chosen = levels.find((value) => value === next);
                  if (chosen) change.mutate({ inheritance: { [name]: chosen } });
                }}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
