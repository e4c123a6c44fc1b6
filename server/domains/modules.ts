/** Every domain of the product, in the order of the navigation. */
import { admin } from './admin/index.ts';
import { customer } from './customer/index.ts';
import { sales } from './sales/index.ts';

export const modules = [customer, sales, admin] as const;
