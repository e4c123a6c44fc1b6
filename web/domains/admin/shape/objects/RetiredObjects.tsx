/** Objects that were put away: nobody sees them, their records are kept, and they can come back. */
import type { ObjectDocument } from '../../../../../shared/config/object.ts';
import type { ConfigItem } from '../../../../../shared/config/store.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { ObjectIcon } from '../../../../components/ObjectIcon.tsx';
import { RetiredList } from '../parts/RetiredList.tsx';

function documentOf(item: ConfigItem): ObjectDocument {
  return item.data as unknown as ObjectDocument;
}

export function RetiredObjects({ items }: { readonly items: readonly ConfigItem[] }) {
  return (
    <RetiredList
      kind="object"
      items={items}
      removeText={t('shape.object.removeText')}
      nameOf={(item) => labelOf(documentOf(item).pluralLabel)}
      iconOf={(item) => <ObjectIcon name={documentOf(item).icon} size={18} />}
    />
  );
}
