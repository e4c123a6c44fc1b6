/** Where the navigation shows an object: in one of the areas of the product, or with the other own ones. */
import { Select } from '@mantine/core';
import { t } from '../../../../base/texts.ts';
import { navigationDomains } from '../../../../frame/navigation.ts';

interface ModuleSelectProps {
  readonly value: string | undefined;
  onChange(module: string | undefined): void;
}

const own = 'own';

export function ModuleSelect({ value, onChange }: ModuleSelectProps) {
  return (
    <Select
      label={t('shape.object.module')}
      data={[
        ...navigationDomains.map((domain) => ({ value: domain.name, label: t(domain.text) })),
        { value: own, label: t('shape.object.module.own') },
      ]}
      value={value ?? own}
      allowDeselect={false}
      onChange={(next) => onChange(next === own || next === null ? undefined : next)}
    />
  );
}
