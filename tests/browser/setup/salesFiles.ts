/** The files of the main job with the figures they add up to: a small set of our own, and the public one where it is at hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasSample, sample } from '../../samples.ts';

export interface SalesFigures {
  /** Rows of each file, by its name. */
  readonly rows: Readonly<Record<string, number>>;
  /** Made because the list of sellers names them: managers, and offices. */
  readonly managers: number;
  readonly departments: number;
  readonly won: number;
  readonly lost: number;
  /** Percent with two digits. */
  readonly winRate: string;
  readonly wonValue: number;
  readonly wonByQuarter: Readonly<Record<string, number>>;
  readonly bestSeller: readonly [name: string, value: number];
  readonly firstContact: number;
  readonly needs: number;
  readonly withoutAccount: number;
}

export interface SalesFiles {
  readonly name: string;
  readonly isHere: boolean;
  /** One that has subsidiaries, and a deal in the stage “needs” of this account and product. */
  readonly account: string;
  readonly openDeal: string;
  file(name: string): string;
  figures(): SalesFigures;
}

const own = path.join(import.meta.dirname, '../files');

const small: SalesFiles = {
  name: 'thirty deals of our own',
  isHere: true,
  account: 'Brightwater Mills',
  openDeal: 'Brightwater Mills – Nova Pro',
  file: (name) => path.join(own, name),
  figures: () => JSON.parse(readFileSync(path.join(own, 'expected.json'), 'utf8')) as SalesFigures,
};

interface PublicFigures {
  readonly rows: Readonly<Record<string, number>>;
  readonly deal_stage: Readonly<Record<'Won' | 'Lost' | 'Engaging' | 'Prospecting', number>>;
  readonly win_rate: number;
  readonly won_value: number;
  readonly won_by_close_quarter: Readonly<Record<string, number>>;
  readonly top_agent: readonly [string, number];
  readonly opportunities_without_account: number;
}

const crmSales: SalesFiles = {
  name: 'CRM Sales Opportunities',
  isHere: hasSample('crm_sales'),
  account: 'Acme Corporation',
  openDeal: 'Acme Corporation – GTX Basic',
  file: (name) => sample('crm_sales', name),
  figures: () => {
    const read = JSON.parse(readFileSync(sample('crm_sales', 'expected.json'), 'utf8')) as PublicFigures;
    return {
      rows: read.rows,
      managers: 6,
      departments: 3,
      won: read.deal_stage.Won,
      lost: read.deal_stage.Lost,
      winRate: (read.win_rate * 100).toFixed(2),
      wonValue: read.won_value,
      wonByQuarter: Object.fromEntries(
        Object.entries(read.won_by_close_quarter).map(([quarter, value]) => [
          quarter.replace('Q', ' Q'),
          value,
        ]),
      ),
      bestSeller: read.top_agent,
      firstContact: read.deal_stage.Prospecting,
      needs: read.deal_stage.Engaging,
      withoutAccount: read.opportunities_without_account,
    };
  },
};

export const salesFiles: readonly SalesFiles[] = [small, crmSales];
