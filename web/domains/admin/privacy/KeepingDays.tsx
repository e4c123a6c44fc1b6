/** Days that the product's own stores keep what they have of people, and objects that hold people besides the usual ones. */
import { Button, MultiSelect, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keepingBounds } from '../../../../shared/privacy.ts';
import { problemOf } from '../../../base/apiProblem.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { toast } from '../../../base/toast.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import styles from '../../../frame/settings/settings.module.css';
import own from './privacy.module.css';
import { type Settings, saveSettings } from './privacyApi.ts';

const stores = ['importDays', 'mailDays', 'newsDays', 'securityDays', 'exportDays', 'jobDays'] as const;

export function KeepingDays({ settings }: { readonly settings: Settings }) {
  const [days, setDays] = useState(settings);
  const save = useMutation({
    mutationFn: () => {
      const { objects: _, ...body } = days;
      return saveSettings(body);
    },
    onSuccess: () => toast(t('keeping.saved')),
  });
  const fields = save.error ? problemOf(save.error).fields : {};
  const declared = settings.objects.filter((each) => each.declared).map(({ label }) => labelOf(label));
  return (
    <section className={styles.section} aria-labelledby="keeping-stores">
      <h2 className={styles.sectionTitle} id="keeping-stores">
        {t('keeping.stores')}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className={own.days}>
          {stores.map((store) => (
            <NumberInput
              key={store}
              label={t(`keeping.${store}`)}
              suffix={t('keeping.daysSuffix')}
              min={keepingBounds.least}
              max={keepingBounds.most}
              allowDecimal={false}
              value={days[store]}
              error={fields[store]}
              onChange={(value) => setDays({ ...days, [store]: Number(value) })}
            />
          ))}
        </div>
        <MultiSelect
          label={t('keeping.people')}
          description={t('keeping.peopleHelp', { objects: declared.join(t('record.comma')) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={settings.objects
            .filter((each) => !each.declared)
            .map(({ name, label }) => ({ value: name, label: labelOf(label) }))}
          value={[...days.people]}
          searchable
          error={fields.people}
          onChange={(people) => setDays({ ...days, people })}
        />
        {save.isError && Object.keys(fields).length === 0 && <ErrorState error={save.error} />}
        <div className={own.actions}>
          <Button variant="filled" type="submit" loading={save.isPending}>
            {t('frame.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
