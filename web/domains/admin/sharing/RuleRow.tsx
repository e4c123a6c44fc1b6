/** A sharing rule in its list: what it shares with whom, how far it is applied; switched and removed with undo. */
import { Menu } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useObjectNamed } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';
import { errorToast, undoToast } from '../../../base/toast.tsx';
import { nameOfTarget } from '../../../platform/sharing/sharesApi.ts';
import { DocumentRow } from '../shape/parts/DocumentRow.tsx';
import { type Rule, refreshRules, removeRule, switchRule } from './rulesApi.ts';

interface RuleRowProps {
  readonly rule: Rule;
  readonly name: string;
  onOpen(): void;
}

export function RuleRow({ rule, name, onOpen }: RuleRowProps) {
  const object = useObjectNamed(rule.object);
  const says = t('sharingRules.says', {
    object: object ? labelOf(object.pluralLabel) : rule.object,
    targets: rule.with.map(nameOfTarget).join(t('record.comma')),
  });
  const undone = () => void refreshRules();
  const toggle = async () => {
    try {
      const changeSet = await switchRule(rule, !rule.active);
      undoToast(
        t(rule.active ? 'sharingRules.switchedOff' : 'sharingRules.switchedOn', { name }),
        changeSet,
        undone,
      );
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const remove = async () => {
    try {
      undoToast(t('sharingRules.removed', { name }), await removeRule(rule), undone);
    } catch (thrown) {
      errorToast(thrown);
    }
  };
  const Sign = rule.active ? IconPlayerPause : IconPlayerPlay;
  return (
    <DocumentRow
      name={name}
      sub={says}
      facts={[
        t(`sharing.access.${rule.access}`),
        t(`sharingRules.state.${rule.state}`, { progress: rule.progress }),
      ]}
      faded={!rule.active}
      onOpen={onOpen}
      onRemove={() => void remove()}
      more={
        <Menu.Item leftSection={<Sign size={16} stroke={1.6} aria-hidden />} onClick={() => void toggle()}>
          {t(rule.active ? 'sharingRules.off' : 'sharingRules.on')}
        </Menu.Item>
      }
    />
  );
}
