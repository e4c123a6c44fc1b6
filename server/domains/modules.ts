/** Every domain of the product, in the order of the navigation. */
import { admin } from './admin/index.ts';
import { customer } from './customer/index.ts';
import { privacy } from './privacy/index.ts';
import { sales } from './sales/index.ts';

export const modules = [customer, sales, privacy, admin] as const;
