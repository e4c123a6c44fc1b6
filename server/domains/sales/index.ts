/** From the first contact to the deal. */
import { defineModule } from '../../platform/metadata/defineModule.ts';
import { opportunity } from './opportunity/opportunity.ts';
import { product } from './product/product.ts';

export const sales = defineModule({
  name: 'sales',
  label: { en: 'Sales', zh: '销售' },
  icon: 'target',
  objects: [opportunity, product],
});
