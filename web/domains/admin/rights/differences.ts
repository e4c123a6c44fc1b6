/** Two roles line by line: every verb on every object, every field that one of them closes, every administrative right. */
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import { verbs } from '../../../../shared/metadata.ts';
import { accessOf, adminRights, type RoleRights, scopeOf } from '../../../../shared/rights.ts';
import { labelOf, t } from '../../../base/texts.ts';

export interface Line {
  readonly key: string;
  readonly what: string;
  readonly sides: readonly [string, string];
  readonly differs: boolean;
}

function line(key: string, what: string, a: string, b: string): Line {
  return { key, what, sides: [a, b], differs: a !== b };
}

export function linesOf(objects: readonly ObjectMeta[], a: RoleRights, b: RoleRights): Line[] {
  const rows = [{ name: '*', words: t('rights.others') }].concat(
    objects
      // What both leave to “all other objects” is told by that line.
      .filter(({ name }) => a.objects[name] !== undefined || b.objects[name] !== undefined)
      .map((object) => ({ name: object.name, words: labelOf(object.pluralLabel) })),
  );
  return [
    ...rows.flatMap(({ name, words }) =>
      verbs.map((verb) =>
        line(
          `${name} ${verb}`,
          `${words} · ${t(`rights.verb.${verb}`)}`,
          t(`rights.scope.${scopeOf(a, name, verb)}`),
          t(`rights.scope.${scopeOf(b, name, verb)}`),
        ),
      ),
    ),
    ...objects.flatMap((object) =>
      object.fields
        .filter(({ name }) => [a, b].some((side) => accessOf(side, object.name, name) !== 'edit'))
        .map(({ name, label }) =>
          line(
            `${object.name}.${name}`,
            `${labelOf(object.pluralLabel)} · ${labelOf(label)}`,
            t(`rights.access.${accessOf(a, object.name, name)}`),
            t(`rights.access.${accessOf(b, object.name, name)}`),
          ),
        ),
    ),
    ...adminRights.map((right) =>
      line(
        right,
        `${t('rights.tab.admin')} · ${t(`rights.admin.${right}`)}`,
        t(a.admin.includes(right) ? 'rights.yes' : 'rights.no'),
        t(b.admin.includes(right) ? 'rights.yes' : 'rights.no'),
      ),
    ),
  ];
}
