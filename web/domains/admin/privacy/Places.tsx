/** Counts by place: a table that reads well on a phone too. */
import { useFormat } from '../../../base/format.ts';
import { labelOf, t } from '../../../base/texts.ts';
import own from './privacy.module.css';
import type { Erasure } from './privacyApi.ts';

type Counted = Erasure['counts'];

/** What was found stands before places where nothing is. */
function foundFirst(places: Counted): Counted {
  return [...places].sort((a, b) => Number(b.count > 0) - Number(a.count > 0));
}

export function Places({ places }: { readonly places: Counted }) {
  const format = useFormat();
  return (
    <table className={own.places}>
      <thead>
        <tr>
          <th scope="col">{t('privacy.place')}</th>
          <th scope="col">{t('privacy.count')}</th>
        </tr>
      </thead>
      <tbody>
        {foundFirst(places).map(({ place, label, count }) => (
          <tr key={place} data-none={count === 0 || undefined}>
            <th scope="row">{labelOf(label)}</th>
            <td>{format.integer(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
