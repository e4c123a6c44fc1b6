/** Takes the configuration out as files and brings files in: first what would change, then the change. */
import { t } from '../../../../base/texts.ts';
import { SettingsPage } from '../../../../frame/settings/SettingsPage.tsx';
import { BringIn } from './BringIn.tsx';
import { TakeOut } from './TakeOut.tsx';

export function TransferPage() {
  return (
    <SettingsPage wide title={t('shape.transfer')} lead={t('shape.transfer.lead')}>
      <TakeOut />
      <BringIn />
    </SettingsPage>
  );
}
