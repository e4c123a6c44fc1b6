/** The modules of the navigation with the objects that the caller may read: declared ones, and custom ones where they belong. */
import type { Label } from '../../../shared/labels.ts';
import type { Context } from '../../platform/context.ts';
import type { Module } from '../../platform/metadata/defineModule.ts';
import { mayRead } from './objectMeta.ts';

interface ShownModule {
  readonly name: string;
  readonly label: Label;
  readonly icon: string;
  readonly objects: readonly string[];
}

/** Where custom objects go that name no module, or one that does not exist. */
const ownModule = { name: 'custom', label: { en: 'Custom', zh: '自定义' }, icon: 'apps' } as const;

export function navigation(ctx: Context, modules: readonly Module[]): ShownModule[] {
  const names = new Set(modules.map(({ name }) => name));
  const custom = [...ctx.registry.objects.values()].filter(({ declaration }) => declaration.custom);
  const customOf = (module: string) =>
    custom
      .filter(({ declaration: { module: own } }) => {
        return own !== undefined && names.has(own) ? own === module : module === ownModule.name;
      })
      .map(({ name }) => name);
  const readable = (objects: readonly string[]) => objects.filter((object) => mayRead(ctx, object));
  const shown = modules.map(({ name, label, icon, objects }) => ({
    name,
    label,
    icon,
    objects: readable([...objects.map((object) => object.name), ...customOf(name)]),
  }));
  const others = readable(customOf(ownModule.name));
  return others.length === 0 ? shown : [...shown, { ...ownModule, objects: others }];
}
