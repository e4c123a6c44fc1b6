/** Fields that were put away: their values are kept, and they can come back or go for good. */
import type { FieldDocument } from '../../../../../shared/config/field.ts';
import type { ConfigItem } from '../../../../../shared/config/store.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { FieldIcon } from '../../../../platform/fields/FieldIcon.tsx';
import { RetiredList } from '../parts/RetiredList.tsx';

function documentOf(item: ConfigItem): FieldDocument {
  return item.data as unknown as FieldDocument;
}

export function RetiredFields({ items }: { readonly items: readonly ConfigItem[] }) {
  return (
    <RetiredList
      kind="field"
      items={items}
      removeText={t('shape.field.removeText')}
      nameOf={(item) => labelOf(documentOf(item).label)}
      iconOf={(item) => <FieldIcon type={documentOf(item).type} />}
    />
  );
}
