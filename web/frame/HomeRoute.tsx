/** The home page under its name. */
import { usePage } from '../base/page.ts';
import { t } from '../base/texts.ts';
import { HomePage } from '../domains/home/HomePage.tsx';

export function HomeRoute() {
  usePage(t('frame.home'));
  return <HomePage />;
}
