/** Who works at the demo company, and what it sells. */
import { addDays } from '../../../shared/timeZone.ts';
import { departmentNames, departments, leaver, people, products } from './cast.ts';
import type { Step, Telling } from './telling.ts';

export function* tellPeople(tale: Telling): Generator<Step> {
  const { language, today } = tale.input;
  const before = addDays(today, -900);
  for (const key of departments)
    yield tale.create('department', departments.indexOf(key), before, null, {
      name: departmentNames[key][language],
    });
  for (const [n, person] of people.entries())
    yield tale.create('user', n, before, null, {
      name: person.name,
      jobTitle: person.jobTitle[language],
      roles: [person.role],
      status: person.key === leaver ? 'inactive' : 'notInvited',
      ...(person.department
        ? { department: tale.id('department', departments.indexOf(person.department)) }
        : {}),
      ...(person.manager ? { manager: tale.user(person.manager) } : {}),
    });
  for (const [n, key] of departments.entries())
    yield tale.update('department', n, before, null, { manager: tale.user(`${key}Head`) });
}

export function* tellProducts(tale: Telling): Generator<Step> {
  const { language, today } = tale.input;
  for (const [n, { code, name, series, price, unit }] of products.entries())
    yield tale.create('product', n, addDays(today, -800), tale.user('director'), {
      name: name[language],
      code: `DEMO-${code}`,
      series: series[language],
      price: tale.money(price),
      unit: unit[language],
    });
}
