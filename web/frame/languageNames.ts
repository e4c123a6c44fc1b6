/** Each language in its own words, so that whoever needs it can read it. */
import { type Language, languages } from '../../shared/labels.ts';

export const languageNames: Readonly<Record<Language, string>> = { zh: '简体中文', en: 'English' };

/** To choose from in a select. */
export const languageChoices = languages.map((value) => ({ value, label: languageNames[value] }));
